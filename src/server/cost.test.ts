/** What docs/api.md says of cost, followed by somebody who has only its table and the schema. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { buildBilateralSchema } from "../graphql/build-schema.js";
import { loadRegistry } from "../operations/registry.js";
import { projectRoot } from "../project-root.js";
import { ask, startForTests, type TestServer } from "./testing.js";

const schema = buildBilateralSchema();
const { operations } = loadRegistry(join(projectRoot, "schema", "operations"));
let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

/** The number that stands in a row of the table. */
function numberIn(asked: string): number {
  const text = readFileSync(join(projectRoot, "docs", "api.md"), "utf8");
  const [, table = ""] = /<!-- cost:begin -->([\s\S]*?)<!-- cost:end -->/.exec(text) ?? [];
  const row = table.split("\n").find((line) => line.startsWith(`| ${asked} |`));
  const number = /\| (\d+) [a-z]/.exec(row ?? "")?.[1];
  if (number === undefined) throw new Error(`The table has no number for ${asked}`);
  return Number(number);
}

const searchCosts = numberIn("`search`");
const listHolds = numberIn("any other list of objects");

/** As the table says, row by row. */
function costByTable(query: string, given: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error("There is no operation");
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  // Which field of the schema a selection asks, questions about the schema itself included.
  const fieldOf = new Map<FieldNode, NonNullable<ReturnType<TypeInfo["getFieldDef"]>>>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const field = typeInfo.getFieldDef();
        if (field) fieldOf.set(node, field);
      },
    }),
  );

  function isLeftOut(selection: SelectionNode): boolean {
    return (
      getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true ||
      getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false
    );
  }

  function ofField(parent: GraphQLNamedType, node: FieldNode): number {
    const field = fieldOf.get(node);
    if (!field) throw new Error(`${node.name.value} is no field`);
    const type = getNamedType(field.type);
    if (isLeafType(type) || type.name === "PageInfo") return 0;
    const inside = node.selectionSet ? ofSelections(type, node.selectionSet) : 0;
    const { first, ids } = getArgumentValues(field, node, variables);
    if (typeof first === "number") return (field.name === "search" ? searchCosts : 0) + 1 + first * inside;
    if (Array.isArray(ids)) return ids.length * (1 + inside);
    if (parent.name.endsWith("Connection")) return 1 + inside;
    return (isListType(getNullableType(field.type)) ? listHolds : 1) * (1 + inside);
  }

  function ofSelections(type: GraphQLNamedType, { selections }: SelectionSetNode): number {
    const concrete = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const costs = concrete.map((possible) => {
      let sum = 0;
      for (const selection of selections.filter((each) => !isLeftOut(each))) {
        if (selection.kind === Kind.FIELD) {
          sum += ofField(type, selection);
          continue;
        }
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (!fragment) throw new Error("A fragment is missing");
        const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
        if (!condition) throw new Error("A type is missing");
        const fits =
          condition === possible || (isAbstractType(condition) && isObjectType(possible) && schema.isSubType(condition, possible));
        if (fits) sum += ofSelections(condition, fragment.selectionSet);
      }
      return sum;
    });
    return Math.max(...costs);
  }

  const root = schema.getQueryType();
  if (!root) throw new Error("The schema has no queries");
  return ofSelections(root, operation.selectionSet);
}

test.each(operations.map((operation) => [operation.name, operation] as const))("%s costs what the table says", async (_name, { text }) => {
  const { body } = await ask(server, text, undefined);
  expect(body.errors).toBeUndefined();
  expect(body.extensions.cost).toBe(costByTable(text));
});

const questions: readonly (readonly [what: string, query: string, variables?: Record<string, unknown>])[] = [
  ["nothing but scalars", "{ __typename dataset { version } }"],
  ["a page by a variable", "query ($n: Int!) { visits(first: $n) { nodes { agreements { citations { source { slug } } } } } }", { n: 7 }],
  ["a page by a default", "query ($n: Int! = 9) { agreements(first: $n) { edges { cursor node { parties { __typename } } } } }"],
  ["a page by the schema's default", "{ events { totalCount pageInfo { endCursor } nodes { relation { countries { name } } } } }"],
  ["a list within a record", '{ person(slug: "ilham-aliyev") { visits(first: 3) { nodes { host { code } guest { code } } } } }'],
  ["a search", '{ search(text: "oil", first: 4) { nodes { record { id } } } }'],
  [
    "records by ids",
    "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Visit { agreements { slug } } } }",
    { ids: ["Visit:a", "Visit:b", "Visit:c"].map((id) => Buffer.from(id).toString("base64url")) },
  ],
  [
    "the costliest of several types",
    "{ timeline(first: 2) { nodes { slug ... on Visit { delegation { person { slug } } } ... on Agreement { relation { slug } } } } }",
  ],
  [
    "a fragment spread twice",
    "{ a: visits(first: 2) { ...V } b: visits(first: 3) { ...V } } fragment V on VisitConnection { nodes { host { code } } }",
  ],
  [
    "what is left out",
    "query ($with: Boolean!) { visits(first: 5) { nodes { agreements @include(if: $with) { slug } host @skip(if: true) { code } } } }",
    { with: false },
  ],
  ["the schema itself", "{ __schema { types { name fields { name type { name ofType { name } } } } } }"],
];

test.each(questions.map(([what, query, variables]) => ({ what, query, variables })))(
  "$what costs what the table says",
  async ({ query, variables }) => {
    const { body } = await ask(server, query, variables);
    expect(body.errors).toBeUndefined();
    expect(body.extensions.cost).toBe(costByTable(query, variables));
  },
);
