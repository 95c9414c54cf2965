/** Every code block of the documents is run, or says in its first line why it is not; every link of theirs leads somewhere. */
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkData } from "../build/check-data.js";
import { relationFiles } from "../build/definitions.js";
import { openTestApi } from "../graphql/testing.js";
import { projectRoot } from "../project-root.js";
import { startForTests } from "../server/testing.js";
import { readParameters, widgetNames } from "../widgets/parameters.js";
import { documentsWithTables, withCurrentTables } from "./tables.js";

const documents = [
  ...readdirSync(projectRoot).filter((file) => file.endsWith(".md")),
  ...readdirSync(join(projectRoot, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
  join("db", "README.md"),
];
const textOf = (document: string) => readFileSync(join(projectRoot, document), "utf8");

interface Block {
  readonly document: string;
  readonly line: number;
  /** graphql, json, sh, yaml, text; behind it what the kind needs, such as the file a YAML record belongs in. */
  readonly kind: string;
  readonly about: string;
  readonly text: string;
  readonly next: Block | undefined;
}

function blocksOf(document: string): Block[] {
  const text = textOf(document);
  const found = [...text.matchAll(/^```(\S*) ?(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    document,
    line: text.slice(0, match.index).split("\n").length,
    kind: match[1] ?? "",
    about: match[2] ?? "",
    text: match[3] ?? "",
  }));
  let next: Block | undefined;
  return found.toReversed().map((block) => {
    next = { ...block, next };
    return next;
  });
}

const blocks = documents.flatMap(blocksOf);
const ofKind = (kind: string) =>
  blocks.filter((block) => block.kind === kind).map((block) => [`${block.document}:${block.line}`, block] as const);

test("what README says of speed is what the benchmark wrote", () => {
  const paragraph = /<!-- speed:begin -->\s*(.*?)\s*<!-- speed:end -->/s.exec(textOf("README.md"))?.[1] ?? "";
  expect(paragraph).toMatch(/\d times/);
  expect(textOf(join("docs", "benchmarks.md"))).toContain(paragraph);
});

test("every code block has a kind that is run here", () => {
  const known = ["graphql", "html", "js", "json", "sh", "ts", "tsx", "yaml", "text"];
  expect(blocks.filter(({ kind }) => !known.includes(kind)).map(({ document, line, kind }) => `${document}:${line} ${kind}`)).toEqual([]);
});

test.each(["js", "ts", "tsx"].flatMap(ofKind))("%s stands so in the file that it names, which has a test of its own", (_place, block) => {
  const unindented = (text: string) => text.replace(/^ +/gm, "");
  expect(unindented(textOf(block.about))).toContain(unindented(block.text));
});

describe("questions", () => {
  const api = openTestApi();
  afterAll(() => api.close());

  test.each(ofKind("graphql"))("%s is answered, and as the document says", async (_place, { text, next }) => {
    const data = await api.ask(text);
    expect(Object.values(data)).not.toContain(null);
    if (next?.kind === "json") expect({ data }).toEqual(JSON.parse(next.text));
  });

  test("every answer that is shown stands behind its question", () => {
    const questions = new Set(blocks.filter(({ kind }) => kind === "graphql").map(({ next }) => next?.line));
    expect(blocks.filter(({ kind, line }) => kind === "json" && !questions.has(line))).toEqual([]);
  });
});

describe("commands", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  let server: Awaited<ReturnType<typeof startForTests>>;
  beforeAll(async () => {
    server = await startForTests();
  });
  afterAll(() => server.close());

  const lines = blocks
    .filter(({ kind }) => kind === "sh")
    .flatMap(({ document, text }) =>
      text
        .trim()
        .split("\n")
        .map((line) => [document, line] as const),
    );

  test.each(lines)("%s: %s", async (_document, line) => {
    const script = /^npm (?:run )?([a-z:]+)$/.exec(line)?.[1];
    if (script !== undefined) {
      expect(scripts).toHaveProperty([script]);
      return;
    }
    const { url, ...request } = readCurl(line);
    const response = await fetch(url.replace("http://localhost:4000", server.origin), request);
    expect(response.status).toBe(200);
    expect(await response.json()).not.toHaveProperty("errors");
  });

  test.each(ofKind("html"))("%s leads to addresses that answer, by elements and attributes that are there", async (_place, { text }) => {
    const addresses = [...text.matchAll(/(?:src|href)="(http:\/\/localhost:4000[^"]*)"/g)].map((match) =>
      (match[1] ?? "").replaceAll("&amp;", "&"),
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const { status } = await fetch(address.replace("http://localhost:4000", server.origin), { headers: { accept: "*/*" } });
      expect([address, status]).toEqual([address, 200]);
    }
    for (const [, name = "", attributes = ""] of text.matchAll(/<bilateral-([a-z]+)([^>]*)>/g)) {
      const widget = widgetNames.find((known) => known === name);
      if (!widget) throw new Error(`<bilateral-${name}> is no element of ours`);
      const given = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map((match) => [match[1] ?? "", match[2] ?? ""] as const);
      expect(readParameters(widget, given)).toHaveProperty("parameters");
    }
  });

  test("CONTRIBUTING explains each script of package.json and no other", () => {
    const explained = [...textOf("CONTRIBUTING.md").matchAll(/^\| `npm (?:run )?([a-z:-]+)` \|/gm)].map((match) => match[1] ?? "");
    expect(explained.toSorted()).toEqual(Object.keys(scripts).toSorted());
  });
});

/** The part of curl that the documents use. */
function readCurl(line: string): { url: string; method: string; headers: Record<string, string>; body?: string } {
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
  if (words.shift() !== "curl") throw new Error(`"${line}" is neither npm nor curl: teach this test to run it`);
  let url = "";
  let body: string | undefined;
  const headers: Record<string, string> = {};
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "-H") {
      const [name = "", value = ""] = (words.shift() ?? "").split(": ");
      headers[name] = value;
    } else if (word === "-d") body = words.shift();
    else if (word !== "-s") url = word;
  }
  return { url, headers, method: body === undefined ? "GET" : "POST", ...(body !== undefined && { body }) };
}

test("the records that the editor's guide shows can be appended to the data as they stand", () => {
  const data = mkdtempSync(join(tmpdir(), "bilateral-documents-"));
  try {
    cpSync(join(projectRoot, "db", "data"), data, { recursive: true });
    const shown = blocks.filter(({ kind }) => kind === "yaml");
    expect(shown.map(({ about }) => about).toSorted()).toEqual(["agreements.yaml", "sources.yaml", "visits.yaml"]);
    for (const { about, text } of shown) appendFileSync(join(data, "azerbaijan-china", about), text);
    const before = checkData(join(projectRoot, "db", "data")).whole.folders[0]?.records.visit.length ?? 0;
    expect(checkData(data).whole.folders[0]?.records.visit).toHaveLength(before + 1);
  } finally {
    rmSync(data, { recursive: true });
  }
});

test("the editor's guide names each file of a relation, and no other", () => {
  const named = [...textOf("db/README.md").matchAll(/^\| ((?:`[a-z-]+\.yaml`(?:, )?)+) \|/gm)].flatMap((match) =>
    [...(match[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, file]) => file),
  );
  expect(named.toSorted()).toEqual(Object.keys(relationFiles).toSorted());
});

test.each(documentsWithTables)("the tables of %s are what the code says (npm run emit writes them)", (document) => {
  expect(textOf(document)).toBe(withCurrentTables(document, textOf(document)));
});

test.each(documents)("the links of %s lead to files that are there", (document) => {
  const targets = [...textOf(document).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? "")
    .filter((target) => !/^https?:/.test(target));
  expect(targets.filter((target) => !existsSync(join(projectRoot, dirname(document), target)))).toEqual([]);
});
