/** The bundled server and what V8 compiled of it before, both as the project's set-up makes them. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../project-root.js";

const bundle = join(projectRoot, "dist", "server");

/** What a bundle in that folder says of itself, once it has started and answered. */
function startIn(folder: string, flags: readonly string[] = []) {
  const program = `
    const { script, compiledFile } = require(${JSON.stringify(join(folder, "main.js"))});
    const write = process.stdout.write;
    process.stdout.write = async (text) => {
      const [origin] = /http:[^ ]+?(?=[/]\\n)/.exec(text);
      const { status } = await fetch(origin + "/operations/VisitsWithAgreements");
      write.call(process.stdout, JSON.stringify({ status, compiledFile, rejected: script.cachedDataRejected }), () => process.exit());
    };`;
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, "-e", program], {
    env: { PORT: "0", LOG_LEVEL: "fatal" },
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as { status: number; compiledFile: string; rejected?: boolean };
}

/** As the container is started. */
const entryPoint = /^ENTRYPOINT (.*)$/m.exec(readFileSync(join(projectRoot, "Dockerfile"), "utf8"))?.[1] ?? "";
const flagsOfContainer = (JSON.parse(entryPoint) as string[]).slice(1, -1);

test.each([
  ["no flag", []],
  ["the flags of the container", flagsOfContainer],
])("V8 takes what it compiled before, under %s", (_name, flags) => {
  expect(startIn(bundle, flags)).toMatchObject({ status: 200, rejected: false });
});

describe("in a place of its own", () => {
  let root: string;
  let folder: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "bilateral-bundle-"));
    folder = join(root, "dist", "server");
    mkdirSync(folder, { recursive: true });
    for (const file of ["main.js", "bilateral.js"]) cpSync(join(bundle, file), join(folder, file));
    for (const path of [
      "package.json",
      "node_modules",
      "schema",
      "src",
      "db",
      ...readdirSync(join(projectRoot, "dist")).map((name) => `dist/${name}`),
    ]) {
      if (path !== "dist/server") symlinkSync(join(projectRoot, path), join(root, path));
    }
  });

  afterEach(() => rmSync(root, { recursive: true }));

  test("it starts without anything compiled", () => {
    expect(startIn(folder)).toEqual({ status: 200, compiledFile: expect.stringContaining(folder) });
  });

  test("it starts beside what V8 refuses", () => {
    const { compiledFile } = startIn(folder);
    writeFileSync(compiledFile, "compiled by another V8, from another text");
    expect(startIn(folder)).toMatchObject({ status: 200, rejected: true });
  });

  test("it starts beside what was compiled of a text that has changed since", () => {
    const { compiledFile } = startIn(folder);
    cpSync(startIn(bundle).compiledFile, compiledFile);
    writeFileSync(join(folder, "bilateral.js"), `${readFileSync(join(folder, "bilateral.js"), "latin1")} `);
    expect(startIn(folder)).toMatchObject({ status: 200, rejected: true });
  });
});

test("the text is one of bytes, and of no package that only some operators load", () => {
  const text = readFileSync(join(bundle, "bilateral.js"), "latin1");
  expect(text).not.toMatch(/[^\0-\x7f]/);
  for (const name of ["@redis/client", "prom-client"]) expect(text).toContain(`require("${name}")`);
});
