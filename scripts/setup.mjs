// The one way in: makes a fresh clone runnable, then runs what was asked for. Plain JavaScript without packages, since it
// runs before anything is installed. Each step is done once for the same inputs and skipped until they change.
//
//   node scripts/setup.mjs start | dev | test [jest arguments] | check | validate [folder] | emit | release | build [compile|dataset|server|playground|embed|package]
//     | bench:embeds [options]
//     | publish-dataset DIR [--check] [--keep N] [--from FILE | --back-to VERSION]
//     | swaps [--swaps N] [--requests N] [--minutes N]
//     | attack [URL] [--only A10,B9] | soak [--minutes N] [--requests N] [--write] | generate-world [--scale N] [--out DIR] [--seed N] | bench [--quick] [--json] [--write] [--only w1,w2]

import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { ensureChromium } from "./chromium.mjs";
import { ensureWordPress } from "./wordpress.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);

const installedStamp = at("node_modules", ".bilateral-installed");
const stampsFile = at("dist", ".stamps.json");

/** The steps, each with what it is made from, what shows that it was made, and how. A change in one's inputs redoes it. */
const steps = {
  compile: {
    says: "Compiling TypeScript",
    inputs: ["src", "scripts", "tsconfig.json", "jest.config.ts", "package-lock.json"],
    without: [`src${sep}playground`, ...["dist", "peers", "runner", "package"].map((name) => ["scripts", "bench", name].join(sep))],
    made: ["dist/src/main.js"],
    make() {
      // Compiled files of sources that are gone would still be found, by Jest for one.
      rmSync(at("dist", "src"), { recursive: true, force: true });
      rmSync(at("dist", "scripts"), { recursive: true, force: true });
      node(bin("typescript", "tsc"));
    },
  },
  dataset: {
    says: "Building the dataset",
    inputs: ["db/data", "db/schema.sql", "src/build", "src/dates", "src/search", "src/vocabulary.ts"],
    without: [],
    made: ["db/bilateral.sqlite", "db/bilateral.manifest.json"],
    make: () => node(at("dist", "scripts", "build-db.js")),
  },
  server: {
    says: "Bundling the server",
    inputs: ["src", "package-lock.json"],
    without: [`src${sep}playground`],
    // The last is of no use to another Node, nor to another processor.
    made: ["dist/server/main.js", "dist/server/apollo.js", `dist/server/bilateral-${cachedDataVersionTag().toString(16)}.code`],
    make: () => node(at("src", "bundle", "build.mjs")),
  },
  playground: {
    says: "Building the playground (about 20 seconds)",
    inputs: ["src/playground", "package-lock.json"],
    without: [],
    made: ["dist/playground/index.html"],
    make: () => node(bin("vite", "vite"), "build", "--config", at("src", "playground", "vite.config.mjs"), "--logLevel", "warn"),
  },
  embed: {
    says: "Bundling the widgets",
    inputs: ["src/widgets", "src/client", "src/vocabulary.ts", "package-lock.json"],
    without: [],
    made: ["dist/embed/bilateral.js", "dist/embed/frame.js"],
    make: () => node(at("src", "widgets", "build.mjs")),
  },
  package: {
    says: "Building the package for front ends",
    inputs: ["src/client", "src/widgets", "package.json", "package-lock.json", "LICENSE"],
    without: [],
    made: ["dist/package/package.json"],
    make: () => node(at("src", "client", "build.mjs")),
  },
};

const everything = Object.keys(steps);
/** Bundled it would start sooner, and each change would take seconds more. */
const forDevelopment = everything.filter((name) => name !== "server");

