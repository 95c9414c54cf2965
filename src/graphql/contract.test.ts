/** What holds of the API whatever the data: descriptions, pages, ids, refusals, and the number of SQL statements. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
} from "graphql";
import { limits } from "../limits.js";
import { projectRoot } from "../project-root.js";
import { printContract } from "./print-contract.js";
import { openTestApi } from "./testing.js";

const api = openTestApi();
afterAll(() => api.close());

test("schema/schema.graphql is what the resolvers say", () => {
  expect(readFileSync(join(projectRoot, "schema", "schema.graphql"), "utf8")).toBe(printContract(api.schema));
});

test("the schema is one by the rules of GraphQL", () => {
  expect(validateSchema(api.schema).map(({ message }) => message)).toEqual([]);
});

test("every type, field, argument and enum value has a description", () => {
  const missing: string[] = [];
  const insist = (name: string, described: { description?: string | null | undefined }) => {
    if (!described.description?.trim()) missing.push(name);
  };
  for (const type of Object.values(api.schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    insist(type.name, type);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        insist(`${type.name}.${field.name}`, field);
        for (const argument of field.args) insist(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) insist(`${type.name}.${field.name}`, field);
    } else if (isEnumType(type)) {
      for (const value of type.getValues()) insist(`${type.name}.${value.name}`, value);
    }
  }
  expect(missing).toEqual([]);
});

test("the types of the user's request are there, and a fact is a node", () => {
  for (const name of ["Event", "Visit", "Agreement", "TradeYear"]) expect(isObjectType(api.schema.getType(name))).toBe(true);
  const visit = api.schema.getType("Visit");
  expect(
    isObjectType(visit) &&
      visit
        .getInterfaces()
        .map(({ name }) => name)
        .sort(),
  ).toEqual(["Fact", "Node", "TimelineEntry"]);
});

describe("pages", () => {
  interface List {
    readonly totalCount: number;
    readonly nodes: { readonly slug: string }[];
    readonly edges: { readonly cursor: string; readonly node: { readonly slug: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string;
      readonly endCursor: string;
    };
  }

  const lists = ["visits", "agreements", "events", "statements", "timeline"];

  const question = (list: string, order: string) => `query ($first: Int!, $after: String) {
    list: ${list}(first: $first, after: $after, orderBy: ${order}) {
      totalCount nodes { slug } edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

  async function joined(list: string, order: string, first: number): Promise<string[]> {
    const slugs: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const page: List = (await api.ask(question(list, order), { first, after })).list as List;
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.edges.map(({ node }) => node.slug)).toEqual(page.nodes.map(({ slug }) => slug));
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
      slugs.push(...page.nodes.map(({ slug }) => slug));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      total = page.totalCount;
    } while (after !== null);
    expect(slugs).toHaveLength(total);
    expect(new Set(slugs).size).toBe(total);
    return slugs;
  }

  test.each(lists.map((list) => [list]))(
    "of %s join to the same list, whatever their size, and in reverse in the other order",
    async (list) => {
      const newestFirst = await joined(list, "NEWEST_FIRST", 100);
      for (const first of [1, 4]) expect(await joined(list, "NEWEST_FIRST", first)).toEqual(newestFirst);
      expect(await joined(list, "OLDEST_FIRST", 7)).toEqual(newestFirst.toReversed());
    },
  );

  test("of corrections join to the whole list", async () => {
    const seen = new Set<string>();
    let after: string | null = null;
    let total = 0;
    do {
      const { corrections } = await api.ask(
        "query ($after: String) { corrections(first: 9, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }",
        { after },
      );
      const page = corrections as { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      for (const { id } of page.nodes) seen.add(id);
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.size).toBe(total);
  });

  test("a filter that nothing meets gives an empty page, not an error", async () => {
    const { visits } = await api.ask(
      '{ visits(filter: { during: "1800" }) { totalCount nodes { slug } edges { cursor } pageInfo { hasNextPage startCursor endCursor } } }',
    );
    expect(visits).toEqual({ totalCount: 0, nodes: [], edges: [], pageInfo: { hasNextPage: false, startCursor: null, endCursor: null } });
  });
});

test("every node is found again by its id", async () => {
  const answer = await api.ask(`{
    relations { nodes { id countries { id } institutions { id } tradeYears { id figures { id } } } }
    timeline(first: 100) { nodes { id citations { source { id } } corrections { id } ... on Event { participants { person { id } } } } }
  }`);
  const ids = new Set<string>();
  JSON.stringify(answer, (key, value: unknown) => {
    if (key === "id") ids.add(value as string);
    return value;
  });
  expect(ids.size).toBeGreaterThan(250);
  const all = [...ids];
  for (let start = 0; start < all.length; start += limits.pageSize) {
    const asked = all.slice(start, start + limits.pageSize);
    const { nodes } = await api.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }", { ids: asked });
    expect((nodes as { id: string }[]).map((node) => node?.id)).toEqual(asked);
  }
});

describe("what is not allowed is a BAD_USER_INPUT that names the argument", () => {
  test.each([
    ["{ visits(first: 0) { totalCount } }", "first", "1 to 100"],
    ["{ visits(first: 101) { totalCount } }", "first", "1 to 100"],
    ["{ visits(first: -1) { totalCount } }", "first", "1 to 100"],
    ['{ visits(after: "nonsense") { totalCount } }', "after", "endCursor"],
    ['{ visits(after: "") { totalCount } }', "after", "endCursor"],
    ['{ visits(filter: { during: "2018-13" }) { totalCount } }', "filter.during", "01 to 12"],
    ['{ visits(filter: { during: "March 1994" }) { totalCount } }', "filter.during", "1994-03-07"],
    ['{ visits(filter: { guest: "az" }) { totalCount } }', "filter.guest", "ISO 3166-1"],
    ['{ visits(filter: { host: "FR" }) { totalCount } }', "filter.host", "nothing of that country"],
    ['{ visits(filter: { person: "nobody" }) { totalCount } }', "filter.person", "search"],
    ['{ visits(relation: "azerbaijan-france") { totalCount } }', "relation", "relations"],
    ['{ visit(slug: "Heydar Aliyev") { slug } }', "slug", "hyphens"],
    ['{ country(code: "China") { code } }', "code", "two capital letters"],
    ['{ onThisDay(day: "03-07") { totalCount } }', "day", "--03-07"],
    ['{ onThisDay(day: "--02-30") { totalCount } }', "day", "--03-07"],
    ['{ node(id: "1") { id } }', "id", "as it was answered"],
    ['{ search(text: "?!") { totalCount } }', "text", "letter"],
    [`{ search(text: "${"a".repeat(101)}") { totalCount } }`, "text", "100"],
    ['{ tradeYears(relation: "azerbaijan-china", from: 2019, to: 2017) { year } }', "from", "earlier"],
    [
      '{ tradeYears(relation: "azerbaijan-china", from: 2017, to: 2017) { exports(from: "FR") { slug } } }',
      "from",
      "nothing of that country",
    ],
    ["{ visits(filter: { during: 1994 }) { totalCount } }", "filter.during", "between quotation marks"],
    ['{ visits(filter: { guest: ["AZ"] }) { totalCount } }', "filter.guest", "between quotation marks"],
    ['{ onThisDay(day: ["--03-08"]) { totalCount } }', "day", "between quotation marks"],
    ['{ relations(country: "") { totalCount } }', "country", "two capital letters"],
    ['{ search(text: "a b c d e f g h i j k") { totalCount } }', "text", "10"],
    ["{ statements { nodes { relation { visits(first: 1000) { totalCount } } } } }", "first", "1 to 100"],
  ])("%s", async (question, argument, allowed) => {
    const error = await api.refuse(question);
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(error.message).toContain(allowed);
  });

  test("a cursor of one list is refused by a list of another order", async () => {
    const { search } = await api.ask('{ search(text: "china") { pageInfo { endCursor } } }');
    const { endCursor } = (search as { pageInfo: { endCursor: string } }).pageInfo;
    const error = await api.refuse("query ($after: String) { visits(after: $after) { totalCount } }", { after: endCursor });
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  });
});

test("what is not there is null", async () => {
  const answer = await api.ask(`{
    visit(slug: "no-such-visit") { slug } agreement(slug: "1994-heydar-aliyev-in-china") { slug } event(slug: "x") { slug } statement(slug: "x") { slug }
    person(slug: "x") { slug } institution(slug: "x") { slug } source(slug: "x") { slug } relation(slug: "x") { slug } fact(slug: "x") { slug }
    country(code: "ZZ") { code } node(id: "${Buffer.from("Visit:no-such-visit").toString("base64url")}") { id }
  }`);
  expect(new Set(Object.values(answer))).toEqual(new Set([null]));
});

test("visits with delegations and agreements take thirteen SQL statements: for the relation, the page, each kind of link, each kind of record, each text", async () => {
  const statements = await api.statementsOf(`{ visits(relation: "azerbaijan-china", first: 20) { nodes {
    slug title date { text } guest { name } delegation { person { name } office { title } } agreements { slug title kind fields }
  } } }`);
  expect(statements).toHaveLength(13);
});

describe("the number of SQL statements does not grow with the list", () => {
  const evidence = "citations { source { title } } corrections { said citations { source { title } } }";
  const visit = `title relation { title } delegation { person { name } office { title } } places ${evidence}
    agreements { title fields parties { ... on Country { code } ... on Institution { name } } signatories { person { name } } signedAt { title } ${evidence} }
    events { title participants { person { name } } institution { name } places ${evidence} }
    reportedAgreementCounts { count citations { source { title } } }`;

  test("of visits with everything nested: the same for 1 and for 20, but for what the first has none of", async () => {
    const question = (first: number) => `{ visits(first: ${first}, orderBy: OLDEST_FIRST) { totalCount nodes { ${visit} } } }`;
    // The oldest visit is that of 1994, which has no event; later ones have events, with people, places and institutions.
    const one = await api.statementsOf(question(1));
    const twenty = await api.statementsOf(question(20));
    expect(twenty).toHaveLength(one.length + 6);
  });

  test("of a time line: the same for 20 and for 80 entries of the same kinds", async () => {
    const question = (first: number) =>
      `{ timeline(first: ${first}, orderBy: OLDEST_FIRST, filter: { kinds: [VISIT, AGREEMENT, EVENT] }) { nodes { title relation { title } ${evidence} } } }`;
    const twenty = await api.statementsOf(question(20));
    const eighty = await api.statementsOf(question(80));
    expect(eighty).toHaveLength(twenty.length);
  });

  test("of the people in a list of meetings, with the meetings of each", async () => {
    const question = (first: number) =>
      `{ events(first: ${first}, filter: { kinds: [MEETING] }) { nodes { participants { person { name terms { office { title } } events(first: 5) { totalCount nodes { title } } } } } } }`;
    const two = await api.statementsOf(question(2));
    const ten = await api.statementsOf(question(10));
    expect(ten).toHaveLength(two.length);
  });

  test("of nodes by their ids: the same for 1 and for 20 of a type", async () => {
    const { visits } = await api.ask("{ visits(first: 20, orderBy: OLDEST_FIRST) { nodes { id } } }");
    const ids = (visits as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
    const question = (some: string[]) =>
      `{ nodes(ids: ${JSON.stringify(some)}) { ... on Visit { title agreements { title } ${evidence} } } }`;
    const one = await api.statementsOf(question(ids.slice(0, 1)));
    const twenty = await api.statementsOf(question(ids));
    expect(twenty).toHaveLength(one.length);
  });

  test("of the relations of each visit's two countries", async () => {
    const question = (first: number) =>
      `{ visits(first: ${first}) { nodes { guest { relations { totalCount nodes { title } } } host { relations { totalCount } } } } }`;
    const two = await api.statementsOf(question(2));
    const twenty = await api.statementsOf(question(20));
    expect(twenty.length).toBeLessThanOrEqual(two.length + 2);
  });

  test("however often and in whatever order the kinds of a time line are named, no new statement is prepared", async () => {
    await api.statementsOf("{ timeline(filter: { kinds: [VISIT, EVENT] }) { nodes { slug } } }");
    const prepared = api.store.preparedStatements();
    await api.statementsOf("{ timeline(filter: { kinds: [EVENT, VISIT, VISIT, EVENT] }) { nodes { slug } } }");
    expect(api.store.preparedStatements()).toBe(prepared);
  });

  test("statements are prepared once: the same question again prepares none", async () => {
    const question = `{ visits(first: 20) { nodes { ${visit} } } }`;
    await api.statementsOf(question);
    const prepared = api.store.preparedStatements();
    await api.statementsOf(question);
    expect(api.store.preparedStatements()).toBe(prepared);
  });
});
