/** The workloads. Each says who takes part, checks every body before anything is timed, and answers with figures. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import autocannon from "autocannon";
import { assertSameData } from "../judge/compare.js";
import { type Estimate, estimateRatio, median } from "../judge/statistics.js";
import { ask, type Contender, cpuOf, memoryOf, type Program, type Question, start } from "./contenders.js";
import { type BlockOptions, type Comparison, compare, type Entry, type LoadOptions, type Outcome, type Row, slice } from "./load.js";
import {
  type Asked,
  countVisits,
  deepPages,
  firstRelation,
  hotSet,
  largestAt,
  nestedAt,
  openOracle,
  plainGet,
  post,
  registeredGet,
} from "./questions.js";

export interface Settings extends BlockOptions {
  /** Path of the world that all but W3 and W7 are asked about. */
  readonly world: string;
  readonly say: (line: string) => void;
}

export interface Figures {
  readonly ratios: Readonly<Record<string, Estimate>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** What is no ratio of processor times: latencies, memory, sizes. */
  readonly beside: Readonly<Record<string, number>>;
}

const sampled = 40;

/** Throws with a difference when an answer is not what plain graphql-js says. */
async function verify(
  what: string,
  oracle: ReturnType<typeof openOracle>,
  asked: readonly Asked[],
  contenders: readonly Asker[],
): Promise<void> {
  for (const [index, each] of asked.entries()) {
    const expected = await oracle(each);
    for (const { contender, questionAt } of contenders) {
      const { body } = await ask(contender.origin, questionAt(index));
      assertSameData(contender.name, `${what}, question ${index},`, expected, body);
    }
  }
}

interface Asker {
  readonly contender: Contender;
  readonly questionAt: (index: number) => Question;
}

/** Rows that begin behind what was verified, so that nobody has seen any of it. */
function rowOf(questionAt: (index: number) => Question, from = sampled): Row {
  let index = from;
  return () => {
    const question = questionAt(index);
    index += 1;
    return question;
  };
}

export class Servers {
  readonly #kept = new Map<string, Contender>();

  async get(program: Program, dataset: string, name: string = program): Promise<Contender> {
    const key = `${name} ${dataset}`;
    const kept = this.#kept.get(key) ?? (await start(program, dataset, name));
    this.#kept.set(key, kept);
    return kept;
  }

