/** Questions by chance, to the real server: the valid ones are answered, the others refused, and nothing fails. */
import fc from "fast-check";
import { buildBilateralSchema } from "../graphql/build-schema.js";
import { isErrorCode } from "../graphql/errors.js";
import { type RandomQuery, randomQuery } from "../graphql/testing/random-queries.js";
import { collectWords, type Words } from "../graphql/testing/words.js";
import { ask, type GraphQLAnswer, readAnswer, startForTests, type TestServer } from "./testing.js";

const schema = buildBilateralSchema();
const failures: unknown[] = [];
let server: TestServer;
let words: Words;

beforeAll(async () => {
  server = await startForTests({ onLog: (line) => line.msg === "failure" && failures.push(line) });
  words = await collectWords(async (question) => (await ask(server, question)).body.data);
});
afterAll(() => server.close());

// While questions are thought of, nothing in this process moves; a connection kept open meanwhile may be over its time.
const headers = { "content-type": "application/json", connection: "close" };
async function post(body: unknown): Promise<GraphQLAnswer> {
  return readAnswer(await fetch(`${server.origin}/graphql`, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** 200, or 400 with codes of the closed set, none of them ours; no word of where or how it failed. */
function expectClean({ status, body }: GraphQLAnswer): void {
  expect([200, 400]).toContain(status);
  for (const { message, extensions } of body.errors ?? []) {
    expect(isErrorCode(extensions.code)).toBe(true);
    expect(extensions.code).not.toBe("INTERNAL_SERVER_ERROR");
    expect(message).not.toMatch(/node_modules|\/src\/|\/dist\/|SELECT |SQLITE|at .*\(.*:\d+:\d+\)/);
  }
  if (status === 400) expect(body.errors?.length).toBeGreaterThan(0);
  expect(body.extensions.dataset).toBe(server.datasetVersion);
  expect(failures).toEqual([]);
}

const aSeed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test("every valid question is answered, by POST and by GET alike", async () => {
  await fc.assert(
    fc.asyncProperty(aSeed, async (seed) => {
      const question = randomQuery(schema, words, seed);
      const posted = await post(question);
      expectClean(posted);
      expect(posted.status).toBe(200);
      expect(posted.body.errors).toBeUndefined();
      const { query, variables, operationName } = question;
      const search = new URLSearchParams({
        query,
        variables: JSON.stringify(variables),
        ...(operationName !== undefined && { operationName }),
      });
      const address = `${server.origin}/graphql?${search}`;
      if (address.length < 8_000) expect((await readAnswer(await fetch(address, { headers }))).body).toEqual(posted.body);
    }),
    { numRuns: 60 },
  );
});

const tokens = /"(?:[^"\\]|\\.)*"|\.{3}|[$@!:=(){}[\]]|[\w-]+/g;
const strange = [
  "{",
  "}",
  "(",
  ")",
  "...",
  "$",
  "@",
  "!",
  "first",
  "-1",
  "0",
  "1e999",
  "99999999999",
  '"',
  '""',
  '"\\u0000"',
  "null",
  "true",
  "on",
  "fragment",
  "query",
  "mutation",
  "__schema",
  "__proto__",
  "constructor",
  "EN",
  "[",
  "]",
  "after",
  "\u0000",
  "\ud800",
  "#",
];

interface Damage {
  readonly at: number;
  readonly how: "without" | "twice" | "instead" | "moved";
  readonly put: string;
}

function damaged(query: string, damages: readonly Damage[]): string {
  const words = query.match(tokens) ?? [];
  for (const { at, how, put } of damages) {
    const index = Math.floor(at * words.length);
    const [word = ""] = words.splice(index, how === "without" || how === "moved" ? 1 : 0);
    if (how === "twice") words.splice(index, 0, words[index] ?? put);
    if (how === "instead") words.splice(index, 1, put);
    if (how === "moved") words.splice(words.length - index, 0, word);
  }
  return words.join(" ");
}

const aDamage = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  how: fc.constantFrom("without", "twice", "instead", "moved") as fc.Arbitrary<Damage["how"]>,
  put: fc.constantFrom(...strange),
});

test("a question with some words wrong is answered or refused", async () => {
  await fc.assert(
    fc.asyncProperty(aSeed, fc.array(aDamage, { minLength: 1, maxLength: 4 }), async (seed, damages) => {
      const { query, ...rest } = randomQuery(schema, words, seed);
      expectClean(await post({ query: damaged(query, damages), ...rest }));
    }),
    { numRuns: 150 },
  );
});

test("so is one whose values are of any kind", async () => {
  const fields = ["visits", "agreements", "timeline", "search", "nodes", "node", "tradeYears", "onThisDay", "relations", "fact", "country"];
  const given = schema.getQueryType()?.getFields() ?? {};
  const questions = fields.map((name) => {
    const args = given[name]?.args ?? [];
    const declared = args.map((argument) => `$${argument.name}: ${argument.type}`).join(", ");
    return {
      query: `query (${declared}) { ${name}(${args.map((argument) => `${argument.name}: $${argument.name}`).join(", ")}) { __typename } }`,
      names: args.map((argument) => argument.name),
    };
  });
  const aValue = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      "1994",
      "azerbaijan-china",
      "--03-07",
      "AZ",
      -1,
      0,
      101,
      1e308,
      -0,
      "\u0000",
      "\u202e",
      "9999-12-31/..",
      "'; DROP TABLE event",
      "%",
      "x".repeat(5_000),
    ),
    fc.record({ during: fc.string(), kinds: fc.array(fc.string()) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...questions), fc.array(aValue, { minLength: 8, maxLength: 8 }), async ({ query, names }, values) => {
      const variables = Object.fromEntries(names.map((name, index) => [name, values[index]]));
      expectClean(await post({ query, variables }));
    }),
    { numRuns: 150 },
  );
});

test("a body of any shape is refused or answered", async () => {
  const any = fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" }));
  const body = fc.oneof(
    any,
    fc.record({ query: any, variables: any, operationName: any, extensions: any, documentId: any }, { requiredKeys: [] }),
  );
  await fc.assert(
    fc.asyncProperty(body, async (sent) => expectClean(await post(sent))),
    { numRuns: 100 },
  );
});

test("the questions by chance are worth asking: most have data that is not empty", async () => {
  const sizes: number[] = [];
  const seeds: readonly RandomQuery[] = Array.from({ length: 50 }, (_, seed) => randomQuery(schema, words, seed));
  for (const question of seeds) sizes.push(JSON.stringify((await post(question)).body.data).length);
  expect(sizes.filter((size) => size > 100).length).toBeGreaterThan(25);
});
