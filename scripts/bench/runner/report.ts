/** The figures as a document. */
import { geometricMean } from "../judge/statistics.js";
import type { Figures } from "./workloads.js";

export interface Circumstances {
  readonly command: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
}

export const titles: Readonly<Record<string, string>> = {
  w1: "W1: a registered question, asked again and again by GET",
  w2: "W2: 20 visits with delegations and agreements, other variables each time",
  w3: "W3: a page deep in a long list",
  w4: "W4: the largest answer allowed",
  w5: "W5: from the start of the process to the first right answer",
  w6: "W6: distinct texts, each once",
  w7: "W7: the same questions on more data",
  w8: "W8: a mixture of W1, W2 and W4 at a fixed rate",
};

/** What each ratio is, and what it is meant to reach. */
export const meanings: Readonly<Record<string, readonly [meaning: string, target: string]>> = {
  "w1.aa": ["our server beside itself: the noise floor", "1"],
  "w1.of_limit": ["share of raw node:http with the same bytes (L0)", "≥ 0.90"],
  "w1.x_naive": ["times as cheap as P0, which has no cache", "≥ 15"],
  "w1.x_mercurius_cache": ["times as cheap as P2c", "≥ 2"],
  "w1.not_modified_of_limit_200": ["L0's 200 for our 304", "> 1"],
  "w2.x_naive": ["times as cheap as P0", "≥ 6"],
  "w2.x_mercurius": ["times as cheap as P2", "≥ 2"],
  "w2.x_yoga": ["times as cheap as P3", ""],
  "w2.rows_kept": ["of ours, when it reads each row anew for each answer", ""],
  "w4.rows_kept": ["of ours, when it reads each row anew for each answer", ""],
  "w2.of_limit": ["share of one hand-written statement behind node:http (L1)", "≥ 0.75"],
  "w3.deepest_vs_first": ["the deepest page for the first", "≤ 1.15"],
  "w3.x_offset": ["times as cheap as P0, which pages by OFFSET", "≥ 100"],
  "w4.x_naive": ["times as cheap as P0", "≥ 6"],
  "w4.x_mercurius": ["times as cheap as P2", "≥ 2"],
  "w4.x_yoga": ["times as cheap as P3", ""],
  "w4.of_limit": ["share of L1", ""],
  "w5.of_naive": ["time of ours for that of P0", "≤ 0.5"],
  "w6.x_naive": ["times as cheap as P0", "≥ 1.5"],
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const three = (value: number) => Number(value.toPrecision(3)).toLocaleString("en");

function section(name: string, { ratios, outcomes, beside }: Figures): string {
  const parts = [`## ${titles[name]}`];
  if (Object.keys(ratios).length > 0) {
    parts.push(
      table(
        ["ratio", "median", "95 % interval", "target"],
        Object.entries(ratios).map(([ratio, { ratio: median, low, high }]) => {
          const [meaning, target] = meanings[`${name}.${ratio}`] ?? [ratio, name === "w7" ? "≤ 1.2 at 1000×" : ""];
          return [meaning, `**${three(median)}**`, `${three(low)}–${three(high)}`, target];
        }),
      ),
    );
  }
  if (Object.keys(outcomes).length > 0) {
    parts.push(
      table(
        ["server", "µs of processor an answer", "answers a second", "bytes with headers"],
        Object.entries(outcomes).map(([server, { cpu, perSecond, bytes }]) => [server, three(cpu), three(perSecond), three(bytes)]),
      ),
    );
  }
  if (Object.keys(beside).length > 0)
    parts.push(
      table(
        ["beside", "value"],
        Object.entries(beside).map(([what, value]) => [what, three(value)]),
      ),
    );
  return parts.join("\n\n");
}

/** The figures in a paragraph, which README has as well. Empty where a part of the run is missing. */
export function headline({ w1, w2, w3, w4 }: Readonly<Record<string, Figures>>): string {
  const all = [w1, w2, w3, w4];
  if (!w1 || !w2 || !w3 || !w4) return "";
  const of = ({ ratios }: Figures, name: string) => three(ratios[name]?.ratio ?? Number.NaN);
  const mean = (names: readonly string[]) =>
    three(geometricMean(all.flatMap((figures) => names.flatMap((name) => figures?.ratios[name]?.ratio ?? []))));
  return [
    `Processor time for an answer, beside other servers over the same file, every answer compared first. A registered question that is asked again costs the usual stack (express, Apollo Server, type-graphql; it has no cache) ${of(w1, "x_naive")} times as much, mercurius with its cache ${of(w1, "x_mercurius_cache")} times, and raw node:http with the answer ready ${of(w1, "of_limit")} of it.`,
    `Twenty visits with delegations and agreements, asked for the first time, cost the usual stack ${of(w2, "x_naive")} and mercurius with jit ${of(w2, "x_mercurius")} times as much, the largest answer allowed ${of(w4, "x_naive")} and ${of(w4, "x_mercurius")} times.`,
    `Over these and deep pages the geometric mean is ${mean(["x_naive", "x_offset"])} beside the usual stack.`,
  ].join(" ");
}

export function report(found: Readonly<Record<string, Figures>>, { command, machine, versions }: Circumstances): string {
  const aa = found.w1?.ratios.aa;
  const noise =
    aa &&
    `The noise floor: our server beside itself came to ${three(aa.ratio)}, between ${three(aa.low)} and ${three(aa.high)}; a difference smaller than that says nothing.`;
  return `# Benchmarks

Written by \`${command}\` on ${new Date().toISOString().slice(0, 10)}; [CONTRIBUTING](../CONTRIBUTING.md) says how to run it. Ratios can be compared between machines, the rest cannot.

${headline(found)}

![Processor time of the peers for ours](benchmarks.svg)

${[
  `Machine: ${machine}.`,
  `Versions: ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")}.`,
  noise,
]
  .filter(Boolean)
  .join("\n\n")}

## How it is measured

- All servers answer from the same generated dataset file (\`npm run generate-world\`), on one core; the load comes from the other: 16 connections kept alive (8 in W4), nothing pipelined.
- Before anything is timed, the data of every server's answers are compared with those of plain graphql-js over our schema. One difference ends the run.
- No answer of W2 and W4 was given before, by anybody. Ours keeps rows that it has read, as an operator's does (\`BILATERAL_ROW_CACHE_BYTES\`), and is measured beside itself without.
- All are started and warmed, and stay. They take short turns, there and back again in each block, and a ratio is the median over the blocks of processor time for processor time. The interval is a bootstrap over the blocks.
- Whoever has no cache is asked other variables each time; the peers get the same documents, by GET in W1 and by POST elsewhere. Ours is started as an operator starts it, log included; the peers write none.
- P0: express, Apollo Server and type-graphql, a resolver for each relation and a statement for each row, OFFSET. P2: fastify and mercurius with jit and loaders; P2c: with mercurius-cache. P3: graphql-yoga with jit. L0: node:http with the same bytes and headers ready. L1: node:http with one hand-written statement that makes the JSON.

${Object.entries(found)
  .map(([name, each]) => section(name, each))
  .join("\n\n")}
`;
}
