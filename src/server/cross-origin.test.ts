/** Any page of any site may ask; none may do so as somebody. */
import { startForTests, type TestServer } from "./testing.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

test.each(["https://news.example", "null", "http://localhost:8080"])("a page of %s gets the same answer as everybody", async (origin) => {
  const response = await fetch(`${server.origin}/graphql?query={__typename}`, { headers: { origin, cookie: "a=b" } });
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-allow-credentials")).toBeNull();
  expect(response.headers.get("vary")).toBe("Accept");
  expect(response.headers.get("access-control-expose-headers")).toBe("Bilateral-Dataset, ETag, RateLimit, RateLimit-Policy, Retry-After");
  expect(response.headers.get("set-cookie")).toBeNull();
  await response.arrayBuffer();
});

test.each([
  ["/graphql", "GET, HEAD, POST, OPTIONS"],
  ["/operations/VisitsWithAgreements", "GET, HEAD, OPTIONS"],
  ["/schema.graphql", "GET, HEAD, OPTIONS"],
])("a browser may ask %s first", async (path, methods) => {
  const response = await fetch(`${server.origin}${path}`, {
    method: "OPTIONS",
    headers: {
      origin: "https://news.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type, Apollo-Require-Preflight,x-apollo-operation-name",
    },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-allow-methods")).toBe(methods);
  expect(response.headers.get("access-control-allow-headers")).toBe("content-type, apollo-require-preflight, x-apollo-operation-name");
  expect(response.headers.get("access-control-max-age")).toBe("86400");
});

test("what is no header's name is not repeated", async () => {
  const response = await fetch(`${server.origin}/graphql`, {
    method: "OPTIONS",
    headers: { "access-control-request-headers": `content-type, a b, <script>, x:y, ${"z".repeat(65)}` },
  });
  expect(response.headers.get("access-control-allow-headers")).toBe("content-type");
});
