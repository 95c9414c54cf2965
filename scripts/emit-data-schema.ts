/** Writes db/schemas/*.schema.json: `npm run emit`; with `--check` it only says which are stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataSchemas } from "../src/build/data-schemas.js";
import { projectRoot } from "../src/project-root.js";

const folder = join(projectRoot, "db", "schemas");
const schemas = dataSchemas();
mkdirSync(folder, { recursive: true });
const left = readdirSync(folder).filter((name) => !schemas.has(name));
const stale = [...schemas].filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), "utf8") !== text);
if (!process.argv.includes("--check")) {
  for (const name of left) rmSync(join(folder, name));
  for (const [name, text] of stale) writeFileSync(join(folder, name), text);
} else if (stale.length + left.length > 0) {
  const names = [...stale.map(([name]) => name), ...left].toSorted();
  console.error(`db/schemas: stale: ${names.join(", ")}; run npm run emit`);
  process.exitCode = 1;
}
