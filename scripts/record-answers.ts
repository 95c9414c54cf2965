/** Writes schema/answers/NAME.json: what each registered operation answers from the dataset that is built. The diff is for review. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildBilateralSchema } from "../src/graphql/build-schema.js";
import { recordableAnswer } from "../src/operations/answer.js";
import { loadRegistry } from "../src/operations/registry.js";
import { projectRoot } from "../src/project-root.js";
import { openStore } from "../src/store/open-store.js";

const folder = join(projectRoot, "schema", "answers");

async function record(): Promise<void> {
  const store = openStore(join(projectRoot, "db", "bilateral.sqlite"));
  const schema = buildBilateralSchema();
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  for (const operation of loadRegistry(join(projectRoot, "schema", "operations")).operations) {
    const answer = await recordableAnswer(operation, schema, { store, publicUrl: "http://localhost:4000" });
    writeFileSync(join(folder, `${operation.name}.json`), answer);
  }
  store.close();
}

void record();
