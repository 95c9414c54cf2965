/** What one client may use in a minute. */
import { limits } from "../limits.js";
import { MemoryStore, RateLimit } from "./rate-limit.js";
import { ask, type GraphQLAnswer, startForTests, type TestServer } from "./testing.js";

const points = 20;
let server: TestServer;

beforeEach(async () => {
  // What comes from this machine comes from a proxy here.
  server = await startForTests({ clientPoints: points, trustProxy: ["127.0.0.0/8"] });
});

afterEach(() => server.close());

const from = (address: string) => ({ "x-forwarded-for": address });
const askFrom = (address: string, query = "{ __typename }", to = server) => ask(to, query, undefined, from(address));
const left = ({ headers }: GraphQLAnswer) => Number(/^"client";r=(\d+);t=\d+$/.exec(headers.get("ratelimit") ?? "")?.[1]);

test("each answer says what is left, and a costly one leaves less", async () => {
  const first = await askFrom("203.0.113.7");
  expect(first.headers.get("ratelimit-policy")).toBe(`"client";q=${points};w=60`);
  expect(left(first)).toBe(points - 1);
  const costly = await askFrom("203.0.113.7", "{ visits(first: 100) { nodes { host { code } } } }");
  const cost = Number(costly.body.extensions.cost);
  expect(cost).toBeGreaterThan(2 * limits.objectsForAPoint);
  expect(left(costly)).toBe(points - 2 - Math.floor(cost / limits.objectsForAPoint));
  expect(costly.headers.get("access-control-expose-headers")).toContain("RateLimit");
});

test("who has none left is told when to come again; others, health and what is kept are not touched by it", async () => {
  const kept = `${server.origin}/operations/AboutTheDataset`;
  await (await fetch(kept, { headers: from("203.0.113.8") })).arrayBuffer();
  for (let asked = 0; asked < points; asked += 1) expect((await askFrom("203.0.113.7")).status).toBe(200);

  const { status, headers, body } = await askFrom("203.0.113.7");
  expect(status).toBe(429);
  expect(body.errors?.[0]?.extensions.code).toBe("RATE_LIMITED");
  const seconds = Number(headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(headers.get("ratelimit")).toBe(`"client";r=0;t=${seconds}`);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("access-control-allow-origin")).toBe("*");

  expect((await askFrom("203.0.113.9")).status).toBe(200);
  for (const path of ["/healthz", "/readyz"])
    expect((await fetch(`${server.origin}${path}`, { headers: from("203.0.113.7") })).status).toBe(200);
  expect((await fetch(kept, { headers: from("203.0.113.7") })).status).toBe(200);
  expect(server.meters.limited).toBe(1);
});

test("an answer that caches keep does not tell others what one client has left", async () => {
  const { headers } = await fetch(`${server.origin}/operations/AboutTheDataset`, { headers: from("203.0.113.7") });
  expect(headers.get("cache-control")).toContain("public");
  expect(headers.has("ratelimit")).toBe(false);
});

test("a client of IPv6 is its network, however its address is written", async () => {
  const addresses = ["2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff", "2001:0db8::1:0:0:0:2"];
  const answers: number[] = [];
  for (const address of addresses) answers.push(left(await askFrom(address)));
  expect(answers).toEqual([points - 1, points - 2, points - 3]);
  expect(left(await askFrom("2001:db8:0:2::1"))).toBe(points - 1);
});

test("a proxy's word is taken for the client in front of it, not for what that client says", async () => {
  for (let asked = 0; asked < points; asked += 1) await askFrom(`198.51.100.${asked}, 203.0.113.7`);
  expect((await askFrom("198.51.100.99, 203.0.113.7")).status).toBe(429);
});

test("nobody's word is taken where no proxy is named", async () => {
  const open = await startForTests({ clientPoints: 1 });
  // All of these are one client, this machine, which is not counted.
  for (const address of ["203.0.113.7", "203.0.113.7", "127.0.0.1"]) {
    const answer = await askFrom(address, "{ __typename }", open);
    expect([answer.status, answer.headers.has("ratelimit")]).toEqual([200, false]);
  }
  await open.close();
});

test("of too many clients the first are forgotten, and the rest are counted", () => {
  const store = new MemoryStore();
  for (let client = 0; client <= limits.clientsCounted; client += 1) store.add(`client ${client}`, 5);
  expect(store.add("client 0", 1).points).toBe(1);
  expect(store.add(`client ${limits.clientsCounted}`, 1).points).toBe(6);
});

test("with no limit nobody is counted", async () => {
  const limit = new RateLimit(0, new MemoryStore());
  for (let asked = 0; asked < 3; asked += 1) await limit.admit("203.0.113.7");
  expect(await limit.charge("203.0.113.7", 5_000)).toBeUndefined();
});
