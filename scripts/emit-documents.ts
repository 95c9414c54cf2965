/** Writes the tables that documents take from the code: `npm run emit`; with `--check` it only says which are stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataErrors } from "../src/build/mistakes.js";
import { documentsWithTables, withCurrentTables } from "../src/documents/tables.js";
import { projectRoot } from "../src/project-root.js";

try {
  for (const path of documentsWithTables) {
    const file = join(projectRoot, path);
    const before = readFileSync(file, "utf8");
    const after = withCurrentTables(path, before);
    if (before === after) continue;
    if (process.argv.includes("--check")) {
      console.error(`${path}: its tables are stale; run npm run emit`);
      process.exitCode = 1;
    } else writeFileSync(file, after);
  }
} catch (error) {
  if (!(error instanceof DataErrors)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
