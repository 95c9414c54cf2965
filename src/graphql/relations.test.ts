/** Several relations in one dataset: two invented ones that share a country. */
import { join } from "node:path";
import { buildDataset } from "../build/build-dataset.js";
import { InventedData, schemaFile } from "../build/testing/invented-data.js";
import { openTestApi, type TestApi } from "./testing.js";

const data = new InventedData();
let api: TestApi;
beforeAll(() => {
  const target = join(data.root, "invented.sqlite");
  buildDataset({ dataDirectory: data.directory, schemaFile, target });
  api = openTestApi(target);
});
afterAll(() => {
  api.close();
  data.remove();
});

interface Listed {
  readonly slug: string;
  readonly visits: {
    readonly totalCount: number;
    readonly nodes: { readonly slug: string; readonly relation: { readonly slug: string } }[];
  };
}

const lists = "visits(first: 100) { totalCount nodes { slug relation { slug } } }";

test("each relation lists its own visits, as the list of all visits does", async () => {
  const { relations } = await api.ask(`{ relations { nodes { slug ${lists} } } }`);
  const { nodes } = relations as { nodes: Listed[] };
  expect(nodes.map(({ slug }) => slug)).toEqual(["freedonia-ruritania", "freedonia-sylvania"]);
  for (const relation of nodes) {
    expect(relation.visits.nodes.filter((visit) => visit.relation.slug !== relation.slug)).toEqual([]);
    const alone = await api.ask(
      `query ($relation: String) { visits(relation: $relation, first: 100) { totalCount nodes { slug relation { slug } } } }`,
      { relation: relation.slug },
    );
    expect(relation.visits).toEqual(alone.visits);
  }
});

test("two relations take as many SQL statements as one", async () => {
  const fields = `slug established { title } ${lists} agreements { nodes { title } } events { nodes { title } } tradeYears { year figures { title } } institutions { name }`;
  const one = await api.statementsOf(`{ relations(first: 1) { nodes { ${fields} } } }`);
  const two = await api.statementsOf(`{ relations(first: 2) { nodes { ${fields} } } }`);
  // A kind of record that only the second relation has is one more, and its texts and links are others.
  expect(two.length).toBeLessThanOrEqual(one.length + 5);
});

test.each([
  ["visits", '{ during: "1930/1940" }'],
  ["visits", '{ guest: "FD" }'],
  ["visits", '{ host: "FD" }'],
  ["visits", "{ levels: [OFFICIAL, STATE] }"],
  ["visits", "{ occasions: [BILATERAL] }"],
  ["visits", '{ person: "rufus-firefly" }'],
  ["visits", "{ hasAgreements: true }"],
  ["visits", "{ corroboration: [CORROBORATED] }"],
  ["agreements", "{ kinds: [JOINT_STATEMENT] }"],
  ["agreements", "{ fields: [CULTURE] }"],
  ["agreements", "{ signedDuringVisit: true }"],
  ["events", "{ kinds: [MEETING] }"],
  ["events", '{ person: "rufus-firefly" }'],
  ["events", "{ duringVisit: true }"],
  ["statements", "{ topics: [RELATIONS] }"],
  ["timeline", "{ kinds: [VISIT] }"],
])("%s filtered by %s are the same in each relation as in the list of all", async (list, filter) => {
  const page = `(first: 100, filter: ${filter}) { totalCount nodes { slug } }`;
  const { relations, whole } = await api.ask(`{ relations { nodes { list: ${list}${page} } } whole: ${list}${page} }`);
  const ofRelations = (relations as { nodes: { list: { nodes: { slug: string }[] } }[] }).nodes.flatMap(({ list: { nodes } }) =>
    nodes.map(({ slug }) => slug),
  );
  const { nodes, totalCount } = whole as { totalCount: number; nodes: { slug: string }[] };
  expect(ofRelations.toSorted()).toEqual(nodes.map(({ slug }) => slug).toSorted());
  expect(nodes).toHaveLength(totalCount);
});

test("search within a relation finds its people and not the other's", async () => {
  const found = async (relation: string) => {
    const { search } = await api.ask(
      'query ($relation: String) { search(text: "firefly", kinds: [PERSON], relation: $relation) { nodes { record { id } } } }',
      { relation },
    );
    return (search as { nodes: unknown[] }).nodes.length;
  };
  expect([await found("freedonia-sylvania"), await found("freedonia-ruritania")]).not.toEqual([0, 0]);
  const { visits } = await api.ask(
    '{ visits(relation: "freedonia-ruritania", filter: { person: "rufus-firefly" }) { totalCount } events(relation: "freedonia-ruritania", filter: { person: "rufus-firefly" }) { totalCount } }',
  );
  const travelled = (visits as { totalCount: number }).totalCount > 0;
  expect((await found("freedonia-ruritania")) > 0).toBe(travelled);
});

test("a country that has no part in a relation has no figures there, and that is no error", async () => {
  const { relations } = await api.ask(
    '{ relations { nodes { slug tradeYears { total(reportedBy: "SY") { slug } exports(from: "SY") { slug } balance(of: "SY") { amount } } } } }',
  );
  const other = (relations as { nodes: { slug: string; tradeYears: unknown[] }[] }).nodes.find(
    ({ slug }) => slug === "freedonia-ruritania",
  );
  for (const year of other?.tradeYears ?? []) expect(year).toEqual({ total: null, exports: null, balance: null });
});
