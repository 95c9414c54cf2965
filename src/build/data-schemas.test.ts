import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../project-root.js";
import { locales } from "../vocabulary.js";
import { dataSchemas, schemaLineOf } from "./data-schemas.js";

const db = join(projectRoot, "db");

interface Schema {
  readonly description?: string;
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

/** All keys that a schema describes, each with the way to it. */
function propertiesIn(schema: unknown, way: readonly string[] = []): [string, Schema][] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties, ...rest } = schema as Schema;
  return [
    ...Object.entries(properties ?? {}).flatMap(([key, inside]): [string, Schema][] => [
      [[...way, key].join("."), inside],
      ...propertiesIn(inside, [...way, key]),
    ]),
    ...Object.values(rest).flatMap((inside) => propertiesIn(inside, way)),
  ];
}

test("db/schemas holds what the definitions say (npm run emit writes it)", () => {
  const folder = join(db, "schemas");
  const written = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(dataSchemas()));
});

test.each([...dataSchemas()])("in %s every key is described", (_, text) => {
  const undescribed = propertiesIn(JSON.parse(text))
    .filter(([way]) => !Object.keys(locales).includes(way.split(".").at(-1) ?? ""))
    .filter(([, { description, enumDescriptions }]) => description === undefined && enumDescriptions === undefined)
    .map(([way]) => way);
  expect(undescribed).toEqual([]);
});

test("keys with a default may be left out, and dates have a form", () => {
  const visits = JSON.parse(dataSchemas().get("visits.schema.json") ?? "");
  expect(visits.items.required).not.toContain("corrections");
  expect(visits.items.required).toContain("citations");
  const form = new RegExp(visits.items.properties.date.pattern);
  for (const date of ["1994-03-07", "2018-06", "1999?", "1994-03-07/1994-03-10", "2000-06-22/", "2003-10-31/.."])
    expect(date).toMatch(form);
  for (const date of ["March 1994", "1994-3-7", "1994/1995/1996", "../1994"]) expect(date).not.toMatch(form);
});

test("each data file begins with the line by which editors find its schema", () => {
  const files = readdirSync(join(db, "data"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  const firstLines = files.map((file) => [file, readFileSync(join(db, "data", file), "utf8").split("\n")[0]]);
  expect(firstLines).toEqual(files.map((file) => [file, schemaLineOf(file.split("/").at(-1) ?? "")]));
});
