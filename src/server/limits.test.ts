/** Each bound, just within and just beyond. */
import { buildSchema, getIntrospectionQuery } from "graphql";
import { limits, limitTable } from "../limits.js";
import { ask, readAnswer, startForTests, type TestServer } from "./testing.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

const codeOf = async (query: string, variables?: object) => (await ask(server, query, variables)).body.errors?.[0]?.extensions.code;

test("the limits are published, each with its reason", async () => {
  const published = (await (await fetch(`${server.origin}/limits.json`)).json()) as {
    limits: Record<string, { value: number; unit: string; reason: string }>;
  };
  expect(Object.fromEntries(Object.entries(published.limits).map(([name, { value }]) => [name, value]))).toEqual(limits);
  for (const { unit, reason } of Object.values(published.limits)) {
    expect(unit).not.toBe("");
    expect(reason).toMatch(/\w.{30,}\.$/);
  }
  expect(limitTable.pageSize.value).toBe(100);
});

test("a body may be as long as the limit", async () => {
  const send = (length: number) => {
    const body = JSON.stringify({ query: "{__typename}", variables: { padding: "" } });
    const padded = body.replace('"padding":""', `"padding":"${"x".repeat(length - body.length)}"`);
    return fetch(`${server.origin}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: padded });
  };
  expect((await send(limits.bodyBytes)).status).toBe(200);
  expect((await send(limits.bodyBytes + 1)).status).toBe(413);
});

test("a document may have as many characters as the limit", async () => {
  const question = "{ __typename }";
  expect((await ask(server, question.padEnd(limits.documentCharacters))).status).toBe(200);
  expect(await codeOf(question.padEnd(limits.documentCharacters + 1))).toBe("GRAPHQL_PARSE_FAILED");
});

test("a document may have as many tokens as the limit", async () => {
  // Three tokens each, and two braces.
  const aliases = Array.from({ length: (limits.documentTokens - 4) / 3 }, (_, index) => `a${index}: __typename`).join(" ");
  expect((await ask(server, `{ ${aliases} __typename __typename }`)).status).toBe(200);
  expect(await codeOf(`{ ${aliases} __typename __typename __typename }`)).toBe("GRAPHQL_PARSE_FAILED");
});

test("a document may have as many comments as the limit", async () => {
  const commented = (count: number) => `${"#\n".repeat(count)}{ __typename }`;
  expect((await ask(server, commented(limits.documentComments))).status).toBe(200);
  expect(await codeOf(commented(limits.documentComments + 1))).toBe("GRAPHQL_PARSE_FAILED");
});

describe("depth", () => {
  /** `visit` and so many levels more. */
  const nested = (levels: number) =>
    `{ visit(slug: "x") ${"{ relation { established { visit ".repeat(levels / 3)}{ slug }${"} } } ".repeat(levels / 3)}}`;

  test("a question may be as deep as the limit", async () => {
    const within = `{ relation(slug: "azerbaijan-china") { established { relation { established { relation { established { relation { established { relation { established { relation { slug } } } } } } } } } } } }`;
    const beyond = within.replace("{ slug }", "{ countries { code } }");
    expect((await ask(server, within)).body.errors).toBeUndefined();
    expect((await ask(server, beyond)).body.errors?.[0]).toMatchObject({
      extensions: { code: "QUERY_TOO_DEEP", depth: limits.depth + 1, limit: limits.depth },
    });
  });

  test("fragments do not hide depth", async () => {
    const query = `{ ...A } ${Array.from({ length: 13 }, (_, index) => {
      const name = String.fromCharCode(65 + index);
      const next = String.fromCharCode(66 + index);
      return index === 0
        ? `fragment ${name} on Query { relation(slug: "x") { ...${next} } }`
        : index === 12
          ? `fragment ${name} on ${index % 2 ? "Relation" : "Event"} { slug }`
          : index % 2
            ? `fragment ${name} on Relation { established { ...${next} } }`
            : `fragment ${name} on Event { relation { ...${next} } }`;
    }).join(" ")}`;
    expect(await codeOf(query)).toBe("QUERY_TOO_DEEP");
  });

  test("a fragment in a circle is refused as that", async () => {
    expect(await codeOf("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("a very deep document is refused before it hurts", async () => {
    expect(await codeOf(nested(300))).toBe("QUERY_TOO_DEEP");
    expect(await codeOf(`${"{ a ".repeat(2_000)}`)).toBe("GRAPHQL_PARSE_FAILED");
  });
});

describe("cost", () => {
  const visits = "query ($n: Int!) { visits(first: $n) { nodes { agreements { citations { source { slug } } } } } }";
  /** 1 + n × (1 + 5 × (1 + 5 × (1 + 1))) */
  const costOf = (n: number) => 1 + n * 56;
  const largest = Math.floor((limits.cost - 1) / 56);

  test("the answer says what the question cost", async () => {
    const { body } = await ask(server, visits, { n: 2 });
    expect(Object.entries(body.extensions)).toEqual([
      ["cost", costOf(2)],
      ["dataset", server.datasetVersion],
    ]);
  });

  test("it is counted with the variables of each request, however often the document was asked before", async () => {
    expect((await ask(server, visits, { n: largest })).status).toBe(200);
    const { status, body } = await ask(server, visits, { n: largest + 1 });
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors?.[0]?.extensions).toEqual({ code: "QUERY_TOO_COMPLEX", cost: costOf(largest + 1), limit: limits.cost });
  });

  test("a default counts as much as a value", async () => {
    expect(await codeOf(visits.replace("Int!", "Int! = 100"))).toBe("QUERY_TOO_COMPLEX");
  });

  test("aliases count", async () => {
    const many = `{ ${Array.from({ length: 50 }, (_, index) => `a${index}: visits(first: 100) { nodes { slug } }`).join(" ")} }`;
    expect(await codeOf(many)).toBe("QUERY_TOO_COMPLEX");
  });

  test("what is skipped costs nothing", async () => {
    const query = "query ($with: Boolean!) { visits(first: 100) @include(if: $with) { nodes { slug } } }";
    expect((await ask(server, query, { with: false })).body.extensions.cost).toBe(0);
    expect((await ask(server, query, { with: true })).body.extensions.cost).toBe(101);
  });

  test("numbers and names of pages cost nothing", async () => {
    const { body } = await ask(server, "{ visits(first: 100) { totalCount pageInfo { endCursor } } }");
    expect(body.extensions.cost).toBe(1);
  });

  test("fragments that spread each other twice are refused, not counted to the end", async () => {
    const chain = Array.from({ length: 20 }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(" ");
    expect(await codeOf(`{ ...F0 } ${chain} fragment F20 on Query { __typename }`)).toBe("QUERY_TOO_COMPLEX");
  });

  test("fifty visits with all that belongs to them is a question that may be asked", async () => {
    const { status, body } = await ask(
      server,
      "{ visits(first: 50) { nodes { title date { text } guest { code } host { code } agreements { title fields } reportedAgreementCounts { count } corrections { said published certainty } citations { source { title publisher } } } } }",
    );
    expect(status).toBe(200);
    expect(body.extensions.cost).toBeLessThan(limits.cost / 2);
  });
});

describe("page size", () => {
  test.each([1, limits.pageSize])("%d records may be asked for", async (first) => {
    expect((await ask(server, "query ($first: Int!) { visits(first: $first) { totalCount } }", { first })).status).toBe(200);
  });

  test.each([-1, 0, limits.pageSize + 1, 99_999_999])("%d records may not", async (first) => {
    const { status, body } = await ask(server, "query ($first: Int!) { visits(first: $first) { nodes { slug } } }", { first });
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringContaining("1 to 100"),
      extensions: { code: "BAD_USER_INPUT", argument: "first" },
    });
  });
});

describe("reported errors", () => {
  test.each([
    ["unknown fields", `{ ${Array.from({ length: 300 }, (_, index) => `z${index}`).join(" ")} }`, undefined],
    ["unknown directives", `{ __typename ${Array.from({ length: 100 }, (_, index) => `@d${index}`).join(" ")} }`, undefined],
    ["wrong items of a list", "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: Array.from({ length: 2_000 }, () => []) }],
    ["wrong arguments", `{ ${Array.from({ length: 50 }, (_, index) => `a${index}: visit(slug: "?") { slug }`).join(" ")} }`, undefined],
  ])("%s are told a few at a time", async (_what, query, variables) => {
    const { body } = await ask(server, query, variables);
    expect(body.errors?.length).toBeGreaterThan(0);
    expect(body.errors?.length).toBeLessThanOrEqual(limits.reportedErrors);
  });
});

describe("response size", () => {
  let wide: TestServer;

  beforeAll(async () => {
    const schema = buildSchema("type Query { text: String! }");
    const text = schema.getQueryType()?.getFields().text;
    if (text) text.resolve = () => "x".repeat(600_000);
    wide = await startForTests({ schema });
  });

  afterAll(() => wide.close());

  test("an answer may be as large as the limit, and not larger", async () => {
    expect((await ask(wide, "{ a: text }")).status).toBe(200);
    const { status, headers, body } = await ask(wide, "{ a: text b: text }");
    expect(status).toBe(400);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body.errors?.[0]?.extensions.code).toBe("RESPONSE_TOO_LARGE");
  });
});

describe("introspection", () => {
  test("the longest query that graphql-js writes fits, twice at once", async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { status, body } = await ask(server, query);
    expect(status).toBe(200);
    expect(body.data.__schema.types.length).toBeGreaterThan(50);
    expect(Number(body.extensions.cost)).toBeLessThanOrEqual(limits.cost);
  });

  test("a type asked for its own types without end is refused", async () => {
    expect(await codeOf("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }")).toBe(
      "GRAPHQL_VALIDATION_FAILED",
    );
  });

  test("the schema asked for many times at once is refused", async () => {
    const many = Array.from({ length: 40 }, (_, index) => `s${index}: __schema { types { fields { args { type { name } } } } }`).join(" ");
    expect(await codeOf(`{ ${many} }`)).toBe("QUERY_TOO_COMPLEX");
  });
});

test("variables nested without end are refused like any that do not fit", async () => {
  const response = await fetch(`${server.origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: `{"query":"query ($first: Int!) { visits(first: $first) { totalCount } }","variables":{"first":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`,
  });
  const { status, body } = await readAnswer(response);
  expect(status).toBe(400);
  expect(body.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  expect(body.errors?.[0]?.message).not.toContain("call stack");
});