  async stop(): Promise<void> {
    for (const contender of this.#kept.values()) await contender.stop();
  }
}

function figures(
  comparison: Comparison,
  ratios: Record<string, [above: string, below: string]>,
  beside: Record<string, number> = {},
): Figures {
  return {
    ratios: Object.fromEntries(Object.entries(ratios).map(([name, [above, below]]) => [name, comparison.ratio(above, below)])),
    outcomes: comparison.outcomes,
    beside,
  };
}

/** Latency at a rate that the slowest can keep up with, corrected for requests that had to wait to be sent. */
async function atFixedRate(
  entries: readonly Entry[],
  outcomes: Readonly<Record<string, Outcome>>,
  seconds: number,
): Promise<Record<string, number>> {
  const rate = Math.floor(Math.min(...Object.values(outcomes).map(({ perSecond }) => perSecond)) / 2);
  const beside: Record<string, number> = { "rate, per second": rate };
  for (const entry of entries) {
    const { p50, p99 } = await slice(entry, { seconds, rate });
    beside[`${entry.contender.name} p50, ms`] = p50;
    beside[`${entry.contender.name} p99, ms`] = p99;
  }
  return beside;
}

export async function hot(servers: Servers, settings: Settings, latencySeconds = 0): Promise<Figures> {
  const { world } = settings;
  const set = hotSet(firstRelation(world));
  const at = (form: (asked: Asked) => Question) => (index: number) => form(set[index % set.length] as Asked);
  const ours = await servers.get("ours", world);
  const limit = await servers.get("L", world, "L0");
  const taken = new Promise((resolve) => limit.process.once("message", resolve));
  limit.process.send(
    await Promise.all(
      set.map(async (asked) => {
        const question = registeredGet(asked);
        const { rawHeaders, body } = await ask(ours.origin, question);
        // What node:http writes by itself for every answer, it writes for this one too.
        const own = new Set(["connection", "date", "keep-alive"]);
        const headers = rawHeaders.flatMap((name, index) =>
          index % 2 === 0 && !own.has(name.toLowerCase()) ? [name, rawHeaders[index + 1]] : [],
        );
        return { path: question.path, headers, body };
      }),
    ),
  );
  await taken;
  const askers: Asker[] = [
    { contender: ours, questionAt: at(registeredGet) },
    { contender: await servers.get("ours", world, "ours again"), questionAt: at(registeredGet) },
    { contender: limit, questionAt: at(registeredGet) },
    { contender: await servers.get("P0", world), questionAt: at(plainGet) },
    { contender: await servers.get("P2c", world), questionAt: at(plainGet) },
  ];
  await verify("W1", openOracle(world), set, askers);
  const entries = askers.map(({ contender, questionAt }) => ({ contender, row: rowOf(questionAt) }));
  const comparison = await compare(entries, settings);
  const beside = latencySeconds > 0 ? await atFixedRate(entries, comparison.outcomes, latencySeconds) : {};
  const tags = await Promise.all(
    set.map(async (asked) => (await fetch(`${ours.origin}${registeredGet(asked).path}`)).headers.get("etag") ?? ""),
  );
  const again = await notModified(ours, limit, set.map(registeredGet), tags, settings);
  const all = figures(
    comparison,
    { aa: ["ours again", "ours"], of_limit: ["L0", "ours"], x_naive: ["P0", "ours"], x_mercurius_cache: ["P2c", "ours"] },
    beside,
  );
  return { ...all, ratios: { ...all.ratios, not_modified_of_limit_200: again } };
}

/** Our 304 beside the limit's 200: what a revalidation may cost. */
async function notModified(
  ours: Contender,
  limit: Contender,
  questions: readonly Question[],
  tags: readonly string[],
  { seconds, blocks, warmSeconds }: Settings,
): Promise<Estimate> {
  const row = rowOf((index) => questions[index % questions.length] as Question);
  const amount = Math.ceil((await slice({ contender: ours, row }, { seconds })).perSecond * seconds);
  const revalidate = async (times: number) => {
    const before = cpuOf(ours);
    let index = 0;
    const result = await autocannon({
      url: ours.origin,
      connections: 16,
      amount: Math.max(times, 16),
      requests: [
        {
          setupRequest: (request) => {
            index = (index + 1) % questions.length;
            return { ...request, path: questions[index]?.path, headers: { "if-none-match": tags[index] } } as typeof request;
          },
        },
      ],
    });
    const answers = result.requests.total;
    const others = answers - (result.statusCodeStats?.["304"]?.count ?? 0);
    if (others > 0) throw new Error(`${others} of ${answers} answers were not 304 although the client had the bytes`);
    return (cpuOf(ours) - before) / answers;
  };
  await revalidate(Math.ceil((amount * warmSeconds) / seconds));
  const above: number[] = [];
  const below: number[] = [];
  for (let block = 0; block < blocks; block += 1) {
    above.push((await slice({ contender: limit, row }, { seconds, answers: amount })).cpu);
    below.push(await revalidate(amount));
  }
  return estimateRatio(above, below);
}

export async function nested(servers: Servers, settings: Settings, latencySeconds = 0): Promise<Figures> {
  return uncached("W2", nestedAt(firstRelation(settings.world)), servers, settings, latencySeconds);
}

export async function largest(servers: Servers, settings: Settings): Promise<Figures> {
  // Of so costly questions ours takes ten at a time, and tells whoever comes then to come again.
  return uncached("W4", largestAt(firstRelation(settings.world)), servers, { ...settings, connections: 8 }, 0);
}

async function uncached(
  what: string,
  askedAt: (index: number) => Asked,
  servers: Servers,
  settings: Settings,
  latencySeconds: number,
): Promise<Figures> {
  const { world } = settings;
  const plain = (index: number) => post(askedAt(index));
  const askers: Asker[] = [
    { contender: await servers.get("ours", world), questionAt: plain },
    { contender: await servers.get("oursWithoutRows", world, "ours, no rows kept"), questionAt: plain },
    { contender: await servers.get("L", world, "L1"), questionAt: plain },
    { contender: await servers.get("P0", world), questionAt: (index) => post(askedAt(index), true) },
    { contender: await servers.get("P2", world), questionAt: plain },
    { contender: await servers.get("P3", world), questionAt: plain },
  ];
  await verify(
    what,
    openOracle(world),
    Array.from({ length: sampled }, (_, index) => askedAt(index)),
    askers,
  );
  const entries = askers.map(({ contender, questionAt }) => ({ contender, row: rowOf(questionAt) }));
  const comparison = await compare(entries, settings);
  const beside = latencySeconds > 0 ? await atFixedRate(entries, comparison.outcomes, latencySeconds) : {};
  return figures(
    comparison,
    {
      x_naive: ["P0", "ours"],
      x_mercurius: ["P2", "ours"],
      x_yoga: ["P3", "ours"],
      of_limit: ["L1", "ours"],
      rows_kept: ["ours, no rows kept", "ours"],
    },
    beside,
  );
}

/** `largest` is the world with the longest list. The OFFSET peer is asked at row 100,000, or where a smaller world ends. */
export async function deep(servers: Servers, settings: Settings, largest: string): Promise<Figures> {
  const rows = countVisits(largest);
  const oracle = openOracle(largest);
  const depths = { first: 0, offset: Math.min(100_000, Math.floor(rows * 0.9)), deepest: Math.floor(rows * 0.9) };
  const pages = Object.fromEntries(Object.entries(depths).map(([name, depth]) => [name, deepPages(largest, depth)])) as Record<
    keyof typeof depths,
    ReturnType<typeof deepPages>
  >;
  const ours = await servers.get("ours", largest, "ours");
  const naive = await servers.get("P0", largest, "P0");
  const askers = (name: keyof typeof depths) => [
    { contender: { ...ours, name: `ours, ${name}` }, questionAt: (index: number) => post(pages[name](index).ours) },
    { contender: { ...naive, name: `P0, ${name}` }, questionAt: (index: number) => post(pages[name](index).offset) },
  ];
  for (const name of ["first", "offset", "deepest"] as const) {
    await verify(
      `W3, ${name}`,
      oracle,
      Array.from({ length: 5 }, (_, index) => pages[name](index).ours),
      askers(name),
    );
  }
  const entries = (["first", "offset", "deepest"] as const).flatMap((name) =>
    askers(name)
      .filter(({ contender }) => contender.name !== "P0, deepest")
      .map(({ contender, questionAt }) => ({ contender, row: rowOf(questionAt) })),
  );
  const comparison = await compare(entries, settings);
  return figures(
    comparison,
    { deepest_vs_first: ["ours, deepest", "ours, first"], x_offset: ["P0, offset", "ours, offset"] },
    { rows, "row of the deepest page": depths.deepest, "row of the OFFSET page": depths.offset },
  );
}

/** From the start of the process to the first right answer, one after the other. */
export async function startUp({ world, blocks }: Settings): Promise<Figures> {
  const [asked] = hotSet(firstRelation(world)) as [Asked];
  const expected = await openOracle(world)(asked);
  const took: Record<"ours" | "P0", number[]> = { ours: [], P0: [] };
  for (let block = 0; block < blocks; block += 1) {
    for (const program of block % 2 === 0 ? (["ours", "P0"] as const) : (["P0", "ours"] as const)) {
      const begun = performance.now();
      const contender = await start(program, world);
      const { body } = await ask(contender.origin, program === "ours" ? registeredGet(asked) : plainGet(asked));
      took[program].push(performance.now() - begun);
      await contender.stop();
      assertSameData(program, "W5", expected, body);
    }
  }
  return {
    ratios: { of_naive: estimateRatio(took.ours, took.P0) },
    outcomes: {},
    beside: { "ours, ms": median(took.ours), "P0, ms": median(took.P0) },
  };
}

/** So many texts that nothing keyed by the text can keep them. */
export async function distinctTexts(servers: Servers, settings: Settings, count = 100_000): Promise<Figures> {
  const { world, warmSeconds } = settings;
  const set = hotSet(firstRelation(world)).map(registeredGet);
  const ours = await servers.get("ours", world);
  const peer = await servers.get("P0", world);
  const hot: Entry = { contender: ours, row: rowOf((index) => set[index % set.length] as Question) };
  const calm: LoadOptions = { seconds: 8, rate: 100, connections: 4 };
  const blocks = 5;
  const oursInBlock = count / blocks;
  // The peer is asked for what one costs, and ours also for what becomes of its memory.
  const peerInBlock = oursInBlock / 5;
  const costs: Record<string, number[]> = { ours: [], P0: [] };
  const p99: Record<string, number[]> = { quiet: [], meanwhile: [] };
  await slice(hot, { seconds: warmSeconds });
  for (const contender of [ours, peer]) await flood(contender, count, 2_000);
  const before = { ours: memoryOf(ours), P0: memoryOf(peer) };
  for (let block = 0; block < blocks; block += 1) {
    const quiet = await slice(hot, calm);
    const cpuBefore = cpuOf(ours);
    const flooding = flood(ours, block * oursInBlock, oursInBlock);
    const meanwhile = await slice(hot, calm);
    await flooding;
    // The hot questions in between are taken off at what they cost when it is quiet.
    const beside = quiet.cpu * calm.seconds * (calm.rate ?? 0);
    costs.ours?.push((cpuOf(ours) - cpuBefore - beside) / oursInBlock);
    p99.quiet?.push(quiet.p99);
    p99.meanwhile?.push(meanwhile.p99);
    const peerBefore = cpuOf(peer);
    await flood(peer, block * peerInBlock, peerInBlock);
    costs.P0?.push((cpuOf(peer) - peerBefore) / peerInBlock);
  }
  return {
    ratios: { x_naive: estimateRatio(costs.P0 as number[], costs.ours as number[]) },
    outcomes: {},
    beside: {
      "texts to ours": count,
      "texts to P0": peerInBlock * blocks,
      "ours, µs for a text": median(costs.ours as number[]),
      "P0, µs for a text": median(costs.P0 as number[]),
      "ours, memory growth, MiB": (memoryOf(ours) - before.ours) / 1_048_576,
      "P0, memory growth, MiB": (memoryOf(peer) - before.P0) / 1_048_576,
      "W1 p99 quiet, ms": median(p99.quiet as number[]),
      "W1 p99 meanwhile, ms": median(p99.meanwhile as number[]),
    },
  };
}

async function flood({ name, origin }: Contender, first: number, count: number): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, "flood.js"), origin, String(first), String(count)]);
  if (Number(stdout) !== 0) throw new Error(`${name} refused ${stdout.trim()} of the distinct texts`);
}

