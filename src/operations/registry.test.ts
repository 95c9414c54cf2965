import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../project-root.js";
import { hashOfDocument, loadRegistry } from "./registry.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "operations-"));
  writeFileSync(join(folder, "order.json"), '["Which"]');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("an operation is known by its name and by the hash of its exact text", () => {
  const text =
    "# Which dataset answers,\n# and which version.\nquery Which($n: Int = 5, $level: Level! = STATE, $text: String!) {\n  dataset { version }\n}\n";
  writeFileSync(join(folder, "Which.graphql"), text);
  const registry = loadRegistry(folder);
  const operation = registry.byName("Which");
  expect(operation).toMatchObject({
    name: "Which",
    text,
    description: "Which dataset answers, and which version.",
    variables: { n: 5, level: "STATE" },
  });
  expect(operation?.hash).toBe(hashOfDocument(text));
  expect(registry.byHash(hashOfDocument(text))).toBe(operation);
  expect(registry.byName("constructor")).toBeUndefined();
  expect(registry.byHash(hashOfDocument(`${text} `))).toBeUndefined();
});

test("an operation without default variables has none", () => {
  writeFileSync(join(folder, "Which.graphql"), "query Which { dataset { version } }");
  expect(loadRegistry(folder).byName("Which")).toMatchObject({ variables: {}, description: "" });
});

test.each([
  ["no name", "{ dataset { version } }"],
  ["another name", "query Other { dataset { version } }"],
  ["two operations", "query Which { dataset { version } } query Other { dataset { version } }"],
])("a file with %s is refused by its name", (_what, text) => {
  writeFileSync(join(folder, "Which.graphql"), text);
  const operation = loadRegistry(folder).byName("Which");
  expect(() => operation?.definition).toThrow(/Which\.graphql must hold one operation with the file's name/);
});

test("operations come in the order of order.json, which must name each of them", () => {
  for (const name of ["Which", "Other"]) writeFileSync(join(folder, `${name}.graphql`), `query ${name} { dataset { version } }`);
  expect(() => loadRegistry(folder)).toThrow(/order\.json must also name Other\.graphql/);
  writeFileSync(join(folder, "order.json"), '["Which", "Other"]');
  expect(loadRegistry(folder).operations.map(({ name }) => name)).toEqual(["Which", "Other"]);
});

test("each of ours can be served", () => {
  const { operations } = loadRegistry(join(projectRoot, "schema", "operations"));
  expect(operations.length).toBeGreaterThan(20);
  for (const { name, definition, variables } of operations) {
    expect(definition.name?.value).toBe(name);
    expect(definition.operation).toBe("query");
    expect(variables).toBeInstanceOf(Object);
  }
});
