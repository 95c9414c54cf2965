/** The package as somebody else has it: packed, installed where nothing else is, type-checked and run. */
import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../project-root.js";
import { startForTests } from "../server/testing.js";

const built = join(projectRoot, "dist", "package");
const readme = readFileSync(join(built, "README.md"), "utf8");
const shown = /^```ts\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? "";

/** What is right, and below each marked line what the compiler must refuse. */
const elements = `
import { type BilateralAttributes, define } from "bilateral/embed";
import { ask } from "bilateral/ask";
import { FactPageDocument, VisitsWithAgreementsDocument, type FactPageQuery } from "bilateral/operations";

export const attributes: BilateralAttributes = { relation: "azerbaijan-china", first: 3, compact: "true", kinds: "VISIT" };
export const element = () => document.createElement("bilateral-visits").getAttribute("first");
export const start = () => define("http://localhost:4000");
addEventListener("bilateral:load", () => {});
document.body.addEventListener("bilateral:load", ({ detail }) => detail.shown.toFixed());
export const kindOf = ({ fact }: FactPageQuery) => (fact?.__typename === "Visit" ? fact.level : undefined);
export const page = ask("", FactPageDocument, {});

// @ts-expect-error a widget has no such theme
export const wrong: BilateralAttributes = { theme: "pink" };
// @ts-expect-error there is no such language
ask("", VisitsWithAgreementsDocument, { locale: "FR" });
// @ts-expect-error a visit has no such field
page.then(({ fact }) => fact?.colour);
// @ts-expect-error an address has no null
ask("", VisitsWithAgreementsDocument, { relation: null });
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bilateral-package-"));
  const [packed] = JSON.parse(run("npm", ["pack", built, "--json", "--pack-destination", folder])) as [{ filename: string }];
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, packed.filename)]);
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "src", "shown.ts"), shown);
  writeFileSync(join(folder, "src", "elements.ts"), elements);
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(program: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}

function compile(...options: readonly string[]): void {
  const tsc = join(projectRoot, "node_modules", "typescript", "bin", "tsc");
  const lib = ["--lib", "es2023,dom", "--types", "", "--strict", "--exactOptionalPropertyTypes"];
  run(process.execPath, [
    tsc,
    "--rootDir",
    "src",
    "--outDir",
    "out",
    ...lib,
    ...options,
    join("src", "shown.ts"),
    join("src", "elements.ts"),
  ]);
}

test.each([
  ["node20", "node16"],
  ["esnext", "bundler"],
])("a consumer is checked with module %s and resolution %s", (module, resolution) => {
  expect(() => compile("--module", module, "--moduleResolution", resolution)).not.toThrow();
});

test("what its README shows runs, with nothing else installed", async () => {
  compile("--module", "esnext", "--moduleResolution", "bundler");
  const server = await startForTests();
  try {
    const file = join(folder, "out", "shown.js");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("http://localhost:4000", server.origin));
    // Not a blocking call: the server that answers is in this process.
    const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
    expect(stdout).toBe("Heydar Aliyev pays an official visit to China 8\n");
  } finally {
    await server.close();
  }
});
