/**
 * Writes src/client/operations.ts, the registered questions as typed documents; with `--check` it only says that it is stale.
 * The types are the generator's. The documents are written here: the generator would print them anew, and their hashes
 * would no longer be those of the texts that the server knows.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as operationTypes from "@graphql-codegen/typescript-operations";
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  visit,
} from "graphql";
import { loadRegistry } from "../src/operations/registry.js";
import { projectRoot } from "../src/project-root.js";

const file = join(projectRoot, "src", "client", "operations.ts");
const contract = readFileSync(join(projectRoot, "schema", "schema.graphql"), "utf8");
const { operations } = loadRegistry(join(projectRoot, "schema", "operations"));
const head = `/** Written by \`npm run emit\` from schema/: the registered questions, each with the types of its variables and its answer. */
import { TypedDocument } from "./document.js";
`;

async function emit(): Promise<void> {
  const text = `${head}\n${await writeTypes()}\n${operations.map(writeDocument).join("\n")}`;
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error("src/client/operations.ts is stale: run `npm run emit` and commit what it writes");
    process.exitCode = 1;
  }
}

function writeTypes(): Promise<string> {
  const schemaAst = buildSchema(contract);
  const own = Object.values(schemaAst.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  return codegen({
    filename: file,
    schema: parse(contract),
    schemaAst,
    documents: operations.map(({ name, text }) => ({ location: name, document: withOwnFragments(name, parse(text)) })),
    skipDocumentsValidation: true,
    plugins: [{ operationTypes: {} }],
    pluginMap: { operationTypes },
    config: {
      immutableTypes: true,
      skipTypename: true,
      strictScalars: true,
      scalars: Object.fromEntries(own.map(({ name }) => [name, "string"])),
    },
  });
}

/** Each question is a document of its own, with fragments of its own; the generator takes all of them for one. */
function withOwnFragments(question: string, document: DocumentNode): DocumentNode {
  const rename = <Node extends FragmentDefinitionNode | FragmentSpreadNode>(node: Node): Node => ({
    ...node,
    name: { ...node.name, value: `${question}_${node.name.value}` },
  });
  return visit(document, { FragmentDefinition: rename, FragmentSpread: rename });
}

function writeDocument({ name, hash, description, text }: (typeof operations)[number]): string {
  const quoted = text.replace(/[`\\]|\$\{/g, "\\$&");
  return `/** ${description} */
export const ${name}Document = /*#__PURE__*/ new TypedDocument<${name}Query, ${name}QueryVariables>(
  "${name}",
  "${hash}",
  \`${quoted}\`,
);
`;
}

void emit();