/** The same questions on worlds of several sizes, from the smallest to the largest. */
export async function sizes(
  servers: Servers,
  settings: Settings,
  worlds: readonly (readonly [scale: number, file: string])[],
): Promise<Figures> {
  const hotEntries: Entry[] = [];
  const nestedEntries: Entry[] = [];
  const deepEntries: Entry[] = [];
  for (const [scale, file] of worlds) {
    const contender = { ...(await servers.get("ours", file)), name: `${scale}×` };
    const relation = firstRelation(file);
    const set = hotSet(relation).map(registeredGet);
    const pages = deepPages(file, Math.floor(countVisits(file) * 0.9), 100);
    hotEntries.push({ contender, row: rowOf((index) => set[index % set.length] as Question) });
    nestedEntries.push({ contender, row: rowOf((index) => post(nestedAt(relation)(index))) });
    deepEntries.push({ contender, row: rowOf((index) => post(pages(index).ours)) });
  }
  const names = hotEntries.map(({ contender }) => contender.name);
  const [smallest = "", ...larger] = names;
  const ratios: Record<string, Estimate> = {};
  const outcomes: Record<string, Outcome> = {};
  for (const [what, entries] of [
    ["W1", hotEntries],
    ["W2", nestedEntries],
    ["W3", deepEntries],
  ] as const) {
    const comparison = await compare(entries, settings);
    for (const name of larger) ratios[`${what} ${name} of ${smallest}`] = comparison.ratio(name, smallest);
    for (const name of names) outcomes[`${what} ${name}`] = comparison.outcomes[name] as Outcome;
  }
  return { ratios, outcomes, beside: {} };
}

