/** Clients that are too many, too slow, or gone. */
import { Agent, request } from "node:http";
import type { Attack } from "./attack.js";
import { times } from "./documents.js";
import { watchHealth } from "./health.js";
import type { Reply, Target } from "./target.js";

/** As much as one question may ask for, and each time another. */
const heaviest = (number: number) =>
  `{ relation(slug: "azerbaijan-china") { ${times(48, (index) => `a${number}_${index}: timeline(first: 100) { totalCount nodes { slug title } }`)} } }`;

/** Without waiting for a connection to be free, as fetch would. */
function postAtOnce(target: Target, agent: Agent, query: string): Promise<Reply> {
  const start = performance.now();
  const body = JSON.stringify({ query });
  return new Promise((resolve, reject) => {
    const asked = request(target.url, {
      agent,
      method: "POST",
      headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    });
    asked.on("error", reject).on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      response.on("end", () => {
        const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
        resolve({ status: response.statusCode ?? 0, headers: new Map(headers), text, ms: performance.now() - start });
      });
    });
    asked.end(body);
  });
}

const slowHead = (target: Target) => `POST ${target.url.pathname} HTTP/1.1\r\nHost: x\r\n`;
const slowBody = (target: Target) => `${slowHead(target)}content-type: application/json\r\ncontent-length: 100\r\n\r\n{`;

export const loadAttacks: readonly Attack[] = [
  {
    name: "B7",
    what: "clients that go away in the middle",
    answers: ["200"],
    send: async (target) => {
      const count = target.many(500);
      for (let gone = 0; gone < count; gone += 50) {
        await Promise.all(Array.from({ length: 50 }, (_, index) => target.abort(index % 2 === 0 ? slowHead(target) : slowBody(target))));
      }
      return [await target.ask("{ __typename }")];
    },
  },
  {
    name: "B9",
    what: "three hundred of the costliest questions at once",
    answers: ["200", "503 BUSY"],
    seconds: 10,
    send: async (target, measured) => {
      const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
      const health = await watchHealth(target.url);
      const replies = await Promise.all(Array.from({ length: 300 }, (_, index) => postAtOnce(target, agent, heaviest(index))));
      agent.destroy();
      const over = performance.now();
      let after = await target.ask(heaviest(300));
      while (after.status === 503) after = await target.ask(heaviest(300));
      measured({ what: "a costly question after it", ms: performance.now() - over, atMost: 2_000 });
      measured({ what: "/healthz meanwhile", ms: await health.slowest(), atMost: 250 });
      return [...replies, after];
    },
    check: (replies) => {
      const refused = replies.filter(({ status }) => status === 503);
      if (replies[replies.length - 1]?.status !== 200) return "no question was answered afterwards";
      return refused.some(({ headers }) => !headers.has("retry-after")) ? "a refusal does not say when to come again" : undefined;
    },
  },
  {
    name: "B10",
    what: "headers that come drop by drop",
    answers: ["408 REQUEST_TIMEOUT"],
    seconds: 7,
    send: (target) => Promise.all(Array.from({ length: 20 }, () => target.drip(slowHead(target), "x-slow: drop\r\n"))),
  },
  {
    name: "B11",
    what: "bodies that come drop by drop",
    answers: ["408 REQUEST_TIMEOUT"],
    seconds: 12,
    send: (target) => Promise.all(Array.from({ length: 20 }, () => target.drip(slowBody(target), " "))),
  },
];
