/** Generates an invented world: `npm run generate-world -- --scale 1000 [--out DIR] [--seed N]`. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildFrom } from "../src/build/build-dataset.js";
import { countsText } from "../src/build/manifest.js";
import { sha256, shownPath } from "../src/build/read-data.js";
import { inventWorld } from "../src/build/world/world.js";
import { projectRoot } from "../src/project-root.js";

const { values } = parseArgs({ options: { scale: { type: "string" }, out: { type: "string" }, seed: { type: "string" } } });
const scale = wholeNumber("scale", values.scale ?? "1");
const seed = wholeNumber("seed", values.seed ?? "1");
const target = join(resolve(values.out ?? join(projectRoot, "artifacts", "worlds")), `world-${scale}.sqlite`);

const begun = performance.now();
let written = 0;
let told = begun;
const manifest = buildFrom(
  inventWorld({ scale, seed }),
  [{ path: `world of ${scale} relations from seed ${seed}`, sha256: sha256(`${scale} ${seed}`) }],
  {
    schemaFile: join(projectRoot, "db", "schema.sql"),
    target,
    onFolder() {
      written += 1;
      if (performance.now() - told < 5_000 && written < scale) return;
      told = performance.now();
      console.error(`${written} of ${scale} relations after ${seconds(told)} s; then the file is put in order and checked`);
    },
  },
);
// In kilobytes, the most that the process has held at any time, SQLite included.
const { maxRSS } = process.resourceUsage();
console.log(
  `${shownPath(target)}: ${manifest.bytes} bytes, ${countsText(manifest.counts)}; ${seconds(performance.now())} s, ${Math.round(maxRSS / 1024)} MiB of memory at the most.`,
);

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,6}$/.test(text) && (name === "seed" || Number(text) > 0)) return Number(text);
  console.error(`--${name} must be a whole number, and is "${text}".`);
  process.exit(1);
}

function seconds(now: number): string {
  return ((now - begun) / 1000).toFixed(0);
}
