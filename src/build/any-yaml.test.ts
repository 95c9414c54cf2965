/** Whatever stands in the files, whoever wrote it gets mistakes with places, and never an error of the program. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { stringify } from "yaml";
import { projectRoot } from "../project-root.js";
import { relationFiles, sharedFiles } from "./definitions.js";
import { InventedData } from "./testing/invented-data.js";

const data = new InventedData();
afterAll(() => data.remove());

const shared = Object.keys(sharedFiles);
const files = [...shared, ...Object.keys(relationFiles).map((name) => `freedonia-sylvania/${name}`)];
// One that is not there may as well be empty.
const originals = new Map(files.map((file) => [file, existsSync(join(data.directory, file)) ? data.text(file) : ""]));
const keys = [
  ...new Set([...Object.values(sharedFiles), ...Object.values(relationFiles)].flatMap(({ record }) => Object.keys(record.shape))),
];

/** Checks the data with this file in place of its own; every line says a place and something about it. */
function checkWith(file: string, text: string): void {
  data.write(file, text);
  try {
    for (const line of data.mistakes()) expect(line).toMatch(/^[^\n:]+:\d+:\d+: \S/);
  } finally {
    data.write(file, originals.get(file) ?? "");
  }
}

const aFile = fc.constantFrom(...files);
const leaf = fc.oneof(
  fc.constantFrom(
    "1994-03-07",
    "2018-06/..",
    "azerbaijan",
    "freedonia",
    "STATE",
    "__proto__",
    "constructor",
    "12.5",
    "",
    "~",
    "é\u0301\u202e",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const aKey = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...keys) },
  { weight: 1, arbitrary: fc.constantFrom("__proto__", "toString", "", "0", "?") },
);
const { value } = fc.letrec<{ value: unknown; map: Record<string, unknown>; list: unknown[] }>((tie) => ({
  value: fc.oneof({ depthSize: "small", withCrossShrink: true }, leaf, tie("map"), tie("list")),
  map: fc.dictionary(aKey, tie("value"), { maxKeys: 8 }),
  list: fc.array(tie("value"), { maxLength: 4 }),
}));

test("values of any shape under the keys that are known", () => {
  fc.assert(
    fc.property(aFile, fc.oneof(value, fc.array(fc.dictionary(aKey, value, { maxKeys: 10 }), { maxLength: 3 })), (file, written) => {
      checkWith(file, stringify(written));
    }),
    { numRuns: 60 },
  );
});

test("files that are whole but for a few places", () => {
  const cut = fc.record({
    file: aFile,
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.nat(40),
    put: fc.oneof(
      fc.constantFrom(
        "",
        ": ",
        "- ",
        "\n",
        "\t",
        "'",
        '"',
        "[",
        "{",
        "}",
        "*a",
        "&a ",
        "!!int ",
        "<<: *a",
        "? ",
        "|",
        ">",
        "%",
        "---\n",
        "...",
        "#",
        "\uFFFD",
        "\u0000",
        "  ",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), ([first, ...more]) => {
      const file = first?.file ?? "";
      let text = originals.get(file) ?? "";
      for (const { at, length, put } of first ? [first, ...more] : more) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + put + text.slice(start + length);
      }
      checkWith(file, text);
    }),
    { numRuns: 80 },
  );
});

test("text that is no YAML of anybody's", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."-:?[]{}&*!|>'\"%@`#, \n\tab0~<="), maxLength: 60 });
  fc.assert(
    fc.property(aFile, fc.oneof(signs, fc.string({ unit: "binary", maxLength: 60 })), (file, text) => checkWith(file, text)),
    { numRuns: 60 },
  );
});

test.each([
  ["a text of several lines where keys belong", "dataset.yaml", ">\n-"],
  ["a text of several lines that begins with a key", "dataset.yaml", "|\n licence: a\n attribution: b"],
])("%s is a mistake on one line", (_what, file, text) => checkWith(file, text));

test("a map as a key is a mistake with a place, and no warning of the reader's", () => {
  data.write("countries.yaml", "- ? { slug: a }\n  : b\n");
  try {
    const { stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, "dist", "scripts", "validate.js"), data.directory], {
      encoding: "utf8",
    });
    expect(stdout + stderr).toContain("countries.yaml:1:");
    expect(stdout + stderr).not.toContain("Warning");
  } finally {
    data.write("countries.yaml", originals.get("countries.yaml") ?? "");
  }
});

test("values that refer to each other a billion times, and nests that are deep", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefghi".split("").map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`),
  ];
  for (const file of ["countries.yaml", "freedonia-sylvania/visits.yaml", "freedonia-sylvania/relation.yaml"]) {
    checkWith(file, bomb.join("\n"));
    checkWith(file, "[".repeat(3_000));
    checkWith(file, `${"[".repeat(300)}${"]".repeat(300)}`);
    checkWith(file, `${"- ".repeat(300)}x`);
  }
});
