/** Kept answers: the same to the byte, made once, and never given to who asked for something else. */
import { createHook } from "node:async_hooks";
import { get, type IncomingHttpHeaders, request } from "node:http";
import type { GraphQLSchema } from "graphql";
import { buildBilateralSchema } from "../graphql/build-schema.js";
import { startForTests, type TestServer } from "./testing.js";

let executions = 0;
/** The schema, with its first question counted. */
function counting(): GraphQLSchema {
  const schema = buildBilateralSchema();
  const field = schema.getQueryType()?.getFields().dataset;
  if (!field?.resolve) throw new Error("There is no question for the dataset");
  const { resolve } = field;
  field.resolve = (...given) => {
    executions += 1;
    return resolve(...given);
  };
  return schema;
}

const publicUrl = "https://bilateral.example";
let kept: TestServer;
let plain: TestServer;
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  kept = await startForTests({ schema: counting(), publicUrl, trustProxy: ["127.0.0.0/8"], onLog: (line) => lines.push(line) });
  plain = await startForTests({ answerCacheBytes: 0, publicUrl });
});
afterAll(() => Promise.all([kept.close(), plain.close()]));
beforeEach(() => {
  executions = 0;
});

interface Raw {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(server: TestServer, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = method === "GET" ? get(`${server.origin}${path}`, { headers }) : request(`${server.origin}${path}`, { headers, method });
    sent.on("error", reject).on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.end();
  });
}

/** Without the moment, which alone may differ. */
function comparable({ status, headers: { date, ...headers }, body }: Raw): unknown {
  return { status, headers, body: body.toString("base64") };
}

const question = (name: string) => `/graphql?query=${encodeURIComponent(`query ${name} { dataset { version } }`)}`;

test.each([
  question("Same"),
  "/operations/WidgetVisits?first=2",
  "/embed/trade",
  "/relations/azerbaijan-china",
  "/download/visits.csv",
  "/feeds/azerbaijan-china.atom",
  "/site.css",
  "/operations.json",
])("%s is answered the same by a server that keeps answers and by one that does not, also the twelfth time", async (path) => {
  const kinds = [{}, { "accept-encoding": "br" }, { accept: "application/graphql-response+json, text/html, text/css, */*;q=0.1" }];
  for (const headers of [...kinds, ...kinds]) {
    const expected = comparable(await ask(plain, path, headers));
    for (let time = 0; time < 12; time += 1) expect(comparable(await ask(kept, path, headers))).toEqual(expected);
  }
});

test("a question is executed once, for fifty who ask at the same time and for all who ask later", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(kept, question("Fifty"))));
  answers.push(await ask(kept, question("Fifty")));
  expect(executions).toBe(1);
  expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1);
});

test("an answer is compressed once, and no more while it is kept", async () => {
  let compressions = 0;
  const watch = createHook({
    init: (_id, type) => {
      if (type === "ZLIB") compressions += 1;
    },
  }).enable();
  const path = "/operations/WidgetTimeline?first=11";
  const [first, ...more] = await Promise.all(Array.from({ length: 20 }, () => ask(kept, path, { "accept-encoding": "br" })));
  more.push(await ask(kept, path, { "accept-encoding": "br" }));
  watch.disable();
  expect(first?.headers["content-encoding"]).toBe("br");
  expect(new Set(more.map(({ body }) => body.toString("base64")))).toEqual(new Set([first?.body.toString("base64")]));
  expect(compressions).toBe(1);
});

test("whoever has it already is told so, and HEAD is the head of GET", async () => {
  const { headers, body } = await ask(kept, question("Tag"), { "accept-encoding": "br" });
  const again = await ask(kept, question("Tag"), { "accept-encoding": "br", "if-none-match": String(headers.etag) });
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0), headers: { etag: headers.etag, vary: headers.vary } });
  const head = await ask(kept, question("Tag"), { "accept-encoding": "br" }, "HEAD");
  expect(head).toMatchObject({
    status: 200,
    body: Buffer.alloc(0),
    headers: { etag: headers.etag, "content-length": String(body.length) },
  });
  expect(executions).toBe(1);
});

