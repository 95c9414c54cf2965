/** Writes the inventory's table into db/README.md: `npm run emit`; with `--check` it only says whether it is stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkData } from "../src/build/check-data.js";
import { inventoryTable, withInventoryTable } from "../src/build/inventory.js";
import { DataErrors } from "../src/build/mistakes.js";
import { projectRoot } from "../src/project-root.js";

const file = join(projectRoot, "db", "README.md");
try {
  const before = readFileSync(file, "utf8");
  const after = withInventoryTable(before, inventoryTable(checkData(join(projectRoot, "db", "data")).whole));
  if (!process.argv.includes("--check")) writeFileSync(file, after);
  else if (before !== after) {
    console.error("db/README.md: the inventory's table is stale; run npm run emit");
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof DataErrors)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
