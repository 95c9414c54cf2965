/** The addresses under /embed/, as caches and pages of others see them. */
import { createHash } from "node:crypto";
import { get, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { startForTests, type TestServer } from "./testing.js";

let server: TestServer;
beforeAll(async () => {
  server = await startForTests();
});
afterAll(() => server.close());

/** As it comes over the wire: fetch would unpack it. */
function fetchRaw(path: string, encoding: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(`${server.origin}${path}`, { headers: { "accept-encoding": encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    }).on("error", reject);
  });
}

test("the script of the exact version never changes, that of v1 may in minutes, and both are the bytes of the published hash", async () => {
  const { moving, versions } = await (await fetch(`${server.origin}/embed/versions.json`)).json();
  expect(versions).toHaveLength(1);
  for (const [path, cache] of [
    [moving, "public, max-age=300"],
    [versions[0].path, "public, max-age=31536000, immutable"],
  ]) {
    const response = await fetch(`${server.origin}${path}`);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("cache-control")).toContain(cache);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(`sha384-${createHash("sha384").update(bytes).digest("base64")}`).toBe(versions[0].integrity);
  }
});

test("a version that is not here is refused with those that are", async () => {
  const response = await fetch(`${server.origin}/embed/v99.0.0/bilateral.js`);
  expect(response.status).toBe(404);
  expect((await response.json()).errors[0].message).toMatch(/There are v1, v\d+\.\d+\.\d+\./);
});

test("the files of a frame are kept for a year under the address that the page names, and for minutes under any other", async () => {
  const html = await (await fetch(`${server.origin}/embed/visits`)).text();
  const files = [...html.matchAll(/(?:href|src)="(\/embed\/frame\.[^"]+)"/g)].map(([, path]) => path ?? "");
  expect(files).toEqual([expect.stringContaining("frame.css?"), expect.stringContaining("frame.js?")]);
  for (const path of files) {
    expect((await fetch(`${server.origin}${path}`)).headers.get("cache-control")).toContain("immutable");
    const stale = await fetch(`${server.origin}${path.replace(/\?.*/, "?an-older-one")}`);
    expect(stale.status).toBe(200);
    expect(stale.headers.get("cache-control")).toContain("max-age=300");
  }
});

test.each(["/embed/visits", "/operations/WidgetVisits"])("%s is compressed for whoever takes it, and caches are told so", async (path) => {
  const plain = await fetchRaw(path, "identity");
  const compressed = await fetchRaw(path, "gzip, br");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(compressed.headers["content-encoding"]).toBe("br");
  for (const { headers } of [plain, compressed]) expect(headers.vary).toMatch(/Accept-Encoding$/);
  expect(compressed.headers.etag).not.toBe(plain.headers.etag);
  expect(brotliDecompressSync(compressed.body).equals(plain.body)).toBe(true);
});
