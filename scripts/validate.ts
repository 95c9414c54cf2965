/** Checks the data files and changes nothing: `npm run validate [-- FOLDER]`. */
import { join, resolve } from "node:path";
import { checkData } from "../src/build/check-data.js";
import { countRecords, countsText } from "../src/build/manifest.js";
import { DataErrors } from "../src/build/mistakes.js";
import { projectRoot } from "../src/project-root.js";

const folder = process.argv[2];
try {
  const { whole } = checkData(folder === undefined ? join(projectRoot, "db", "data") : resolve(folder));
  console.log(`No mistakes: ${countsText(countRecords(whole))}.`);
} catch (error) {
  if (!(error instanceof DataErrors)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
