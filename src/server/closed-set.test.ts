/** Every request ends with one of a few statuses, and every answer says the same things about itself. */
import { readAnswer, startForTests, type TestServer } from "./testing.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

const json = { "content-type": "application/json" };
const question = JSON.stringify({ query: "{ dataset { version } }" });

type Case = readonly [what: string, path: string, init: RequestInit, status: number, code?: string];

const cases: readonly Case[] = [
  ["the home page", "/", {}, 200],
  ["a question by POST", "/graphql", { method: "POST", headers: json, body: question }, 200],
  ["a question by GET", "/graphql?query={dataset{version}}", {}, 200],
  ["a question by HEAD", "/graphql?query={dataset{version}}", { method: "HEAD" }, 200],
  ["a question as a browser's address", "/graphql?query={dataset{version}}", { headers: { accept: "text/html,*/*;q=0.8" } }, 200],
  ["a GET whose other parameters are empty", "/graphql?query={dataset{version}}&variables=&operationName=&extensions=", {}, 200],
  [
    "null where nothing is meant",
    "/graphql",
    {
      method: "POST",
      headers: json,
      body: JSON.stringify({ query: "{__typename}", variables: null, operationName: null, extensions: null }),
    },
    200,
  ],
  [
    "a charset that is UTF-8",
    "/graphql",
    { method: "POST", headers: { "content-type": "application/json; charset=UTF-8" }, body: question },
    200,
  ],
  ["the style sheet", "/site.css", {}, 200],
  ["the icon", "/icon.svg", {}, 200],
  ["the operations", "/operations.json", {}, 200],
  ["the schema", "/schema.graphql", {}, 200],
  ["the limits", "/limits.json", {}, 200],
  ["whether it lives", "/healthz", {}, 200],
  ["whether it is ready", "/readyz", {}, 200],
  ["a preflight", "/graphql", { method: "OPTIONS" }, 204],
  ["an unknown address", "/nothing", {}, 404, "NOT_FOUND"],
  ["an unknown address by POST", "/nothing", { method: "POST", headers: json, body: question }, 404, "NOT_FOUND"],
  ["an unknown address with a body of another kind", "/nothing", { method: "POST", body: "x" }, 404, "NOT_FOUND"],
  ["a way out of the playground's folder", "/playground/..%2f..%2fpackage.json", {}, 404, "NOT_FOUND"],
  ["an unknown operation", "/operations/Nothing", {}, 404, "NOT_FOUND"],
  ["an operation with a name of an object's own", "/operations/constructor", {}, 404, "NOT_FOUND"],
  ["an operation with a very long name", `/operations/${"x".repeat(5_000)}`, {}, 404, "NOT_FOUND"],
  ["an address that is no UTF-8", "/operations/%ff", {}, 400, "BAD_REQUEST"],
  ["no question", "/graphql", {}, 400, "BAD_REQUEST"],
  ["no question by POST", "/graphql", { method: "POST", headers: json, body: "{}" }, 400, "BAD_REQUEST"],
  ["an empty body", "/graphql", { method: "POST", headers: json }, 400, "BAD_REQUEST"],
  ["a body that is no JSON", "/graphql", { method: "POST", headers: json, body: "{" }, 400, "BAD_REQUEST"],
  ["a body that is no object", "/graphql", { method: "POST", headers: json, body: "5" }, 400, "BAD_REQUEST"],
  ["a body that is no UTF-8", "/graphql", { method: "POST", headers: json, body: Buffer.from([0x22, 0xff, 0x22]) }, 400, "BAD_REQUEST"],
  ["several questions at once", "/graphql", { method: "POST", headers: json, body: `[${question},${question}]` }, 400, "BAD_REQUEST"],
  ["a question that is no text", "/graphql", { method: "POST", headers: json, body: '{"query":5}' }, 400, "BAD_REQUEST"],
  [
    "variables in a list",
    "/graphql",
    { method: "POST", headers: json, body: '{"query":"{__typename}","variables":[]}' },
    400,
    "BAD_REQUEST",
  ],
  ["variables that are no JSON", "/graphql?query={__typename}&variables=x", {}, 400, "BAD_REQUEST"],
  ["two questions in one address", "/graphql?query={a}&query={b}", {}, 400, "BAD_REQUEST"],
  ["no GraphQL", "/graphql?query={", {}, 400, "GRAPHQL_PARSE_FAILED"],
  ["an unknown field", "/graphql?query={nothing}", {}, 400, "GRAPHQL_VALIDATION_FAILED"],
  ["an unknown operation name", "/graphql?query=query A{__typename}&operationName=B", {}, 400, "OPERATION_RESOLUTION_FAILURE"],
  ["two operations and no name", "/graphql?query=query A{__typename} query B{__typename}", {}, 400, "OPERATION_RESOLUTION_FAILURE"],
  ["a mutation", "/graphql", { method: "POST", headers: json, body: '{"query":"mutation { __typename }"}' }, 400, "READ_ONLY"],
  ["a mutation by GET", "/graphql?query=mutation{__typename}", {}, 400, "READ_ONLY"],
  ["a subscription", "/graphql", { method: "POST", headers: json, body: '{"query":"subscription { __typename }"}' }, 400, "READ_ONLY"],
  ["an argument out of bounds", "/graphql?query={visits(first:0){totalCount}}", {}, 400, "BAD_USER_INPUT"],
  [
    "a variable of another type",
    '/graphql?query=query($n:Int!){visits(first:$n){totalCount}}&variables={"n":"x"}',
    {},
    400,
    "BAD_USER_INPUT",
  ],
  [
    "a variable that is null where a number is needed",
    '/graphql?query=query($n:Int){visits(first:$n){totalCount}}&variables={"n":null}',
    {},
    400,
    "BAD_USER_INPUT",
  ],
  ["an unknown variable of an operation", "/operations/VisitsWithAgreements?lang=en", {}, 400, "BAD_USER_INPUT"],
  ["a method that an address does not have", "/graphql", { method: "PUT", body: question }, 405, "METHOD_NOT_ALLOWED"],
  ["a method that nothing has", "/limits.json", { method: "DELETE" }, 405, "METHOD_NOT_ALLOWED"],
  ["POST to what is only read, with a body of any kind", "/schema.graphql", { method: "POST", body: "x" }, 405, "METHOD_NOT_ALLOWED"],
  ["a method of WebDAV", "/graphql", { method: "PROPFIND" }, 405, "METHOD_NOT_ALLOWED"],
  ["a media type that /graphql does not have", "/graphql?query={__typename}", { headers: { accept: "text/html" } }, 406, "NOT_ACCEPTABLE"],
  ["a media type that the schema does not have", "/schema.graphql", { headers: { accept: "image/png" } }, 406, "NOT_ACCEPTABLE"],
  [
    "a body that is too large",
    "/graphql",
    { method: "POST", headers: json, body: JSON.stringify({ query: "x".repeat(70_000) }) },
    413,
    "PAYLOAD_TOO_LARGE",
  ],
  [
    "a form",
    "/graphql",
    { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "query={__typename}" },
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  ],
  ["plain text", "/graphql", { method: "POST", headers: { "content-type": "text/plain" }, body: question }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  [
    "another charset",
    "/graphql",
    { method: "POST", headers: { "content-type": "application/json; charset=shift_jis" }, body: question },
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  ],
  [
    "a compressed body",
    "/graphql",
    { method: "POST", headers: { ...json, "content-encoding": "gzip" }, body: question },
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  ],
  ["headers that are too large", "/graphql", { headers: { "x-large": "x".repeat(20_000) } }, 431, "HEADERS_TOO_LARGE"],
  ["an address that is too long", `/graphql?query={${"x".repeat(20_000)}}`, {}, 431, "HEADERS_TOO_LARGE"],
];

test.each(cases.map(([what, path, init, status, code]) => ({ what, path, init, status, code })))(
  "$what: $status",
  async ({ path, init, status, code }) => {
    const response = await fetch(`${server.origin}${path}`, init);
    expect(response.status).toBe(status);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(response.headers.get("bilateral-dataset")).toBe(server.datasetVersion);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("vary") ?? "").not.toMatch(/origin/i);
    if (code === undefined) return void (await response.arrayBuffer());
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { body } = await readAnswer(response);
    expect(body.errors?.[0]?.extensions.code).toBe(code);
    expect(body.errors?.[0]?.message).not.toMatch(/node_modules|\/src\/|SELECT|at .*\(/);
    expect(body.extensions.dataset).toBe(server.datasetVersion);
  },
);

test.each([
  ["/graphql", "GET, HEAD, POST, OPTIONS"],
  ["/operations/VisitsWithAgreements", "GET, HEAD, OPTIONS"],
])("the 405 of %s says which methods it has", async (path, allow) => {
  const response = await fetch(`${server.origin}${path}`, { method: "PATCH" });
  expect(response.headers.get("allow")).toBe(allow);
  await response.arrayBuffer();
});
