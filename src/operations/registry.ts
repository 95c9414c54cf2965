/** The registered operations: schema/operations/*.graphql, one named question per file. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, type OperationDefinitionNode, parse, valueFromASTUntyped } from "graphql";

export interface RegisteredOperation {
  readonly name: string;
  /** SHA-256 of the exact text, in hexadecimal. */
  readonly hash: string;
  /** What it is for: the comment the file begins with. */
  readonly description: string;
  readonly text: string;
  /** The defaults that it declares, so that it can be tried at once and changed from there. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly definition: OperationDefinitionNode;
}

export interface Registry {
  /** In the order of order.json, the most telling first: it is the order that readers are shown them in. */
  readonly operations: readonly RegisteredOperation[];
  byName(name: string): RegisteredOperation | undefined;
  byHash(hash: string): RegisteredOperation | undefined;
}

export function hashOfDocument(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Throws an Error that names the file when one cannot be read, or stands in no order. */
export function loadRegistry(folder: string): Registry {
  const orderFile = join(folder, "order.json");
  const order = JSON.parse(readFileSync(orderFile, "utf8")) as string[];
  const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
  const unordered = files.filter((file) => !order.includes(file.slice(0, -".graphql".length)));
  if (unordered.length > 0) throw new Error(`${orderFile} must also name ${unordered.join(", ")}, without the ending`);
  const operations = order.map((name) => new OperationInFile(folder, name));
  const names = new Map(operations.map((operation) => [operation.name, operation]));
  const hashes = new Map(operations.map((operation) => [operation.hash, operation]));
  return {
    operations,
    byName: (name) => names.get(name),
    byHash: (hash) => hashes.get(hash),
  };
}

/** Parsed when it is first asked: a start waits for none of them. */
class OperationInFile implements RegisteredOperation {
  readonly name: string;
  readonly hash: string;
  readonly description: string;
  readonly text: string;
  readonly #path: string;
  #definition: OperationDefinitionNode | undefined;

  constructor(folder: string, name: string) {
    this.#path = join(folder, `${name}.graphql`);
    this.name = name;
    this.text = readFileSync(this.#path, "utf8");
    this.hash = hashOfDocument(this.text);
    this.description = leadingComment(this.text);
  }

  /** Throws an Error that names the file when it holds something else. */
  get definition(): OperationDefinitionNode {
    this.#definition ??= this.#parse();
    return this.#definition;
  }

  get variables(): Record<string, unknown> {
    return Object.fromEntries(
      (this.definition.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
    );
  }

  #parse(): OperationDefinitionNode {
    const operations = parse(this.text).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const [definition] = operations;
    if (!definition || operations.length > 1 || definition.name?.value !== this.name) {
      throw new Error(`${this.#path} must hold one operation with the file's name: query ${this.name} { … }`);
    }
    return definition;
  }
}

function leadingComment(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s?/, "").trim())
    .join(" ")
    .trim();
}
