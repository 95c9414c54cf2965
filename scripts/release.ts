/** Keeps what a release promises, in schema/released: the schema, and the script of the elements under its version. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../src/project-root.js";

const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string };
const built = join(projectRoot, "dist", "embed");
const released = join(projectRoot, "schema", "released");
const folder = join(released, `v${version}`);
const script = "bilateral.js";

const isOther = existsSync(join(folder, script)) && !readFileSync(join(folder, script)).equals(readFileSync(join(built, script)));
if (isOther) {
  console.error(
    `${script} of ${version} was released with other bytes, and pages hold their hash: set a new version in package.json first`,
  );
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of [script, `${script}.br`]) copyFileSync(join(built, name), join(folder, name));
  copyFileSync(join(projectRoot, "schema", "schema.graphql"), join(released, "schema.graphql"));
  console.log(`Kept in schema/released: the schema, and ${script} of ${version}`);
}
