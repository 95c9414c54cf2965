/** Questions that come again: the same bytes whether they are compiled or not. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { randomQuery } from "../graphql/testing/random-queries.js";
import { collectWords, type Words } from "../graphql/testing/words.js";
import { openTestApi } from "../graphql/testing.js";
import { bytesPerCharacter } from "./plans.js";
import { ask, startForTests, type TestServer } from "./testing.js";

const publicUrl = "https://bilateral.example";
const api = openTestApi();
const lines: Record<string, unknown>[] = [];
let words: Words;
let compiling: TestServer;
let plain: TestServer;

beforeAll(async () => {
  words = await collectWords((question) => api.ask(question));
  compiling = await startForTests({ answerCacheBytes: 0, publicUrl, onLog: (line) => lines.push(line) });
  plain = await startForTests({ answerCacheBytes: 0, planBytes: 0, publicUrl });
});
afterAll(async () => {
  api.close();
  await compiling.close();
  await plain.close();
});

interface Asked {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
}

async function bytesOf({ origin }: TestServer, asked: Asked): Promise<string> {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
  const headers = [...response.headers].filter(([name]) => !["date", "keep-alive", "connection"].includes(name));
  return JSON.stringify([response.status, headers, await response.text()]);
}

test("three hundred questions made by chance, each asked three times", async () => {
  for (let seed = 10_000; seed < 10_300; seed++) {
    const asked = randomQuery(api.schema, words, seed);
    const expected = await bytesOf(plain, asked);
    for (let time = 1; time <= 3; time++) expect([seed, time, await bytesOf(compiling, asked)]).toEqual([seed, time, expected]);
  }
  // Of those that are no question about the schema, the third time.
  expect(compiling.meters.plans.given).toBeGreaterThan(200);
  expect(plain.meters.plans).toEqual({ given: 0, made: 0 });
});

const visits = "query Visits($first: Int!, $locale: Locale = EN) { visits(first: $first) { nodes { slug title(locale: $locale) } } }";

test("what a plan holds in memory is what the cache counts for it, or less", () => {
  const output = execFileSync(process.execPath, ["--expose-gc", join(__dirname, "testing", "plan-memory.js")], { encoding: "utf8" });
  const measured = JSON.parse(output) as { bytesPerCharacter: number; plans: number };
  expect(measured.plans).toBeGreaterThan(200);
  expect(measured.bytesPerCharacter).toBeGreaterThan(20);
  expect(measured.bytesPerCharacter).toBeLessThanOrEqual(bytesPerCharacter);
});

test("compiled at the second time, and the log says the same of it", async () => {
  lines.length = 0;
  const { made, given } = compiling.meters.plans;
  for (const first of [3, 4, 5]) await ask(compiling, visits, { first });
  expect(compiling.meters.plans).toEqual({ made: made + 1, given: given + 1 });
  const said = lines.filter(({ operation }) => operation === "Visits").map(({ document, cost, status }) => ({ document, cost, status }));
  expect(said.map(({ cost }) => cost)).toEqual([4, 5, 6]);
  expect(new Set(said.map(({ document }) => document)).size).toBe(1);
});

describe("a mistake is told as ever", () => {
  test.each([
    ["a variable that does not fit", { first: "three" }],
    ["a page that is too long", { first: 101 }],
    ["a language that there is none of", { first: 3, locale: "TLH" }],
    ["a variable too few", {}],
  ])("%s", async (_what, variables) => {
    const asked = { query: visits, variables };
    const expected = JSON.parse(await bytesOf(plain, asked)) as [number, unknown, string];
    expect(expected[0]).toBe(400);
    expect(JSON.parse(await bytesOf(compiling, asked))).toEqual(expected);
  });

  test("a question that became too costly", async () => {
    const query =
      "query ($n: Int!) { visits(first: $n) { nodes { agreements { citations { source { facts(first: $n) { nodes { slug } } } } } } } }";
    for (const n of [1, 1, 1]) expect((await ask(compiling, query, { n })).status).toBe(200);
    const { status, body } = await ask(compiling, query, { n: 100 });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, "QUERY_TOO_COMPLEX"]);
  });
});

test("@include with null, where a default says true, is no success because it was one before", async () => {
  const query = "query ($with: Boolean = true) { dataset { version licence @include(if: $with) } }";
  for (const _time of [1, 2, 3]) expect((await ask(compiling, query)).body.data.dataset).toHaveProperty("licence");
  expect(await bytesOf(compiling, { query, variables: { with: null } })).toBe(await bytesOf(plain, { query, variables: { with: null } }));
  for (const _time of [1, 2, 3]) expect((await ask(compiling, query, { with: false })).body.data.dataset).not.toHaveProperty("licence");
});
