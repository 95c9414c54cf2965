/** `npm run publish-dataset`, as an operator runs it. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../project-root.js";
import { fileOfVersion, listingPath, readListing } from "./listing.js";
import { AlteredDatasets, versionOf } from "./testing/altered-datasets.js";

let datasets: AlteredDatasets;
beforeEach(() => {
  datasets = new AlteredDatasets();
});
afterEach(() => datasets.remove());

function run(...words: string[]) {
  const script = join(projectRoot, "dist", "scripts", "publish-dataset.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: "utf8" });
  return { status, stdout, stderr };
}

const versions = () => readListing(datasets.folder).versions.map(({ version }) => version);

test("the check says what would be done and does nothing of it", () => {
  const { status, stdout, stderr } = run(datasets.folder, "--check");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(
    /^\S+ is sound: \d+ bytes, relations: 1, .*\.\nIt becomes the current version of .*\nNothing was changed: this was the check\.\n$/,
  );
  expect(existsSync(datasets.folder)).toBe(false);
});

test("what was built becomes the current version, in a file that nobody writes to, and twice is once", () => {
  expect(run(datasets.folder)).toMatchObject({ status: 0, stderr: "" });
  const { file, bytes, version } = readListing(datasets.folder).versions[0] ?? { file: "", bytes: 0, version: "" };
  expect(readdirSync(datasets.folder).toSorted()).toEqual([fileOfVersion(version), "manifest.json"]);
  const { size, mode } = statSync(join(datasets.folder, file));
  expect([size, mode & 0o777]).toEqual([bytes, 0o444]);
  const before = readFileSync(listingPath(datasets.folder), "utf8");
  expect(run(datasets.folder).stdout).toContain("It is the current version");
  expect(readFileSync(listingPath(datasets.folder), "utf8")).toBe(before);
});

test("the last versions stay and those before them go; one that stayed can be gone back to", () => {
  for (const word of ["first", "second"])
    expect(run(datasets.folder, "--keep", "2", "--from", datasets.build(word))).toMatchObject({ status: 0 });
  const { stdout } = run(datasets.folder, "--keep", "2", "--from", datasets.build("third"));
  expect(stdout).toContain(`${versionOf("first")} goes, since 2 versions stay.`);
  expect(versions()).toEqual([versionOf("third"), versionOf("second")]);
  expect(readdirSync(datasets.folder).toSorted()).toEqual([
    fileOfVersion(versionOf("second")),
    fileOfVersion(versionOf("third")),
    "manifest.json",
  ]);

  expect(run(datasets.folder, "--back-to", versionOf("second"))).toMatchObject({ status: 0 });
  expect(readListing(datasets.folder).current).toBe(versionOf("second"));
  expect(versions()).toEqual([versionOf("second"), versionOf("third")]);
  expect(run(datasets.folder, "--back-to", versionOf("first")).stderr).toMatch(
    /has no version 2026\.01\.01-first\. It has .*second, .*third\nNothing was published\.\n$/,
  );
});

test("a published file that was damaged is copied anew", () => {
  datasets.publish(datasets.build("first"));
  const file = join(datasets.folder, fileOfVersion(versionOf("first")));
  truncateSync(file, 4096);
  datasets.publish(datasets.build("first"));
  expect(statSync(file).size).toBe(readListing(datasets.folder).versions[0]?.bytes);
});

test("a version is published once: other bytes under its name are refused, and so is a file that is not sound", () => {
  const path = datasets.build("first");
  datasets.publish(path);
  const other = datasets.build("other", versionOf("first"));
  expect(run(datasets.folder, "--from", other).stderr).toContain(`has other bytes under the version ${versionOf("first")}`);
  writeFileSync(other, readFileSync(path).subarray(0, 8192));
  expect(run(datasets.folder, "--from", other).stderr).toMatch(
    /is not what its manifest says: it has 8192 bytes.*\nNothing was published\.\n$/,
  );
  expect(versions()).toEqual([versionOf("first")]);
});

test.each([
  ["no folder", [], "Say which folder"],
  ["two folders", ["a", "b"], "Say which folder"],
  ["no version to keep", ["a", "--keep", "0"], "--keep must be how many versions stay"],
  ["two datasets", ["a", "--from", "b", "--back-to", "c"], "--from and --back-to name two datasets"],
])("%s is a mistake, and it is said", (_what, words, sentence) => {
  const { status, stderr } = run(...words);
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
});
