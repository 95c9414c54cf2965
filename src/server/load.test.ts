/** More than the server takes on at a time. */
import { buildSchema } from "graphql";
import { limits } from "../limits.js";
import { Refusal } from "./answer.js";
import { Load } from "./load.js";
import { ask, startForTests, type TestServer } from "./testing.js";
import { Turns } from "./turns.js";

let server: TestServer;
let asked: number;
let letGo: () => void;
let allCame: Promise<void>;

beforeEach(async () => {
  const schema = buildSchema("type Query { held: Int! free: Int! }");
  const fields = schema.getQueryType()?.getFields();
  if (!fields?.held || !fields.free) throw new Error("The schema has its fields");
  asked = 0;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  allCame = new Promise((resolve) => {
    (fields.held as NonNullable<typeof fields.held>).resolve = async () => {
      asked += 1;
      if (asked === limits.requestsInFlight) resolve();
      await held;
      return 1;
    };
  });
  fields.free.resolve = () => 1;
  server = await startForTests({ schema });
});

afterEach(() => server.close());

test("what is beyond the requests in flight is refused at once, and served when there is room again; health is never refused", async () => {
  const inFlight = Array.from({ length: limits.requestsInFlight }, () => ask(server, "{ held }"));
  await allCame;

  const { status, headers, body } = await ask(server, "{ free }");
  expect(status).toBe(503);
  expect(headers.get("retry-after")).toMatch(/^\d+$/);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(body.errors?.[0]?.extensions.code).toBe("BUSY");
  const page = await fetch(`${server.origin}/limits.json`);
  expect(page.status).toBe(503);
  for (const path of ["/healthz", "/readyz"]) expect((await fetch(`${server.origin}${path}`)).status).toBe(200);
  expect((await fetch(`${server.origin}/graphql`, { method: "OPTIONS" })).status).toBe(204);

  letGo();
  expect(new Set((await Promise.all(inFlight)).map((answer) => answer.status))).toEqual(new Set([200]));
  expect((await ask(server, "{ free }")).status).toBe(200);
});

test("whoever sends a body slowly holds no place", async () => {
  const given = new AbortController();
  const slow = Array.from({ length: limits.requestsInFlight }, () =>
    fetch(`${server.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      // Its end never comes.
      body: new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) }),
      duplex: "half",
      signal: given.signal,
    } as RequestInit),
  );
  expect((await ask(server, "{ free }")).status).toBe(200);
  given.abort();
  await Promise.allSettled(slow);
});

test("when everything comes late, again and again, nothing is taken on until it does not", async () => {
  const load = new Load(new Turns());
  load.watch();
  const refuses = () => {
    try {
      load.admit();
      return false;
    } catch (error) {
      if (error instanceof Refusal) return true;
      throw error;
    }
  };
  const pause = async () => {
    const end = performance.now() + limits.loopDelayMilliseconds + 200;
    while (performance.now() < end);
    // Timers, and then what they have found.
    await new Promise((resolve) => setTimeout(resolve));
  };
  await pause();
  expect(refuses()).toBe(false);
  await pause();
  expect(refuses()).toBe(true);
  while (refuses()) await new Promise(setImmediate);
  load.close();
});
