/** The bundled server and what V8 compiled of it before, both as the project's set-up makes them. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../project-root.js";

const bundle = join(projectRoot, "dist", "server");

/** What comes of a program that is run beside the bundle in that folder once it has started, and knows its `origin` and `main`. */
function besideBundle(folder: string, program: string, flags: readonly string[] = []): unknown {
  const whole = `
    const main = require("./main.js");
    const write = process.stdout.write;
    process.stdout.write = async (text) => {
      const [origin] = /http:[^ ]+?(?=[/]\\n)/.exec(text);
      const result = await (async () => { ${program} })();
      write.call(process.stdout, JSON.stringify(result), () => process.exit());
    };`;
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, "-e", whole], {
    cwd: folder,
    env: { PORT: "0", LOG_LEVEL: "silent" },
    encoding: "utf8",
    timeout: 20_000,
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

/** What a bundle in that folder says of each of its scripts, once it has answered both kinds of questions. */
function startIn(folder: string, flags: readonly string[] = []) {
  const program = `
    const said = () => Object.fromEntries([...main.started].map(([name, { script, compiledFile }]) => [name, { compiledFile, rejected: script.cachedDataRejected }]));
    const registered = { status: (await fetch(origin + "/operations/VisitsWithAgreements")).status, scripts: said() };
    const free = { body: await (await fetch(origin + "/graphql?query={relations(first:1){nodes{slug}}}")).json(), scripts: said() };
    return { registered, free };`;
  const { registered, free } = besideBundle(folder, program, flags) as {
    registered: { status: number; scripts: Record<string, object> };
    free: { body: unknown; scripts: Record<ScriptName, { compiledFile: string; rejected?: boolean }> };
  };
  expect(registered.status).toBe(200);
  // Apollo is loaded for the first question that only it can answer, and finds the same graphql.
  expect(Object.keys(registered.scripts)).toEqual(["bilateral"]);
  expect(free.body).toMatchObject({ data: { relations: { nodes: [{ slug: "azerbaijan-china" }] } } });
  return free.scripts;
}

const scriptNames = ["bilateral", "apollo"] as const;
type ScriptName = (typeof scriptNames)[number];

/** The same of both. */
const both = (said: unknown) => Object.fromEntries(scriptNames.map((name) => [name, said]));
const accepted = both(expect.objectContaining({ rejected: false }));
const rejected = both(expect.objectContaining({ rejected: true }));

/** As the container is started. */
const entryPoint = /^ENTRYPOINT (.*)$/m.exec(readFileSync(join(projectRoot, "Dockerfile"), "utf8"))?.[1] ?? "";
const flagsOfContainer = (JSON.parse(entryPoint) as string[]).slice(1, -1);

test.each([
  ["no flag", []],
  ["the flags of the container", flagsOfContainer],
])("V8 takes what it compiled before, under %s", (_name, flags) => {
  expect(startIn(bundle, flags)).toEqual(accepted);
});

describe("in a place of its own", () => {
  let root: string;
  let folder: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "bilateral-bundle-"));
    folder = join(root, "dist", "server");
    mkdirSync(folder, { recursive: true });
    for (const file of ["main.js", "bilateral.js", "apollo.js"]) cpSync(join(bundle, file), join(folder, file));
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
    expect(startIn(folder)).toEqual(both({ compiledFile: expect.stringContaining(folder) }));
  });

  test("it starts beside what V8 refuses", () => {
    for (const { compiledFile } of Object.values(startIn(folder))) writeFileSync(compiledFile, "compiled by another V8, from another text");
    expect(startIn(folder)).toEqual(rejected);
  });

  test("it starts beside what was compiled of a text that has changed since", () => {
    const here = startIn(folder);
    const there = startIn(bundle);
    for (const name of scriptNames) {
      cpSync(there[name].compiledFile, here[name].compiledFile);
      const script = join(folder, `${name}.js`);
      writeFileSync(script, `${readFileSync(script, "latin1")} `);
    }
    expect(startIn(folder)).toEqual(rejected);
  });

  test("free questions are answered as soon as the script for them can be read", () => {
    const program = `
      const { renameSync } = require("node:fs");
      const status = async () => (await fetch(origin + "/graphql?query={__typename}")).status;
      renameSync("apollo.js", "elsewhere.js");
      const before = await status();
      renameSync("elsewhere.js", "apollo.js");
      return [before, await status()];`;
    expect(besideBundle(folder, program)).toEqual([503, 200]);
  });
});

test("V8 may look for what can be let go, though not at the start", () => {
  const program = `
    const { cachedDataVersionTag } = require("node:v8");
    const { compiledFile } = main.started.get("bilateral");
    const isLet = () => compiledFile.endsWith(cachedDataVersionTag().toString(16) + ".code");
    const atStart = isLet();
    while (!isLet()) await new Promise((wake) => setTimeout(wake, 50));
    return { atStart };`;
  expect(besideBundle(bundle, program)).toEqual({ atStart: false });
});

test("the text is one of bytes, and of no package that only some operators load or that stands in for Node's own", () => {
  const [server = "", apollo = ""] = scriptNames.map((name) => readFileSync(join(bundle, `${name}.js`), "latin1"));
  for (const text of [server, apollo]) expect(text).not.toMatch(/[^\0-\x7f]|\bSha256\b/);
  for (const name of ["@redis/client", "prom-client"]) {
    expect(server).toContain(`require("${name}")`);
    expect(apollo).not.toContain(name);
  }
});
