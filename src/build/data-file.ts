import { readFileSync } from "node:fs";
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, type Pair, parseDocument, visit, type YAMLError } from "yaml";
import type { Mistake, Place } from "./mistakes.js";

/** The way to a value in a file: keys and positions in lists. */
export type Path = readonly PropertyKey[];

/** Where the way out of a syntax error is not obvious from what the parser says. */
const remedies: Partial<Record<YAMLError["code"], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds ": " needs quotes around it',
  MULTILINE_IMPLICIT_KEY: 'write "key: value", or put quotes around a text that goes on in the next line',
  BAD_INDENT: "indent by two blanks, all keys of a record alike",
  TAB_AS_INDENT: "indent with blanks, not with tabs",
  MISSING_CHAR: "close what was opened, or put quotes around the text",
  UNEXPECTED_TOKEN: "put quotes around the text if it begins with a sign or holds one",
  BAD_SCALAR_START: "put quotes around a text that begins with this sign",
};

/** A YAML file as read: its value, and where each part of it stands. */
export class DataFile {
  readonly name: string;
  /** Mistakes of the YAML itself. */
  readonly mistakes: readonly Mistake[];
  /** False when the YAML cannot be read; nothing is then known of what the file says. */
  readonly readable: boolean;
  readonly value: unknown;
  readonly contents: string;
  readonly #document: Document;
  readonly #lines = new LineCounter();

  constructor(path: string, name: string) {
    this.name = name;
    this.contents = readFileSync(path, "utf8");
    // YAML 1.2's core schema leaves 1994-03-07 and NO the texts that they look like.
    this.#document = parseDocument(this.contents, {
      version: "1.2",
      schema: "core",
      lineCounter: this.#lines,
      prettyErrors: false,
      // What it would write to the terminal by itself, of keys that are maps, is a mistake with a place here.
      logLevel: "error",
    });
    const { errors, warnings } = this.#document;
    const aliases: Mistake[] = [];
    visit(this.#document, {
      Alias: (_, alias) => {
        aliases.push({ ...this.#place(alias.range?.[0] ?? 0), message: `write the value out: *${alias.source} is not followed here` });
      },
    });
    const [syntax] = [...errors, ...warnings].filter((error) => error.code !== "DUPLICATE_KEY");
    const duplicates = errors.filter((error) => error.code === "DUPLICATE_KEY");
    // Of the syntax errors only the first: the others mostly follow from it.
    const faults = [...(syntax ? [syntax] : []), ...duplicates];
    const foreign = this.contents.indexOf("\uFFFD");
    this.mistakes =
      foreign >= 0
        ? [{ ...this.#place(foreign), message: "this letter cannot be read: save the file as UTF-8" }]
        : [...faults.map((error) => ({ ...this.#place(error.pos[0]), message: this.#explain(error) })), ...aliases];
    this.readable = foreign < 0 && syntax === undefined && aliases.length === 0;
    this.value = this.readable ? this.#document.toJS() : undefined;
  }

  /** Where the value at the path begins; where the path leads nowhere, where its nearest part does. */
  placeOf(path: Path): Place {
    const node = this.#nearestNode(path);
    return this.#place(node?.range?.[0] ?? 0);
  }

  /** Where a key of the map at the path stands. */
  placeOfKey(path: Path, key: string): Place {
    const map = this.#nearestNode(path);
    const pair = isMap(map) ? map.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === key) : undefined;
    return isNode(pair?.key) ? this.#place(pair.key.range?.[0] ?? 0) : this.placeOf(path);
  }

  /** What is written at the path, before YAML makes a number or a truth value of it. */
  textOf(path: Path): string | undefined {
    const node = this.#nearestNode(path);
    return isScalar(node) ? node.source : undefined;
  }

  #nearestNode(path: Path): Node | null | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node)) return node;
    }
    return this.#document.contents;
  }

  #place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.name, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  #explain(error: YAMLError): string {
    if (error.code === "DUPLICATE_KEY") {
      const key = /^[\w-]+/.exec(this.contents.slice(error.pos[0]))?.[0];
      return `the key ${key === undefined ? "" : `"${key}" `}stands twice in this map: keep one`;
    }
    const line = this.contents.slice(this.contents.lastIndexOf("\n", error.pos[0] - 1) + 1);
    const remedy = remedies[/^ *\t/.test(line) ? "TAB_AS_INDENT" : error.code];
    return `this is not readable YAML: ${error.message}${remedy === undefined ? "" : ` (${remedy})`}`;
  }
}
