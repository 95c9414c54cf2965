/**
 * Swaps datasets under a started server while it is asked, and says what readers noticed:
 * `npm run swaps -- [--swaps 20] [--requests 10000] [--minutes 1]`. As many requests are asked without a swap, in turns
 * with the others, so that both meet the same machine.
 */
import { renameSync, writeFileSync } from "node:fs";
import { Agent, type IncomingHttpHeaders, request as send } from "node:http";
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { listingPath, readListing } from "../../src/dataset/listing.js";
import { AlteredDatasets, otherThan, problemOfMix, versionOf, type Word, words } from "../../src/dataset/testing/altered-datasets.js";
import { buildBilateralSchema } from "../../src/graphql/build-schema.js";
import { collectWords } from "../../src/graphql/testing/words.js";
import { mixOf, type Request, requestAt } from "../soak/requests.js";
import { startServer } from "../soak/server.js";

const { values } = parseArgs({
  options: {
    swaps: { type: "string", default: "20" },
    requests: { type: "string", default: "10000" },
    minutes: { type: "string", default: "1" },
  },
});

const clients = 16;
const turns = 4;
const mostSlower = 2;
const agent = new Agent({ keepAlive: true, maxSockets: clients + 1 });
const problems = new Map<string, number>();

async function main(): Promise<void> {
  const [swaps, requests, minutes] = [values.swaps, values.requests, values.minutes].map(Number) as [number, number, number];
  if (![swaps, requests].every((count) => Number.isInteger(count) && count >= turns) || !(minutes > 0)) {
    throw new Error(`--swaps and --requests must be whole numbers from ${turns} on, and --minutes a number above 0`);
  }
  const datasets = new AlteredDatasets();
  for (const word of words) datasets.publish(datasets.build(word));
  const server = await startServer({ BILATERAL_DATASET: datasets.folder });
  try {
    const mix = mixOf(
      buildBilateralSchema(),
      await collectWords(async (query) => JSON.parse((await ask(server.origin, asPost(query), 0)).body).data),
    );
    const load = { origin: server.origin, requestOf: (index: number) => requestAt(mix, index) };
    const times = { quiet: [] as number[], swapping: [] as number[] };
    let asked = 0;
    let swapped = 0;
    const turn = async (durations: number[], during: Promise<void>) => {
      const share = Math.ceil(requests / turns);
      await Promise.all([askAll(load, { from: asked, requests: share, milliseconds: (minutes * 60_000) / turns, durations }), during]);
      asked += share;
    };
    await turn([], Promise.resolve());
    for (let round = 0; round < turns; round += 1) {
      await turn(times.quiet, Promise.resolve());
      const count = Math.floor((swaps * (round + 1)) / turns) - Math.floor((swaps * round) / turns);
      await turn(
        times.swapping,
        swapAll(server.origin, datasets.folder, count, () => (swapped += 1)),
      );
    }
    report({ swaps, swapped, requests: times.swapping.length, minutes, quiet: p99(times.quiet), swapping: p99(times.swapping) });
  } finally {
    agent.destroy();
    await server.stop();
    datasets.remove();
  }
}

interface Outcome {
  readonly swaps: number;
  readonly swapped: number;
  readonly requests: number;
  readonly minutes: number;
  readonly quiet: number;
  readonly swapping: number;
}

function report({ swaps, swapped, requests, minutes, quiet, swapping }: Outcome): void {
  const verdicts = [
    [swapped === swaps, `${swapped} of ${swaps} swaps`],
    [
      problems.size === 0,
      `every answer as expected and of one version${[...problems].map(([what, count]) => `; ${count} × ${what}`).join("")}`,
    ],
    [
      swapping <= mostSlower * quiet,
      `99 in 100 answers within ${swapping.toFixed(1)} ms, and within ${quiet.toFixed(1)} ms without swaps: ${(swapping / quiet).toFixed(2)} times, at most ${mostSlower}`,
    ],
  ] as const;
  console.log(
    `${requests.toLocaleString("en")} requests in ${minutes} minutes with ${swaps} swaps, and as many without, over ${clients} connections; Node ${process.versions.node}, ${cpus().length} cores.`,
  );
  for (const [isMet, says] of verdicts) console.log(`${isMet ? "met" : "MISSED"}: ${says}`);
  if (verdicts.some(([isMet]) => !isMet)) process.exitCode = 1;
}

interface Load {
  readonly origin: string;
  readonly requestOf: (index: number) => Request;
}

interface Stretch {
  readonly from: number;
  readonly requests: number;
  readonly milliseconds: number;
  readonly durations: number[];
}

/** Each request has its moment, and goes as soon after it as one of the clients is free. */
async function askAll({ origin, requestOf }: Load, { from, requests, milliseconds, durations }: Stretch): Promise<void> {
  const begun = performance.now();
  let next = 0;
  const client = async () => {
    for (let index = next++; index < requests; index = next++) {
      const due = begun + (index / requests) * milliseconds;
      if (due > performance.now()) await sleep(due - performance.now());
      const request = requestOf(from + index);
      const sent = performance.now();
      try {
        const { status, headers, body } = await ask(origin, request, from + index);
        durations.push(performance.now() - sent);
        if (!request.expects.includes(status)) count(`${request.method} ${request.path.slice(0, 80)}: ${status}`);
        const problem = problemOfMix(headers["bilateral-dataset"], body);
        if (problem) count(`${request.path.slice(0, 80)}: ${problem}`);
      } catch (error) {
        count(`${request.method} ${request.path.slice(0, 80)}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** One after the other, each when the server has taken the one before. */
async function swapAll(origin: string, folder: string, swaps: number, onSwap: () => void): Promise<void> {
  const listing = readListing(folder);
  let current = words.find((word) => listing.current === versionOf(word)) as Word;
  for (let swap = 0; swap < swaps; swap += 1) {
    current = otherThan(current);
    const draft = `${listingPath(folder)}.draft`;
    writeFileSync(draft, JSON.stringify({ ...listing, current: versionOf(current) }));
    renameSync(draft, listingPath(folder));
    const begun = performance.now();
    for (;;) {
      const { body } = await ask(origin, { method: "GET", path: "/readyz", expects: [200] }, 0);
      if (body.includes(current)) break;
      if (performance.now() - begun > 60_000) throw new Error("The server has not taken a dataset for a minute");
      await sleep(100);
    }
    onSwap();
  }
}

function asPost(query: string): Request {
  const headers = { "content-type": "application/json" };
  return { method: "POST", path: "/graphql", headers, body: JSON.stringify({ query }), expects: [200] };
}

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(origin: string, asked: Request, index: number): Promise<Got> {
  const { method, path, body } = asked;
  // As from many networks, through a proxy.
  const headers = { ...asked.headers, "x-forwarded-for": `10.${(index >>> 8) & 255}.${index & 255}.1` };
  return new Promise((resolve, reject) => {
    const request = send(`${origin}${path}`, { method, headers, agent }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on("error", reject);
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      // The server had just closed a connection that was idle; any client asks again.
      if (request.reusedSocket && error.code === "ECONNRESET") ask(origin, asked, index).then(resolve, reject);
      else reject(error);
    });
    request.end(body);
  });
}

function count(problem: string): void {
  problems.set(problem, (problems.get(problem) ?? 0) + 1);
}

function p99(durations: readonly number[]): number {
  return durations.toSorted((a, b) => a - b)[Math.floor(durations.length * 0.99)] ?? Number.NaN;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
