/** What comes from others: from where, whether it is what was reviewed, what it may do while it is installed, and under which licence. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.js";

interface Package {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const read = (...path: string[]) => JSON.parse(readFileSync(join(projectRoot, ...path), "utf8"));
const lockOf = (...folder: string[]) =>
  Object.entries((read(...folder, "package-lock.json") as { packages: Record<string, Package> }).packages);
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

const ours = lockOf().filter(([path]) => path !== "");
const manifest = read("package.json") as Package & { readonly allowScripts: Record<string, boolean>; readonly engines: { node: string } };

describe.each([["the project"], ["the benchmark", "scripts", "bench"]])("%s", (_what, ...folder) => {
  const packages = lockOf(...folder).filter(([path]) => path !== "");

  test("every package is pinned by its checksum, from whatever registry it comes", () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? "")).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, { resolved, link }]) => resolved !== undefined || link).map(([path]) => path)).toEqual([]);
  });

  test("none is named by an address or a range", () => {
    const { dependencies, devDependencies } = read(...folder, "package.json") as Package;
    const named = Object.entries({ ...dependencies, ...devDependencies });
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/.test(version))).toEqual([]);
  });

  test("there is one graphql, or types of one are not types of the other", () => {
    expect(packages.filter(([path]) => nameOf(path) === "graphql").map(([path]) => path)).toEqual(["node_modules/graphql"]);
  });
});

test("each install script is allowed or forbidden by name, and only SQLite's runs", () => {
  const withScripts = ours.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  expect(Object.keys(manifest.allowScripts).toSorted()).toEqual(withScripts.toSorted());
  expect(Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name])).toEqual(["better-sqlite3"]);
});

/** Whatever is under these may be used, changed and handed on with its notice. */
const free = ["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "Zlib"];
/** Under others, with what makes them fit. */
const others: Readonly<Record<string, { readonly licence: string; readonly because: string }>> = {
  "@resvg/resvg-js": { licence: "MPL-2.0", because: "used as it comes; only changes to its own files would have to be published" },
  "axe-core": { licence: "MPL-2.0", because: "tests alone" },
  lightningcss: { licence: "MPL-2.0", because: "builds the playground, and is no part of it" },
  "caniuse-lite": { licence: "CC-BY-4.0", because: "data, for building alone" },
  argparse: { licence: "PSF-2.0", because: "for building alone" },
};

function isFree(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isFree);
  if (bare.includes(" AND ")) return bare.split(" AND ").every(isFree);
  return free.includes(bare);
}

/** Those for one system each are part of the package that names them. */
const wholeOf = (name: string) => Object.keys(others).find((whole) => name === whole || name.startsWith(`${whole}-`)) ?? name;

test("each is under a licence that was looked at", () => {
  const notFree = ours
    .filter(([, { license = "none" }]) => !isFree(license))
    .map(([path, { license }]) => [nameOf(path), license] as const);
  expect(notFree.filter(([name, licence]) => others[wholeOf(name)]?.licence !== licence)).toEqual([]);
  // What is no longer there needs no reason.
  expect([...new Set(notFree.map(([name]) => wholeOf(name)))].toSorted()).toEqual(Object.keys(others).toSorted());
  expect(isFree("(GPL-3.0 OR MIT)")).toBe(true);
  expect(isFree("(GPL-3.0 AND MIT)")).toBe(false);
});

test("CONTRIBUTING says why each package that the server needs was chosen", () => {
  const reasons = readFileSync(join(projectRoot, "CONTRIBUTING.md"), "utf8").split("## Packages, and why")[1] ?? "";
  expect(Object.keys(manifest.dependencies ?? {}).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
});

/** With --omit dev, npm leaves out what a server and a developer both need, graphql for one (npm/cli#7909). */
test("npm run sbom lists every package with its checksum, and marks those that only developers need", () => {
  const { stdout, status } = spawnSync("npm", ["run", "--silent", "sbom"], { cwd: projectRoot, encoding: "utf8" });
  expect(status).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { hashes?: { content: string }[]; properties: { name: string }[] }[];
  };
  expect(bomFormat).toBe("CycloneDX");
  // By checksum: npm does not always call one that is installed under another name the same.
  const checksums = (listed: typeof components) => new Set(listed.map(({ hashes }) => hashes?.[0]?.content));
  const locked = (packages: typeof ours) =>
    new Set(packages.map(([, { integrity = "" }]) => Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex")));
  expect(checksums(components)).toEqual(locked(ours));
  const unmarked = checksums(components.filter(({ properties }) => !properties.some(({ name }) => name === "cdx:npm:package:development")));
  const needed = locked(ours.filter(([, { dev }]) => !dev));
  expect([...unmarked].filter((checksum) => !needed.has(checksum ?? ""))).toEqual([]);
  // One that a developer has a second copy of is marked all the same.
  const ofDevelopers = locked(ours.filter(([, { dev }]) => dev));
  expect([...needed].filter((checksum) => !unmarked.has(checksum) && !ofDevelopers.has(checksum))).toEqual([]);
});
