import { execute, isObjectType, parse, specifiedRules, TypeInfo, validate, visit, visitWithTypeInfo } from "graphql";
import { limits } from "../../limits.js";
import { openTestApi } from "../testing.js";
import { randomQuery } from "./random-queries.js";
import { collectWords, type Words } from "./words.js";

const api = openTestApi();
let words: Words;

beforeAll(async () => {
  words = await collectWords((question) => api.ask(question));
});
afterAll(() => api.close());

const seeds = Array.from({ length: 1_000 }, (_, seed) => seed);

test("the same seed makes the same question, another another", () => {
  expect(randomQuery(api.schema, words, 1)).toEqual(randomQuery(api.schema, words, 1));
  expect(new Set(seeds.map((seed) => randomQuery(api.schema, words, seed).query)).size).toBeGreaterThan(0.99 * seeds.length);
});

test("each is valid, and answered without an error", async () => {
  for (const seed of seeds.slice(0, 300)) {
    const { query, variables, operationName } = randomQuery(api.schema, words, seed);
    const document = parse(query, { maxTokens: limits.documentTokens });
    expect([seed, validate(api.schema, document, specifiedRules).map(({ message }) => message)]).toEqual([seed, []]);
    const { errors } = await execute({
      schema: api.schema,
      document,
      variableValues: variables,
      operationName: operationName ?? null,
      contextValue: { store: api.store, publicUrl: "https://bilateral.example" },
    });
    expect([seed, errors]).toEqual([seed, undefined]);
  }
});

test("together they ask for every field there is, in every way there is", () => {
  const asked = new Set<string>();
  const ways = new Set<string>();
  const types = new TypeInfo(api.schema);
  for (const seed of seeds) {
    const { query, variables } = randomQuery(api.schema, words, seed);
    visit(
      parse(query),
      visitWithTypeInfo(types, {
        enter(node) {
          ways.add(node.kind);
          if (node.kind === "Field") asked.add(`${types.getParentType()?.name}.${node.name.value}`);
          if (node.kind === "Field" && node.alias) ways.add("alias");
          if (node.kind === "Directive") ways.add(`@${node.name.value}`);
          if (node.kind === "VariableDefinition") {
            const given = Object.hasOwn(variables, node.variable.name.value) ? "given" : "missing";
            ways.add(`${node.type.kind}, ${node.defaultValue ? "default" : "none"}, ${given}`);
          }
        },
      }),
    );
  }
  const all = Object.values(api.schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith("__") ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
  expect(all.filter((field) => !asked.has(field))).toEqual([]);
  expect([...ways]).toEqual(
    expect.arrayContaining([
      "alias",
      "@include",
      "@skip",
      "FragmentDefinition",
      "InlineFragment",
      "NullValue",
      "ObjectValue",
      "ListValue",
      "NonNullType, none, given",
      "NonNullType, default, missing",
      "NamedType, none, given",
      "NamedType, default, missing",
      "NamedType, default, given",
    ]),
  );
});
