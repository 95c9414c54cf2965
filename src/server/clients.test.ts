/** The clients people already have, with the headers that they send, from origins that are not ours. */
import { buildClientSchema, getIntrospectionQuery, type IntrospectionOptions, type IntrospectionQuery } from "graphql";
import { readAnswer, startForTests, type TestServer } from "./testing.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

interface Client {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly introspection: IntrospectionOptions;
  /** What it sends beside the question. */
  readonly extra: object;
  /** Whether it runs in a page, and so asks by OPTIONS first. */
  readonly preflight: boolean;
}

const clients: readonly Client[] = [
  {
    name: "Altair",
    headers: {
      accept: "application/graphql-response+json, application/json, multipart/mixed;deferSpec=20220824",
      "content-type": "application/json",
      origin: "https://web.altairgraphql.dev",
    },
    introspection: {
      descriptions: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
    },
    extra: { operationName: null, variables: {} },
    preflight: true,
  },
  {
    name: "Insomnia",
    headers: { accept: "*/*", "content-type": "application/json", "user-agent": "insomnia/11.0.0" },
    introspection: { descriptions: true, inputValueDeprecation: true },
    extra: { operationName: "IntrospectionQuery" },
    preflight: false,
  },
  {
    name: "GraphQL Playground",
    headers: { accept: "*/*", "content-type": "application/json", "x-apollo-tracing": "1", origin: "https://www.graphqlbin.com" },
    introspection: { descriptions: true },
    extra: { operationName: "IntrospectionQuery", variables: {} },
    preflight: true,
  },
  {
    name: "GraphiQL",
    headers: { accept: "application/json, multipart/mixed", "content-type": "application/json", origin: "http://localhost:5173" },
    introspection: { descriptions: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true },
    extra: { operationName: "IntrospectionQuery" },
    preflight: true,
  },
  {
    name: "Apollo Client",
    headers: {
      accept: "application/graphql-response+json,application/json;q=0.9",
      "content-type": "application/json",
      "apollographql-client-name": "news-site",
      origin: "https://news.example",
    },
    introspection: {},
    extra: { variables: {}, extensions: { clientLibrary: { name: "@apollo/client", version: "4.0.0" } } },
    preflight: true,
  },
];

describe.each(clients)("$name", ({ headers, introspection, extra, preflight }) => {
  const send = async (body: object) =>
    readAnswer(await fetch(`${server.origin}/graphql`, { method: "POST", headers, body: JSON.stringify(body) }));

  if (preflight) {
    test("may send its headers", async () => {
      const asked = Object.keys(headers).filter((name) => !["accept", "origin"].includes(name));
      const response = await fetch(`${server.origin}/graphql`, {
        method: "OPTIONS",
        headers: {
          origin: headers.origin ?? "",
          "access-control-request-method": "POST",
          "access-control-request-headers": asked.join(","),
        },
      });
      expect(response.status).toBe(204);
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("access-control-allow-headers")?.split(", ")).toEqual(asked);
      expect(response.headers.get("access-control-allow-methods")).toContain("POST");
    });
  }

  test("learns the whole schema", async () => {
    const { status, body } = await send({ ...extra, query: getIntrospectionQuery(introspection) });
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    const schema = buildClientSchema(body.data as IntrospectionQuery);
    expect(
      schema
        .getQueryType()
        ?.getFields()
        .visits?.args.map(({ name }) => name),
    ).toContain("filter");
  });

  test("gets an answer that its page may read", async () => {
    const {
      status,
      headers: answered,
      body,
    } = await send({
      ...extra,
      operationName: "Visits",
      query: "query Visits { visits(first: 1, orderBy: OLDEST_FIRST) { nodes { title agreements { title } } } }",
    });
    expect(status).toBe(200);
    expect(answered.get("access-control-allow-origin")).toBe("*");
    expect(answered.get("content-type")).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
    expect(body.data.visits.nodes[0].agreements.length).toBeGreaterThan(0);
  });
});