function main([command = "start", ...rest]) {
  switch (command) {
    case "start":
      prepare(everything);
      return import(pathToFileURL(at("dist", "server", "main.js")).href);
    case "dev":
      prepare(forDevelopment);
      return develop();
    case "test":
      prepare(everything);
      ensureChromium();
      // PHP and MariaDB are for nobody who did not ask for them.
      if (rest.some((word) => word.includes("wordpress"))) tryWordPress();
      return exitAs(runJest(rest));
    case "check":
      prepare(everything);
      return check();
    case "validate":
      prepare(["compile"]);
      return exitAs(spawnSync(process.execPath, [at("dist", "scripts", "validate.js"), ...rest], { stdio: "inherit" }));
    case "emit":
      prepare(["compile", "dataset"]);
      for (const script of ["emit-schema.js", "emit-data-schema.js", "emit-documents.js", "emit-operations.js", "record-answers.js"])
        node(at("dist", "scripts", script));
      return undefined;
    case "release":
      prepare(["compile", "embed"]);
      return node(at("dist", "scripts", "release.js"));
    case "swaps":
      prepare(everything);
      return exitAs(spawnSync(process.execPath, [at("dist", "scripts", "swaps", "main.js"), ...rest], { stdio: "inherit" }));
    case "soak":
      prepare(everything);
      return exitAs(spawnSync(process.execPath, [at("dist", "scripts", "soak", "main.js"), ...rest], { stdio: "inherit" }));
    case "bench:embeds":
      prepare(everything);
      ensureChromium();
      return exitAs(spawnSync(process.execPath, [at("dist", "scripts", "bench-embeds", "main.js"), ...rest], { stdio: "inherit" }));
    case "build":
      return prepare(rest.length > 0 ? rest : everything, { again: rest.length > 0 });
    case "generate-world":
      prepare(["compile"]);
      return exitAs(spawnSync(process.execPath, [at("dist", "scripts", "generate-world.js"), ...rest], { stdio: "inherit" }));
    case "publish-dataset":
      prepare(["compile", "dataset"]);
      return exitAs(spawnSync(process.execPath, [at("dist", "scripts", "publish-dataset.js"), ...rest], { stdio: "inherit" }));
    case "attack":
      prepare(["compile"]);
      return exitAs(spawnSync(process.execPath, [at("dist", "scripts", "attack", "main.js"), ...rest], { stdio: "inherit" }));
    case "bench":
      prepare(everything);
      return exitAs(bench(rest));
    default:
      throw new Error(
        `"${command}" is no command here: start, dev, test, check, validate, emit, release, build, publish-dataset, generate-world, soak, swaps, attack, bench or bench:embeds`,
      );
  }
}

/** Installs what the lock file says and makes what is missing or stale. `again` makes the named steps in any case. */
function prepare(names, { again = false } = {}) {
  const unknown = names.find((name) => !(name in steps));
  if (unknown) throw new Error(`"${unknown}" is no step: ${everything.join(", ")}`);
  install();
  const stamps = existsSync(stampsFile) ? JSON.parse(readFileSync(stampsFile, "utf8")) : {};
  for (const name of names) {
    const { says, inputs, without, made, make } = steps[name];
    const stamp = hashOf(inputs, without);
    if (!again && stamps[name] === stamp && made.every((file) => existsSync(at(file)))) continue;
    console.error(`${says} …`);
    make();
    stamps[name] = stamp;
    mkdirSync(at("dist"), { recursive: true });
    writeFileSync(stampsFile, `${JSON.stringify(stamps, null, 2)}\n`);
  }
}

function install() {
  // better-sqlite3 is compiled for one version of Node's binary interface.
  const stamp = `${hashOf(["package-lock.json"], [])} ${process.versions.modules} ${process.platform} ${process.arch}`;
  if (existsSync(installedStamp) && readFileSync(installedStamp, "utf8") === stamp) return;
  console.error("Installing packages; where no compiled SQLite is offered it is compiled here, which takes about two minutes …");
  // npm runs the install scripts of all packages, whatever package.json allows; so none, and then those of the allowed.
  // What a compiler says, it shows when they fail, and otherwise keeps to itself.
  runNpm("ci", "--include=dev", "--ignore-scripts");
  const { allowScripts } = JSON.parse(readFileSync(at("package.json"), "utf8"));
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  runNpm("rebuild", "--ignore-scripts=false", ...allowed);
  assertSqliteLoads();
  writeFileSync(installedStamp, stamp);
}

/** An install script that was not allowed to run leaves a package that fails later, with a sentence nobody understands. */
function assertSqliteLoads() {
  try {
    const Database = createRequire(import.meta.url)("better-sqlite3");
    new Database(":memory:").close();
  } catch (error) {
    throw new Error(
      `SQLite was installed and does not load (${error.message}). Allow the install script of better-sqlite3 (npm rebuild better-sqlite3); compiling needs python3, make and a C++ compiler.`,
    );
  }
}

/** Without it one suite is skipped, and says so. */
function tryWordPress() {
  try {
    ensureWordPress();
  } catch (error) {
    console.error(error.message);
  }
}

/** Jest over the compiled tests. Its arguments come first: a test's name or path, as in `npm test -- walls`. */
function runJest(words) {
  return spawnSync(process.execPath, [bin("jest", "jest"), "--config", at("dist", "jest.config.js"), ...words], {
    cwd: root,
    stdio: "inherit",
  });
}

