/** Which room may know which. A wall that is in the way tells where the door is. */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { basename, dirname, join, normalize, relative, sep } from "node:path";
import { projectRoot } from "./project-root.js";

interface Import {
  readonly file: string;
  readonly room: string;
  /** Path inside src, or the name of a package. */
  readonly target: string;
}

interface Wall {
  readonly rooms: readonly string[];
  readonly forbids: RegExp;
  readonly instead: string;
}

const fileSystem = /^(node:)?(fs|fs\/promises|path)$/;

const walls: readonly Wall[] = [
  {
    rooms: ["store"],
    forbids:
      /^(graphql|type-graphql|@apollo\/server|fastify|preact)(\/|$)|^src\/(dataset|graphql|server|pages|widgets|operations|playground|config|main)/,
    instead: "The store answers with plain records; whoever asks turns them into what it needs.",
  },
  {
    rooms: ["graphql"],
    forbids: /^(better-sqlite3|@apollo\/server|fastify|preact)(\/|$)|^(node:)?https?$|^src\/(server|pages|widgets|playground|config|main)/,
    instead: "Resolvers ask the store and know nothing of how their answer travels.",
  },
  { rooms: ["graphql"], forbids: fileSystem, instead: "What is in files is in the dataset: ask the store." },
  {
    rooms: ["execution"],
    forbids: /^(?!graphql(\/|$)|src\/execution\/)/,
    instead: "A plan follows whatever schema it is handed.",
  },
  {
    rooms: ["server"],
    forbids:
      /^(better-sqlite3|type-graphql)(\/|$)|^src\/graphql\/(?!(build-schema|context|errors)\.js$)|^src\/store\/(?!(open-store|unreadable)\.js$)/,
    instead: "The server knows the schema as a whole and asks questions of it like everybody.",
  },
  {
    rooms: ["dataset"],
    forbids: /^(better-sqlite3|type-graphql|@apollo\/server|fastify|preact)(\/|$)|^src\/(server|pages|widgets|config|main)/,
    instead: "Files are found, checked and opened here; what is in them is asked of the store.",
  },
  {
    rooms: ["pages", "widgets"],
    forbids: /^(better-sqlite3|type-graphql|@apollo\/server|fastify)(\/|$)|^src\/(store|dataset|graphql|server|config|main)/,
    instead: "Pages and widgets are drawn from the answers to operations.",
  },
  {
    rooms: ["client"],
    forbids: /^(?!src\/client\/)/,
    instead: "What is published brings nothing along.",
  },
  {
    rooms: ["widgets", "playground"],
    forbids: /^src\/(?!widgets\/|playground\/|client\/|vocabulary)/,
    instead: "In a browser there is the API, and nothing else of this project.",
  },
  {
    rooms: ["dates", "search", "trade", "wording", "vocabulary.ts", "limits.ts"],
    forbids: /^src\/(store\/(?!domain\.js$)|graphql|server|pages|widgets|operations|config|main|build)/,
    instead: "What everybody builds on knows records at most: hand in what is needed.",
  },
];

const testFile = /\.test\.tsx?$|(^|\/)testing(\/|\.ts$)/;
const sources = readdirSync(join(projectRoot, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => join("src", file).split(sep).join("/"))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
const text = new Map(sources.map((file) => [file, readFileSync(join(projectRoot, file), "utf8")]));
const code = sources.filter((file) => !testFile.test(file));

function importsOf(file: string): Import[] {
  const specifiers = (text.get(file) ?? "").matchAll(
    /^(?:import|export)\b[^;"']*?\bfrom\s*["']([^"']+)["']|^import\s*["']([^"']+)["']|\b(?:import|require)\(\s*["']([^"']+)["']/gm,
  );
  return [...specifiers].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? "";
    const target = specifier.startsWith(".")
      ? relative(projectRoot, normalize(join(projectRoot, dirname(file), specifier)))
          .split(sep)
          .join("/")
      : specifier;
    return { file, room: file.split("/")[1] ?? "", target };
  });
}

const imports = code.flatMap(importsOf);

test.each(walls.flatMap(({ rooms, ...wall }) => rooms.map((room) => ({ room, ...wall }))))(
  "$room does not import $forbids",
  ({ room, forbids, instead }) => {
    const broken = imports.filter((found) => found.room === room && forbids.test(found.target));
    expect(broken.map(({ file, target }) => `${file} imports ${target}. ${instead}`)).toEqual([]);
  },
);

test("the walls see what is imported", () => {
  const seen = new Set(imports.map(({ target }) => target));
  expect(seen).toContain("src/store/open-store.js");
  expect(seen).toContain("better-sqlite3");
  expect(imports.length).toBeGreaterThan(100);
  expect(importsOf("src/walls.test.ts").map(({ target }) => target)).toEqual([
    "node:fs",
    "node:module",
    "node:path",
    "src/project-root.js",
  ]);
});

test("code imports neither scripts nor tests", () => {
  const broken = imports.filter(({ target }) => target.startsWith("scripts/") || /\.test\.js$|(^|\/)testing(\/|\.js$)/.test(target));
  expect(broken.map(({ file, target }) => `${file} imports ${target}.`)).toEqual([]);
});

test("only the configuration reads the environment", () => {
  const readers = code.filter((file) => /\bprocess\.env\b/.test(text.get(file) ?? ""));
  // The browser of the tests is found by a variable of its own; that room is no part of the server.
  expect(readers.filter((file) => !file.startsWith("src/browser/"))).toEqual(["src/config.ts"]);
});

test("SQL is written in the store and where the dataset is built, nowhere else", () => {
  const sql = /\b(SELECT\s[\s\S]{1,200}?\sFROM|INSERT\s+INTO|CREATE\s+(TABLE|INDEX|VIRTUAL)|PRAGMA\s)/;
  expect(code.filter((file) => !/^src\/(store|build)\//.test(file) && sql.test(text.get(file) ?? ""))).toEqual([]);
});

test("no file only passes on what other files have", () => {
  expect(sources.filter((file) => /^index\.tsx?$/.test(basename(file)))).toEqual([]);
  expect(code.filter((file) => /^export\s+(\*|\{[^}]*\})\s*from\b/m.test(text.get(file) ?? ""))).toEqual([]);
});

test("no file or folder is named for what it has not got, a subject", () => {
  expect(sources.filter((file) => /(^|[/.-])(utils?|helpers?|common|misc|lib|shared)([/.-]|$)/.test(file))).toEqual([]);
});

test("modules of Node are imported as that", () => {
  const bare = imports.filter(({ target }) => builtinModules.includes(target) && !target.startsWith("node:"));
  expect(bare.map(({ file, target }) => `${file} imports ${target}: write node:${target}.`)).toEqual([]);
});
