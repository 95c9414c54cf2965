/** Builds db/bilateral.sqlite and its manifest from db/data: `npm run build:db`; run by hand, it takes another file to build into. */
import { join, resolve } from "node:path";
import { buildDataset } from "../src/build/build-dataset.js";
import { countsText } from "../src/build/manifest.js";
import { DataErrors } from "../src/build/mistakes.js";
import { shownPath } from "../src/build/read-data.js";
import { projectRoot } from "../src/project-root.js";

const db = join(projectRoot, "db");
const target = process.argv[2] === undefined ? join(db, "bilateral.sqlite") : resolve(process.argv[2]);
try {
  const manifest = buildDataset({ dataDirectory: join(db, "data"), schemaFile: join(db, "schema.sql"), target });
  console.log(`${shownPath(target)}: version ${manifest.version}, ${countsText(manifest.counts)}.`);
} catch (error) {
  if (!(error instanceof DataErrors)) throw error;
  console.error(error.message);
  console.error("Nothing was built; the dataset file is as it was.");
  process.exitCode = 1;
}
