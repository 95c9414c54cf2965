/**
 * Asks a started server for a quarter of an hour and says whether it stays as it was:
 * `npm run soak -- [--minutes 15] [--requests 100000] [--write]`. With `--write` the figures go into docs/operating.md.
 */
import { existsSync } from "node:fs";
import { Agent, request as send } from "node:http";
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { writeTextAt } from "../../src/documents/marks.js";
import { buildBilateralSchema } from "../../src/graphql/build-schema.js";
import { collectWords } from "../../src/graphql/testing/words.js";
import { judge, medianOf, type Readings, type Sample, tableOf, verdictLines } from "./judge.js";
import { mixOf, type Request, requestAt } from "./requests.js";
import { type SoakedServer, startServer } from "./server.js";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "15" },
    requests: { type: "string", default: "100000" },
    write: { type: "boolean", default: false },
  },
});

/** Connections that are kept open side by side, as by a proxy. */
const clients = 16;
const samplesWanted = 400;

async function main(): Promise<void> {
  const [minutes, requests] = [Number(values.minutes), Number(values.requests)];
  if (!(minutes > 0)) throw new Error(`--minutes must be a number above 0, not ${values.minutes}`);
  if (!Number.isInteger(requests) || requests < 1) throw new Error(`--requests must be a whole number above 0, not ${values.requests}`);
  if (!existsSync("/proc/self/status")) throw new Error("This needs Linux, whose /proc says how much memory a process holds.");
  const server = await startServer();
  let readings: Readings;
  try {
    readings = await soak(server, minutes, requests);
  } finally {
    await server.stop();
  }
  const { milliseconds } = readings;
  const conditions = `${requests.toLocaleString("en")} requests in ${readings.minutes.toFixed(1)} minutes, ${clients} connections, half of an answer's time below ${milliseconds.median.toFixed(1)} ms and 99 in 100 below ${milliseconds.p99.toFixed(0)} ms; Node ${process.versions.node}, ${cpus().length} cores.`;
  const verdicts = judge(readings);
  const lines = verdictLines(verdicts);
  console.log([conditions, "", tableOf(readings), "", ...lines].join("\n"));
  if (values.write)
    writeTextAt("docs/operating.md", "soak", [tableOf(readings), "", conditions, "", ...lines.map((line) => `- ${line}`)].join("\n"));
  if (verdicts.some(({ isMet }) => isMet === false)) process.exitCode = 1;
}

async function soak(server: SoakedServer, minutes: number, requests: number): Promise<Readings> {
  const words = await collectWords(async (query) => {
    const body = JSON.stringify({ query });
    const response = await fetch(`${server.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", connection: "close" },
      body,
    });
    return ((await response.json()) as { data: Record<string, unknown> }).data;
  });
  const mix = mixOf(buildBilateralSchema(), words);
  const unexpected: Record<string, number> = {};
  const durations: number[] = [];
  const samples: Sample[] = [];
  const asker = new Asker(server.origin);
  const count = (what: string) => {
    unexpected[what] = (unexpected[what] ?? 0) + 1;
  };

  async function askOne(index: number): Promise<void> {
    const request = requestAt(mix, index);
    const start = performance.now();
    try {
      const status = await asker.ask(request, index);
      if (status !== "left" && !request.expects.includes(status)) count(`${request.method} ${request.path.slice(0, 80)}: ${status}`);
    } catch (error) {
      count(`${request.method} ${request.path.slice(0, 80)}: ${error instanceof Error ? error.message : String(error)}`);
    }
    durations.push(performance.now() - start);
  }

  // What is opened once, such as the thread that draws, is open when it is counted.
  for (let index = 0; index < 200; index++) await askOne(-1 - index);
  durations.length = 0;
  const descriptorsBefore = await asker.closed(server);

  const begun = performance.now();
  const whole = minutes * 60_000;
  let asked = 0;
  let sampled = 0;
  const askAll = async (): Promise<void> => {
    for (let index = asked++; index < requests; index = asked++) {
      const due = begun + (index / requests) * whole - performance.now();
      if (due > 0) await sleep(due);
      if (index * samplesWanted >= sampled * requests) {
        sampled += 1;
        samples.push({ at: index / requests, memoryBytes: server.memoryBytes(), descriptors: server.descriptors() });
      }
      await askOne(index);
    }
  };
  await Promise.all(Array.from({ length: clients }, askAll));
  const took = (performance.now() - begun) / 60_000;
  const sorted = durations.toSorted((a, b) => a - b);
  return {
    minutes: took,
    requests,
    clients,
    samples,
    descriptorsBefore,
    descriptorsAfter: await asker.closed(server),
    unexpected,
    milliseconds: { median: medianOf(sorted), p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN },
  };
}

/** Sends over connections that it keeps, as a reader of many: from ever other networks, and with the tags of what it has. */
class Asker {
  readonly #origin: string;
  readonly #tags = new Map<string, string>();
  #agent = newAgent();

  constructor(origin: string) {
    this.#origin = origin;
  }

  ask(asked: Request, index: number): Promise<number | "left"> {
    const { method, path, headers, body, leaves } = asked;
    const tag = index % 3 === 0 ? this.#tags.get(path) : undefined;
    const [high, low] = [(index >>> 8) & 255, index & 255];
    const all = {
      ...headers,
      "x-forwarded-for": `10.${high}.${low}.1`,
      "accept-encoding": "br",
      ...(tag !== undefined && { "if-none-match": tag }),
    };
    return new Promise((resolve, reject) => {
      const request = send(`${this.#origin}${path}`, { method, headers: all, agent: this.#agent }, (response) => {
        const { etag } = response.headers;
        if (etag !== undefined && this.#tags.size < 1_000) this.#tags.set(path, etag);
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
        response.on("error", reject);
      });
      request.on("error", (error: NodeJS.ErrnoException) => {
        if (leaves) resolve("left");
        // The server had just closed a connection that was idle; any client asks again.
        else if (request.reusedSocket && error.code === "ECONNRESET") this.ask(asked, index).then(resolve, reject);
        else reject(error);
      });
      request.end(body, () => leaves && request.destroy());
    });
  }

  /** How many descriptors the server has when nobody is connected. Connections take a moment to end on its side. */
  async closed(server: SoakedServer): Promise<number> {
    this.#agent.destroy();
    this.#agent = newAgent();
    let fewest = server.descriptors();
    for (let unchanged = 0; unchanged < 10; ) {
      await sleep(100);
      const now = server.descriptors();
      unchanged = now < fewest ? 0 : unchanged + 1;
      fewest = Math.min(fewest, now);
    }
    return fewest;
  }
}

function newAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: clients });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
