/** Plans beside graphql-js over the resolvers as type-graphql wraps them: the same bytes, or no plan. */
import { join } from "node:path";
import { execute, type GraphQLSchema, getOperationAST, getVariableValues, parse } from "graphql";
import { buildBilateralSchema } from "../graphql/build-schema.js";
import { randomQuery } from "../graphql/testing/random-queries.js";
import { collectWords, type Words } from "../graphql/testing/words.js";
import { openTestApi } from "../graphql/testing.js";
import { loadRegistry } from "../operations/registry.js";
import { projectRoot } from "../project-root.js";
import { compilePlan, NotPlanned } from "./plan.js";

const api = openTestApi();
const wrapped = buildBilateralSchema({ wrapped: true });
const contextValue = { store: api.store, publicUrl: "https://bilateral.example" };
let words: Words;

beforeAll(async () => {
  words = await collectWords((question) => api.ask(question));
});
afterAll(() => api.close());

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

/** The JSON of `data`; undefined where there are errors. */
async function byExecutor(schema: GraphQLSchema, { query, variables, operationName }: Asked): Promise<string | undefined> {
  const { data, errors } = await execute({
    schema,
    document: parse(query),
    variableValues: variables ?? {},
    operationName: operationName ?? null,
    contextValue,
  });
  return errors ? undefined : JSON.stringify(data);
}

function byPlan({ query, variables = {}, operationName }: Asked): string | undefined {
  const document = parse(query);
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const { coerced } = getVariableValues(api.schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return undefined;
  return compilePlan(api.schema, document, operation, coerced)(contextValue, coerced);
}

test("every registered operation", async () => {
  for (const { text: query, variables } of loadRegistry(join(projectRoot, "schema", "operations")).operations) {
    expect(byPlan({ query, variables })).toBe(await byExecutor(wrapped, { query, variables }));
  }
});

test("three thousand questions made by chance", async () => {
  let planned = 0;
  for (let seed = 0; seed < 3_000; seed++) {
    const asked = randomQuery(api.schema, words, seed);
    let text: string | undefined;
    try {
      text = byPlan(asked);
    } catch (error) {
      if (!(error instanceof NotPlanned)) throw error;
      continue;
    }
    if (text === undefined) continue;
    planned += 1;
    if (text !== (await byExecutor(wrapped, asked))) throw new Error(`Seed ${seed} differs:\n${asked.query}`);
  }
  // The others ask about the schema.
  expect(planned).toBeGreaterThan(2_000);
});

describe("what graphql-js has to say is left to it", () => {
  test.each([
    ["a question about the schema", "{ __schema { queryType { name } } }", NotPlanned],
    ["a resolver's refusal", "{ visits(first: 1000) { nodes { slug } } }", Error],
    ["a mutation", "mutation { a }", NotPlanned],
  ])("%s", (_what, query, error) => {
    expect(() => byPlan({ query })).toThrow(error);
  });
});

test("fields that two fragments ask for are merged, in the order in which they were first asked for", async () => {
  const query = `query ($more: Boolean!) { visits(first: 3) { ...A nodes { slug agreements { slug } } ...B } }
    fragment A on VisitConnection { totalCount nodes { title agreements { title @skip(if: $more) kind } } }
    fragment B on VisitConnection { nodes { __typename ... on Fact { date { text(locale: RU) } } ... @include(if: $more) { id } } }`;
  for (const more of [true, false]) {
    const asked = { query, variables: { more } };
    expect(byPlan(asked)).toBe(await byExecutor(wrapped, asked));
  }
});
