/** Each registered operation against the answer that is recorded for it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, validate } from "graphql";
import { openTestApi } from "../graphql/testing.js";
import { projectRoot } from "../project-root.js";
import { recordableAnswer } from "./answer.js";
import { loadRegistry } from "./registry.js";

const api = openTestApi();
afterAll(() => api.close());
const { operations } = loadRegistry(join(projectRoot, "schema", "operations"));
const answers = join(projectRoot, "schema", "answers");

test("at least fourteen questions are registered, and each says what it is for", () => {
  expect(operations.length).toBeGreaterThanOrEqual(14);
  expect(operations.filter(({ description }) => !/^[A-Z].{20,}\.$/.test(description))).toEqual([]);
});

test.each(operations.map((operation) => [operation.name, operation] as const))(
  "%s is valid and answers as recorded",
  async (name, operation) => {
    expect(validate(api.schema, parse(operation.text))).toEqual([]);
    const answer = await recordableAnswer(operation, api.schema, { store: api.store, publicUrl: "http://localhost:4000" });
    expect(JSON.parse(answer)).not.toHaveProperty("errors");
    expect(answer).toBe(readFileSync(join(answers, `${name}.json`), "utf8"));
  },
);

test("no answer is recorded of an operation that is gone", () => {
  expect(readdirSync(answers).sort()).toEqual(operations.map(({ name }) => `${name}.json`).sort());
});

test("no recorded answer is empty: default variables lead to something", () => {
  const empty = operations.filter(({ name }) =>
    /"totalCount": 0|: null\n {2}}\n}|"nodes": \[\]/.test(readFileSync(join(answers, `${name}.json`), "utf8")),
  );
  expect(empty.map(({ name }) => name)).toEqual([]);
});