test("what is not a plain success is asked again each time", async () => {
  const wrong = "/graphql?query=%7B%20dataset%20%7B%20nothing%20%7D%20%7D";
  for (const _ of [1, 2]) expect(await ask(kept, wrong)).toMatchObject({ status: 400, headers: { "cache-control": "no-store" } });
  await ask(kept, "/readyz");
  expect((await ask(kept, "/readyz")).headers["cache-control"]).toBe("no-store");
});

test("a kept answer has its line in the log, with what was asked and where the proxy says that the client is", async () => {
  await ask(kept, "/operations/AboutTheDataset");
  await ask(kept, "/operations/AboutTheDataset", { "x-forwarded-for": "203.0.113.77" });
  const [made, given] = lines.filter(({ operation }) => operation === "AboutTheDataset");
  expect(given).toMatchObject({
    kept: true,
    client: "203.0.113.0/24",
    status: 200,
    route: "/operations/:name",
    document: made?.document,
    cost: made?.cost,
  });
  // All that the line of a made answer has, but how long it took.
  expect(Object.keys({ ...given, ms: 0 }).sort()).toEqual(Object.keys({ ...made, kept: true }).sort());
  expect(new Date(Number(given?.time)).getFullYear()).toBe(new Date().getFullYear());
  expect(given?.requestId).toMatch(/^[0-9a-f-]{36}-[0-9a-f]{8}$/);
  await ask(kept, "/operations/AboutTheDataset", {}, "HEAD");
  await ask(kept, "/operations/AboutTheDataset", { "if-none-match": "*" });
  expect(lines.slice(-2)).toMatchObject([
    { kept: true, method: "HEAD", status: 200, client: "127.0.0.0/24" },
    { kept: true, method: "GET", status: 304, client: "127.0.0.0/24" },
  ]);
  const ids = lines.map(({ requestId }) => requestId);
  expect(new Set(ids).size).toBe(ids.length);
  // What a proxy passes on need not be an address.
  await ask(kept, "/operations/AboutTheDataset", { "x-forwarded-for": '","status":500,"x":"' });
  expect(lines.at(-1)).toMatchObject({ kept: true, status: 200, client: "unknown" });
});

test("what is asked again stays, and what is not is let go when there is no more room", async () => {
  const small = await startForTests({ schema: counting(), answerCacheBytes: 20_000 });
  try {
    await ask(small, question("Stays"));
    for (let place = 0; place < 40; place += 1) {
      await ask(small, question(`Passing${place}`));
      await ask(small, question("Stays"));
    }
    expect(executions).toBe(41);
    await ask(small, question("Passing0"));
    expect(executions).toBe(42);
  } finally {
    await small.close();
  }
});

test("bodies take the room of what is kept beside their heads too", async () => {
  const bulky = (place: number) =>
    `/graphql?query=${encodeURIComponent(`query Bulky${place} { dataset { version } visits(first: 40) { nodes { title summary } } }`)}`;
  const { length } = (await ask(plain, bulky(0))).body;
  expect(length).toBeGreaterThan(5_000);
  const small = await startForTests({ schema: counting(), answerCacheBytes: 4 * (length + 4_000) });
  try {
    for (const place of [0, 1, 2, 3, 0, 1, 2, 3]) await ask(small, bulky(place));
    expect(executions).toBe(8);
  } finally {
    await small.close();
  }
});

test("addresses that a client makes long take their room as answers do", async () => {
  const small = await startForTests({ schema: counting(), answerCacheBytes: 60_000 });
  const long = (place: number) => `${question("Long")}&place=${place}&filled=${"x".repeat(10_000)}`;
  try {
    for (let place = 0; place < 10; place += 1) await ask(small, long(place));
    // Four of them and no more: ten answers without their addresses would find room.
    for (let place = 6; place < 10; place += 1) await ask(small, long(place));
    expect(executions).toBe(10);
    for (let place = 0; place < 6; place += 1) await ask(small, long(place));
    expect(executions).toBe(16);
  } finally {
    await small.close();
  }
});
