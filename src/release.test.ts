/** What `npm run release` keeps, in a copy of the project: that is what pages will hold a hash of, for good. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { projectRoot } from "./project-root.js";
import { readEmbedScripts } from "./server/embed-scripts.js";

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "bilateral-release-"));
  for (const path of ["package.json", "schema/schema.graphql", "dist/embed", "dist/scripts/release.js", "dist/src/project-root.js"]) {
    cpSync(join(projectRoot, path), join(copy, path), { recursive: true });
  }
});

afterEach(() => rmSync(copy, { recursive: true }));

function release() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, "dist", "scripts", "release.js")], { encoding: "utf8" });
  return { status, said: stdout + stderr };
}

function setVersion(version: string): void {
  const manifest = JSON.parse(readFileSync(join(copy, "package.json"), "utf8")) as object;
  writeFileSync(join(copy, "package.json"), JSON.stringify({ ...manifest, version }));
}

/** Another script, as a change of the widgets would make it. */
function buildAnother(text: string): void {
  writeFileSync(join(copy, "dist", "embed", "bilateral.js"), text);
  writeFileSync(join(copy, "dist", "embed", "bilateral.js.br"), brotliCompressSync(text));
}

const kept = () => readEmbedScripts(join(copy, "dist", "embed"), join(copy, "schema", "released")).versions;
const schemaIn = (folder: string) => readFileSync(join(folder, "schema.graphql"), "utf8");

test("it keeps the schema and the script of this version, and a second time changes nothing", () => {
  setVersion("7.0.0");
  const built = readFileSync(join(copy, "dist", "embed", "bilateral.js"));
  for (let time = 0; time < 2; time++) {
    expect(release()).toEqual({ status: 0, said: "Kept in schema/released: the schema, and bilateral.js of 7.0.0\n" });
    expect(kept().get("7.0.0")?.body.equals(built)).toBe(true);
    expect(schemaIn(join(copy, "schema", "released"))).toBe(schemaIn(join(copy, "schema")));
  }
});

test("a script that was released is not replaced by another of the same version", () => {
  setVersion("7.0.0");
  release();
  const before = kept().get("7.0.0")?.integrity;
  buildAnother("another");
  writeFileSync(join(copy, "schema", "schema.graphql"), "type Query { unreleased: Int }");
  const { status, said } = release();
  expect(status).toBe(1);
  expect(said).toContain("set a new version in package.json first");
  expect(kept().get("7.0.0")?.integrity).toBe(before);
  expect(schemaIn(join(copy, "schema", "released"))).not.toContain("unreleased");
});

test("a new version stands beside those before it, each with its own bytes", () => {
  setVersion("7.0.0");
  release();
  const first = kept().get("7.0.0")?.integrity;
  buildAnother("another");
  setVersion("7.0.1");
  expect(release().status).toBe(0);
  expect([...kept().keys()].filter((version) => version.startsWith("7."))).toEqual(["7.0.1", "7.0.0"]);
  expect(kept().get("7.0.0")?.integrity).toBe(first);
  expect(kept().get("7.0.1")?.body.toString()).toBe("another");
});
