/** Whatever is read by GET can be kept, and asked for anew without being sent again. */
import { startForTests, type TestServer } from "./testing.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

const get = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
  const response = await fetch(`${server.origin}${path}`, { method, headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe.each([
  ["/graphql?query={visits{nodes{slug}}}"],
  ["/operations/VisitsWithAgreements?first=2"],
  ["/operations.json"],
  ["/schema.graphql"],
  ["/limits.json"],
  ["/site.css"],
  ["/"],
])("%s", (path) => {
  test("has a strong tag that stays the same, and may be kept", async () => {
    const [first, second] = [await get(path), await get(path)];
    expect(first.status).toBe(200);
    expect(first.headers.get("etag")).toMatch(/^"[\w-]{27}"$/);
    expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(second.text).toBe(first.text);
    expect(first.headers.get("cache-control")).toMatch(/^public, max-age=300/);
  });

  test("is not sent again to who has it", async () => {
    const { headers } = await get(path);
    const tag = headers.get("etag") ?? "";
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get(path, { "if-none-match": known });
      expect(again.status).toBe(304);
      expect(again.text).toBe("");
      expect(again.headers.get("etag")).toBe(tag);
      expect(again.headers.get("cache-control")).toBe(headers.get("cache-control"));
      expect(again.headers.get("access-control-allow-origin")).toBe("*");
    }
    expect((await get(path, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("HEAD says what GET would", async () => {
    const [whole, head] = [await get(path), await get(path, {}, "HEAD")];
    expect(head.status).toBe(200);
    expect(head.text).toBe("");
    for (const name of ["etag", "cache-control", "content-type", "content-length", "vary"]) {
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
    }
  });
});

test("each media type of an answer has a tag of its own", async () => {
  const path = "/graphql?query={__typename}";
  const json = await get(path, { accept: "application/json" });
  const graphql = await get(path, { accept: "application/graphql-response+json" });
  expect(json.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(graphql.headers.get("content-type")).toBe("application/graphql-response+json; charset=utf-8");
  expect(graphql.text).toBe(json.text);
  expect(graphql.headers.get("etag")).not.toBe(json.headers.get("etag"));
  expect(json.headers.get("vary")).toBe("Accept");
});

test("the answer to a POST is not kept", async () => {
  const response = await fetch(`${server.origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"query":"{ __typename }"}',
  });
  expect(response.headers.get("cache-control")).toBe("no-store");
  await response.arrayBuffer();
});

test.each(["/healthz", "/readyz", "/graphql?query={nothing}", "/nothing", "/operations/VisitsWithAgreements?first=0"])(
  "%s is not kept",
  async (path) => {
    const { headers } = await get(path);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("etag")).toBeNull();
  },
);