function check() {
  const emitted = (script) => [at("dist", "scripts", script), "--check"];
  const checks = [
    ["types of the playground", [bin("typescript", "tsc"), "--noEmit", "--project", at("src", "playground")]],
    ["types of the elements", [bin("typescript", "tsc"), "--noEmit", "--project", at("src", "widgets", "browser")]],
    ["types of the examples", [bin("typescript", "tsc"), "--noEmit", "--project", at("docs", "examples")]],
    ["lint and format", [bin("@biomejs/biome", "biome"), "check", "."]],
    ["the schema, and its changes since the last release", emitted("emit-schema.js")],
    ["the schemas of the data files", emitted("emit-data-schema.js")],
    ["the tables of the documents", emitted("emit-documents.js")],
    ["the typed documents", emitted("emit-operations.js")],
    ["the data", [at("dist", "scripts", "validate.js")]],
  ];
  let failed = 0;
  for (const [what, words] of checks) {
    console.error(`Checking ${what} …`);
    failed += spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" }).status === 0 ? 0 : 1;
  }
  console.error("Checking walls, packages, and documents against code …");
  failed += runJest(["walls", "packages", "documents"]).status === 0 ? 0 : 1;
  console.error(failed === 0 ? "All checks passed." : `${failed} of ${checks.length + 1} checks failed.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** The peers' packages and the worlds are no part of the project: they are fetched and made here, the first time. */
function bench(words) {
  const folder = at("scripts", "bench");
  const stampFile = join(folder, "node_modules", ".bilateral-installed");
  const stamp = hashOf(["scripts/bench/package-lock.json"], []);
  if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
    console.error("Installing the servers to compare with …");
    runNpm("ci", "--ignore-scripts", "--prefix", folder);
    writeFileSync(stampFile, stamp);
  }
  rmSync(join(folder, "dist"), { recursive: true, force: true });
  node(bin("typescript", "tsc"), "--project", folder);
  // The largest takes half an hour and eight gigabytes, sixteen while it is made: whoever wants it makes it, and it is used from then on.
  const layout = createHash("sha256")
    .update(readFileSync(at("db", "schema.sql")))
    .digest("hex");
  const isCurrent = (manifest) => existsSync(manifest) && readFileSync(manifest, "utf8").includes(layout);
  for (const scale of [1, 10, 100, 1000]) {
    const manifest = at("artifacts", "worlds", `world-${scale}.manifest.json`);
    const wanted = existsSync(manifest) || (scale !== 1000 && (scale !== 10 || !words.includes("--quick")));
    if (wanted && !isCurrent(manifest)) node(at("dist", "scripts", "generate-world.js"), "--scale", String(scale));
  }
  const load = [join(folder, "dist", "runner", "bench.js"), ...words];
  // The load comes from the second core; the servers are started on the first.
  const pinned = spawnSync("taskset", ["-c", "1", "true"]).status === 0;
  const [command, ...before] = pinned ? ["taskset", "-c", "1", process.execPath] : [process.execPath];
  return spawnSync(command, [...before, ...load], { cwd: root, stdio: "inherit" });
}

const watched = ["src", "scripts", "schema", "db/data", "db/schema.sql", "tsconfig.json"];

/**
 * Makes what a change has made stale, as a start would, and starts the server anew. It looks at the files' times twice a
 * second: the system's own messages miss files that editors save by renaming a new one into place.
 */
function develop() {
  let server = serve();
  let seen = timesOf(watched);
  setInterval(() => {
    const now = timesOf(watched);
    if (now === seen) return;
    seen = now;
    try {
      prepare(forDevelopment);
    } catch (error) {
      console.error(`${error.message}\nWaiting for the next change …`);
      return;
    }
    server.once("exit", () => {
      server = serve();
    });
    server.kill("SIGTERM");
    // One that ended by itself, on a mistake, has nothing more to say.
    if (server.exitCode !== null) server.emit("exit");
  }, 500);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.kill(signal);
      process.exit(0);
    });
  }
}

function serve() {
  return spawn(process.execPath, ["--enable-source-maps", at("dist", "src", "main.js")], { cwd: root, stdio: "inherit" });
}

function timesOf(paths) {
  return paths.flatMap((path) => filesIn(at(path)).map((file) => `${file} ${statSync(file).mtimeMs}`)).join("\n");
}

function bin(name, command) {
  const manifest = JSON.parse(readFileSync(at("node_modules", name, "package.json"), "utf8"));
  return at("node_modules", name, typeof manifest.bin === "string" ? manifest.bin : manifest.bin[command]);
}

function node(...words) {
  run(process.execPath, words);
}

function runNpm(...words) {
  const npm = process.env.npm_execpath;
  if (npm) node(npm, ...words);
  else run("npm", words);
}

function run(program, words) {
  const { status, error } = spawnSync(program, words, { cwd: root, stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${[program, ...words].join(" ")} failed with exit code ${status}`);
}

function exitAs({ status }) {
  process.exitCode = status ?? 1;
}

/** SHA-256 over the names and contents of files and folders. */
function hashOf(paths, without) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesIn(at(path))) {
      const name = relative(root, file);
      if (!without.some((prefix) => name.startsWith(prefix))) hash.update(`${name}\0`).update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

function filesIn(path) {
  const entries = existsSync(path) ? listing(path) : [];
  return entries.sort();
}

function listing(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const inside = join(path, entry.name);
      // Those of the benchmark, of which there are thousands.
      if (entry.isDirectory()) return entry.name === "node_modules" ? [] : listing(inside);
      return entry.isFile() ? [inside] : [];
    });
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
