import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../project-root.js";
import { InventedData } from "./testing/invented-data.js";

let data: InventedData;
beforeEach(() => {
  data = new InventedData();
});
afterEach(() => data.remove());

function run(script: string, ...values: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, "dist", "scripts", script), ...values], {
    encoding: "utf8",
    cwd: data.root,
  });
  return { status, stdout, stderr };
}

test("validate counts what it found right", () => {
  expect(run("validate.js", data.directory)).toEqual({
    status: 0,
    stdout:
      "No mistakes: relations: 2, events: 3, visits: 3, agreements: 2, trade figures: 5, statements: 1, people: 2, institutions: 1, sources: 3, corrections: 1, citations: 19.\n",
    stderr: "",
  });
});

test("validate says six mistakes in six lines, fails and changes nothing", () => {
  const file = "freedonia-sylvania/visits.yaml";
  data.change(file, "    ru: Президент на три дня отправился в Сильванию.\n", "");
  data.change(file, '"1933-11-17/1933-11-19"', '"1933-11-31"');
  data.change(file, "level: STATE", "level: STATE\n  lvl: STATE");
  data.change(file, "- person: trentino", "- person: trentina");
  data.change(file, "slug: 1934-trentino-in-freedonia", "slug: 1933-firefly-in-sylvania");
  data.change(file, "places: [fredville]\n  citations:\n    - source: gazette\n", "places: [fredville]\n");
  data.change("freedonia-sylvania/agreements.yaml", "  signedDuring: 1934-trentino-in-freedonia\n", "");
  const before = data.text(file);
  const { status, stdout, stderr } = run("validate.js", data.directory);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  const lines = stderr.trimEnd().split("\n");
  expect(lines).toHaveLength(6);
  for (const line of lines) expect(line).toMatch(/visits\.yaml:\d+:\d+: .+/);
  expect(data.text(file)).toBe(before);
});

test("validate shows files of the project by their path in it", () => {
  const { stderr } = run("validate.js", join(projectRoot, "db"));
  expect(stderr).toContain("db/countries.yaml:1:1: the file is missing: add countries.yaml\n");
});

test("build-db writes the published data, with a manifest beside it, and says what it holds", () => {
  const target = join(data.root, "bilateral.sqlite");
  const { status, stdout, stderr } = run("build-db.js", target);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const manifest = JSON.parse(readFileSync(join(data.root, "bilateral.manifest.json"), "utf8"));
  expect(stdout).toContain(`version ${manifest.version}, relations: ${manifest.counts.relations}`);
  expect(statSync(target).size).toBe(manifest.bytes);
});

test.each(["emit-data-schema.js", "emit-documents.js"])("%s finds what it wrote up to date", (script) => {
  expect(existsSync(join(projectRoot, "dist", "scripts", script))).toBe(true);
  expect(run(script, "--check")).toEqual({ status: 0, stdout: "", stderr: "" });
});
