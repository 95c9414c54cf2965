/** Puts load on one server for a slice of time, and compares servers block by block. */
import autocannon from "autocannon";
import { type Estimate, estimateRatio, median, thereAndBack } from "../judge/statistics.js";
import { type Contender, cpuOf, type Question } from "./contenders.js";

/** The next question of an endless row; each contender has the same row to itself. */
export type Row = () => Question;

export interface Entry {
  readonly contender: Contender;
  readonly row: Row;
}

export interface Slice {
  /** Microseconds of the server's processor for each answer. */
  readonly cpu: number;
  readonly perSecond: number;
  readonly bytes: number;
  readonly p50: number;
  readonly p99: number;
}

export interface LoadOptions {
  readonly seconds: number;
  /** Ends after so many answers and not by the clock, which would leave questions that were worked on and not counted. */
  readonly answers?: number;
  readonly rate?: number;
  readonly connections?: number;
}

export async function slice({ contender, row }: Entry, { seconds, answers: amount, rate, connections = 16 }: LoadOptions): Promise<Slice> {
  const before = cpuOf(contender);
  const begun = performance.now();
  const result = await autocannon({
    url: contender.origin,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount: Math.max(Math.ceil(amount), connections) }),
    sampleInt: 100,
    ...(rate !== undefined && { overallRate: rate }),
    requests: [
      {
        setupRequest: (request) => {
          const { method, path, headers, body } = row();
          return { ...request, method, path, headers: headers ?? {}, body } as typeof request;
        },
      },
    ],
  });
  const took = (performance.now() - begun) / 1_000;
  const answers = result.requests.total;
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0 || answers === 0) throw new Error(`${contender.name}: ${failed} of ${answers} requests failed`);
  return {
    cpu: (cpuOf(contender) - before) / answers,
    perSecond: answers / took,
    bytes: result.throughput.total / answers,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

export interface Outcome {
  readonly cpu: number;
  readonly perSecond: number;
  readonly bytes: number;
}

export interface Comparison {
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Processor time of the one for that of the other. */
  ratio(above: string, below: string): Estimate;
}

export interface BlockOptions {
  readonly blocks: number;
  readonly seconds: number;
  readonly warmSeconds: number;
  /** 16 where nobody says otherwise. */
  readonly connections?: number;
}

/** All are warmed first, then take turns. */
export async function compare(entries: readonly Entry[], options: BlockOptions): Promise<Comparison> {
  const { blocks, seconds, warmSeconds, connections = 16 } = options;
  const answers = new Map<Entry, number>();
  for (const entry of entries) {
    // The first are slow, and may be slower than any slice is long.
    const { perSecond: cold } = await slice(entry, { seconds: 0, answers: 32, connections });
    const { perSecond: warmer } = await slice(entry, { seconds: 0, answers: cold * warmSeconds * 0.5, connections });
    const { perSecond } = await slice(entry, { seconds: 0, answers: warmer * warmSeconds * 0.5, connections });
    answers.set(entry, Math.ceil(perSecond * seconds));
  }
  const slices = new Map<string, Slice[][]>(entries.map(({ contender }) => [contender.name, []]));
  for (let block = 0; block < blocks; block += 1) {
    for (const turns of slices.values()) turns.push([]);
    for (const entry of thereAndBack(entries))
      slices.get(entry.contender.name)?.[block]?.push(await slice(entry, { seconds, answers: answers.get(entry) ?? 0, connections }));
  }
  const ofBlocks = (name: string, figure: keyof Slice) => {
    const turns = slices.get(name);
    if (!turns) throw new Error(`${name} took no part`);
    return turns.map((pair) => pair.reduce((sum, each) => sum + each[figure], 0) / pair.length);
  };
  return {
    outcomes: Object.fromEntries(
      entries.map(({ contender: { name } }) => [
        name,
        { cpu: median(ofBlocks(name, "cpu")), perSecond: median(ofBlocks(name, "perSecond")), bytes: median(ofBlocks(name, "bytes")) },
      ]),
    ),
    ratio: (above, below) => estimateRatio(ofBlocks(above, "cpu"), ofBlocks(below, "cpu")),
  };
}
