import { limits } from "../limits.js";
import { pictureSize, pictureWidths } from "../pictures/picture.js";
import { ask, readAnswer, startForTests, type TestServer } from "./testing.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

/** A connection for each: one that idled through another test's pictures may be closed in the moment it is used again. */
const fresh = { headers: { connection: "close" } };

async function get(path: string): Promise<{ headers: Headers; body: Buffer }> {
  const response = await fetch(`${server.origin}${path}`, fresh);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  return { headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

test.each([...pictureWidths])("a picture %d wide is as wide as that", async (width) => {
  const { headers, body } = await get(`/image/visits.png?width=${width}`);
  expect(headers.get("content-type")).toBe("image/png");
  const { height } = pictureSize("visits", width);
  expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([width, height]);
  expect(Number.isInteger(height)).toBe(true);
});

test("the same picture is the same bytes, with a tag that caches can ask for", async () => {
  const first = await get("/image/trade.png?width=600");
  const second = await get("/image/trade.png?relation=azerbaijan-china&theme=light&width=600");
  expect(second.body.equals(first.body)).toBe(true);
  const etag = first.headers.get("etag") ?? "";
  expect(second.headers.get("etag")).toBe(etag);
  const again = await fetch(`${server.origin}/image/trade.png?width=600`, { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
});

test("dark, other languages and other filters are other pictures", async () => {
  const queries = ["", "?theme=dark", "?locale=az", "?locale=zh", "?locale=ru", "?guest=CN", "?during=1994", "?during=1700"];
  const pictures = await Promise.all(queries.map(async (query) => (await get(`/image/visits.png${query}`)).body.toString("base64")));
  expect(new Set(pictures).size).toBe(queries.length);
});

test("an SVG may be shown by any page, and can do nothing there", async () => {
  const { headers, body } = await get("/image/trade.svg?locale=az");
  expect(headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(body.toString()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* lang="az"/);
});

test("while pictures are drawn the API answers", async () => {
  let drawn = 0;
  const pictures = ["en", "az", "zh", "ru"].map(async (locale) => {
    await get(`/image/timeline.png?width=2400&locale=${locale}`);
    drawn += 1;
  });
  expect((await ask(server, "{ dataset { version } }")).status).toBe(200);
  // They are drawn one after the other: had the API waited for them, there would be none left to draw.
  expect(drawn).toBeLessThan(pictures.length);
  await Promise.all(pictures);
  expect(drawn).toBe(pictures.length);
});

test("of more pictures than can be drawn, those too many are told to come again, and the others come", async () => {
  const queries = ["en", "az", "zh", "ru"].flatMap((locale) =>
    ["light", "dark"].flatMap((theme) => [1, 2, 3, 4, 5].map((first) => `locale=${locale}&theme=${theme}&first=${first}&order=oldest`)),
  );
  const responses = await Promise.all(queries.map((query) => fetch(`${server.origin}/image/timeline.png?${query}`, fresh)));
  const refused = responses.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  expect(responses.length - refused.length).toBeGreaterThanOrEqual(limits.picturesWaiting);
  for (const response of refused) {
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect((await readAnswer(response)).body.errors?.[0]?.extensions.code).toBe("BUSY");
  }
});

test.each([
  ["/image/visits.png?width=5", 400, /"width" must be one of 320, 600, 1200, 2400/],
  ["/image/visits.png?width=600&width=600", 400, /"width" stands in the address 2 times/],
  ["/image/visits.png?height=5", 400, /"height" is no parameter/],
  ["/image/visits.svg?theme=blue", 400, /"theme" must be one of light, dark, auto/],
  ["/image/visits.svg?version=2001-1", 400, /is not on this server/],
  ["/image/visits.gif", 404, /each as svg or png/],
  ["/image/nothing.png", 404, /There are visits, timeline, trade, fact/],
  ["/image/fact.png?slug=nothing", 404, /There is no fact with the slug "nothing"/],
  ["/image/trade.svg?relation=nowhere-china", 400, /There is no relation/],
])("%s is refused with %d and a sentence", async (path, status, sentence) => {
  const answer = await readAnswer(await fetch(`${server.origin}${path}`));
  expect(answer.status).toBe(status);
  expect(answer.body.errors?.[0]?.message).toMatch(sentence);
});
