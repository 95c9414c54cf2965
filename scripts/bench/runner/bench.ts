/** `npm run bench`: runs the workloads, tells what came out, and writes it down. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fromProject, projectRoot } from "../peers/rows.js";
import { canPin, leaveFirstCore } from "./contenders.js";
import { drawing } from "./drawing.js";
import { headline, report } from "./report.js";
import { deep, distinctTexts, type Figures, hot, largest, mixed, nested, Servers, type Settings, sizes, startUp } from "./workloads.js";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    only: { type: "string" },
  },
});
const { quick } = values;
const say = (line: string) => process.stderr.write(`${line}\n`);
const worldOf = (scale: number) => join(projectRoot, "artifacts", "worlds", `world-${scale}.sqlite`);
const worlds = [1, 10, 100, 1_000].map((scale) => [scale, worldOf(scale)] as const).filter(([, file]) => existsSync(file));
const largestWorld = (worlds.at(-1) as readonly [number, string])[1];

async function main(): Promise<void> {
  if (process.platform !== "linux") throw new Error("The benchmark reads what a process computed from /proc, which only Linux has.");
  if (!canPin) say("There is no taskset here: servers and load share the cores, and the figures say less.");
  leaveFirstCore();
  const settings: Settings = { world: worldOf(1), blocks: quick ? 9 : 15, seconds: quick ? 0.4 : 0.6, warmSeconds: quick ? 3 : 4, say };
  const servers = new Servers();
  const run: Record<string, () => Promise<Figures>> = {
    w1: () => hot(servers, settings, quick ? 0 : 5),
    w2: () => nested(servers, settings, quick ? 0 : 5),
    w3: () => deep(servers, settings, largestWorld),
    w4: () => largest(servers, settings),
    w5: () => startUp(settings),
    w6: () => distinctTexts(servers, settings),
    w7: () => sizes(servers, settings, worlds),
    w8: () => mixed(servers, settings),
  };
  const wanted = values.only?.split(",") ?? (quick ? ["w1", "w2", "w3", "w5"] : Object.keys(run));
  const found: Record<string, Figures> = {};
  try {
    for (const name of wanted) {
      const workload = run[name];
      if (!workload) throw new Error(`"${name}" is no workload here: ${Object.keys(run).join(", ")}`);
      const begun = performance.now();
      say(`${name.toUpperCase()} …`);
      found[name] = await workload();
      say(`${name.toUpperCase()} took ${((performance.now() - begun) / 1_000).toFixed(0)} s: ${inShort(found[name] as Figures)}`);
    }
  } finally {
    await servers.stop();
  }
  const command = ["npm run bench", ...(process.argv.length > 2 ? ["--", ...process.argv.slice(2)] : [])].join(" ");
  if (values.write || (!quick && values.only === undefined)) {
    writeFileSync(join(projectRoot, "docs", "benchmarks.md"), report(found, { command, machine: machine(), versions: versions() }));
    writeFileSync(join(projectRoot, "docs", "benchmarks.svg"), drawing(found));
    const paragraph = headline(found);
    if (paragraph !== "") fromProject("./documents/marks.js").writeTextAt("README.md", "speed", paragraph);
    say("Written: docs/benchmarks.md, its picture, and the paragraph in README.md.");
  }
  if (values.json) process.stdout.write(`${JSON.stringify(summary(found))}\n`);
}

function inShort({ ratios, beside }: Figures): string {
  const parts = Object.entries(ratios).map(([name, { ratio, low, high }]) => `${name} ${three(ratio)} (${three(low)}–${three(high)})`);
  return [...parts, ...Object.entries(beside).map(([name, value]) => `${name} ${three(value)}`)].join(", ");
}

/** The A/A pair is of W1, and is told beside the workloads. */
function summary(found: Readonly<Record<string, Figures>>): object {
  const ratios = Object.fromEntries(
    Object.entries(found).map(([name, { ratios, beside }]) => [
      name,
      {
        ...Object.fromEntries(Object.entries(ratios).map(([ratio, estimate]) => [ratio, three(estimate.ratio)])),
        ...(name === "w3" && { rows: beside.rows }),
      },
    ]),
  );
  const { aa, ...w1 } = (ratios.w1 ?? {}) as Record<string, number>;
  return { aa, ...ratios, ...(ratios.w1 && { w1 }) };
}

function three(value: number): number {
  return Number(value.toPrecision(3));
}

function machine(): string {
  const all = cpus();
  return `${all.length} × ${all[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, load ${loadavg()[0]?.toFixed(1)}${canPin ? "" : ", servers not pinned"}`;
}

function versions(): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(join(projectRoot, "scripts", "bench", "package.json"), "utf8"));
  const own = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  return { node: process.versions.node, bilateral: own.version, "better-sqlite3": own.dependencies["better-sqlite3"], ...dependencies };
}

main().catch((error) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
