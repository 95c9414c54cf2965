/** One line for each request: enough to run the server by, and nothing of who asked or what they wrote. */
import { ask, sendRaw, startForTests, type TestServer } from "./testing.js";

let server: TestServer;
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  server = await startForTests({ trustProxy: ["127.0.0.0/8"], onLog: (line) => lines.push(line) });
});

beforeEach(() => {
  lines.length = 0;
});

// A response is received before it is logged; the log is complete when the server has stopped.
const logged = async () => {
  await new Promise((resolve) => setImmediate(resolve));
  return lines.filter(({ msg }) => msg === "request" || msg === "unreadable request");
};

afterAll(() => server.close());

test("a question is logged by name, hash and cost, not by its words", async () => {
  const query = 'query Secret($slug: String!) { visit(slug: $slug) { title } person(slug: "somebody-special") { slug } }';
  await ask(server, query, { slug: "1994-private-matter" });
  const [line, ...more] = await logged();
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    requestId: expect.stringMatching(/^[0-9a-f-]{36}-[0-9a-f]{8}$/),
    method: "POST",
    route: "/graphql",
    status: 200,
    ms: expect.any(Number),
    operation: "Secret",
    document: expect.stringMatching(/^[0-9a-f]{64}$/),
    cost: 2,
    dataset: server.datasetVersion,
  });
  expect(JSON.stringify(line)).not.toMatch(/somebody-special|private-matter/);
});

test("a refusal is logged with its code", async () => {
  await ask(server, "{ nothing }");
  expect(await logged()).toMatchObject([{ status: 400, errors: ["GRAPHQL_VALIDATION_FAILED"] }]);
});

test("an address is logged as its route, without what was written into it", async () => {
  await (await fetch(`${server.origin}/operations/Search?text=private`)).arrayBuffer();
  await (await fetch(`${server.origin}/nothing/private`)).arrayBuffer();
  const written = await logged();
  expect(written).toMatchObject([
    { route: "/operations/:name", operation: "Search" },
    { route: null, status: 404 },
  ]);
  expect(JSON.stringify(written)).not.toContain("private");
});

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:1234:5678::9", "2001:db8:1234::/48"],
  ["2001:db8::9", "2001:db8::/48"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
])("of the client %s only the network is kept", async (client, network) => {
  await (await fetch(`${server.origin}/healthz`, { headers: { "x-forwarded-for": client } })).arrayBuffer();
  const [line] = await logged();
  expect(line?.client).toBe(network);
  expect(JSON.stringify(line)).not.toContain(client);
});

test("a long name of an operation with line breaks around it is one short line", async () => {
  await ask(server, `query ${"N".repeat(5_000)}\n\n{ __typename }`);
  const [line] = await logged();
  expect(String(line?.operation)).toHaveLength(100);
});

test("what could not be read as a request is logged, too", async () => {
  await sendRaw(server, "nonsense\r\n\r\n");
  expect(await logged()).toMatchObject([{ status: 400, errors: ["BAD_REQUEST"] }]);
});
