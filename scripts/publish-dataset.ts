/** `npm run publish-dataset -- DIR [--check] [--keep N] [--from FILE | --back-to VERSION]`; docs/operating.md says what for. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { countsText } from "../src/build/manifest.js";
import { shownPath } from "../src/build/read-data.js";
import { currentOf } from "../src/dataset/listing.js";
import { carryOut, planPublishing, planReturn } from "../src/dataset/publish.js";
import { buildBilateralSchema } from "../src/graphql/build-schema.js";
import { projectRoot } from "../src/project-root.js";

const usage = "npm run publish-dataset -- DIR [--check] [--keep N] [--from FILE | --back-to VERSION]";

function publish(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: "boolean" }, keep: { type: "string" }, from: { type: "string" }, "back-to": { type: "string" } },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error(`Say which folder to publish into: ${usage}`);
  const keep = values.keep ?? "5";
  if (!/^[1-9]\d{0,2}$/.test(keep)) throw new Error(`--keep must be how many versions stay, from 1 to 999, and it is "${keep}"`);
  const back = values["back-to"];
  if (back !== undefined && values.from !== undefined) throw new Error(`--from and --back-to name two datasets: ${usage}`);

  const schema = buildBilateralSchema();
  const options = { folder: resolve(folder), keep: Number(keep), schema };
  const plan =
    back === undefined
      ? planPublishing({ ...options, from: resolve(values.from ?? join(projectRoot, "db", "bilateral.sqlite")) })
      : planReturn(options, back);
  const { version, bytes, counts } = currentOf(plan.listing);
  const where = shownPath(options.folder);
  const { length } = plan.listing.versions;
  const lines = [
    `${version} is sound: ${bytes} bytes, ${countsText(counts)}.`,
    plan.isDone ? `It is the current version of ${where} already.` : `It becomes the current version of ${where}.`,
    ...plan.drop.map((dropped) => `${dropped.version} goes, since ${length} ${length === 1 ? "version stays" : "versions stay"}.`),
  ];
  if (values.check) lines.push("Nothing was changed: this was the check.");
  else if (!plan.isDone) carryOut(plan, schema);
  console.log(lines.join("\n"));
}

try {
  publish();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("Nothing was published.");
  process.exitCode = 1;
}