/** 94 of 100 hot, 5 nested, 1 of the largest, at one rate; then the hot ones alone. */
export async function mixed(servers: Servers, { world }: Settings, rate = 200, seconds = 15): Promise<Figures> {
  const relation = firstRelation(world);
  const set = hotSet(relation).map(registeredGet);
  const beside: Record<string, number> = { "rate, per second": rate };
  for (const program of ["ours", "P0"] as const) {
    const contender = await servers.get(program, world);
    const isNaive = program === "P0";
    const hotQuestions = isNaive ? hotSet(relation).map(plainGet) : set;
    const entry = (questionAt: (index: number) => Question): Entry => ({ contender, row: rowOf(questionAt) });
    const hotEntry = entry((index) => hotQuestions[index % hotQuestions.length] as Question);
    const load = (share: number): LoadOptions => ({
      seconds,
      rate: rate * share,
      connections: Math.max(1, Math.round(rate * share * 0.05)),
    });
    await slice(hotEntry, { seconds: 0, answers: 2_000 });
    const alone = await slice(hotEntry, load(0.94));
    const [together] = await Promise.all([
      slice(hotEntry, load(0.94)),
      slice(
        entry((index) => post(nestedAt(relation)(index), isNaive)),
        load(0.05),
      ),
      slice(
        entry((index) => post(largestAt(relation)(index), isNaive)),
        load(0.01),
      ),
    ]);
    beside[`${program}, W1 p99 alone, ms`] = alone.p99;
    beside[`${program}, W1 p99 in the mixture, ms`] = (together as { p99: number }).p99;
  }
  return { ratios: {}, outcomes: {}, beside };
}
