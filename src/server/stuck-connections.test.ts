/** No connection stays for good, whatever its client does or leaves undone: each has a time after which it is cut. */
import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { limits } from "../limits.js";
import { startForTests, type TestServer } from "./testing.js";

let server: TestServer;
/** The server's ends, in the order in which they were opened. */
const ends: Socket[] = [];
subscribe("net.server.socket", (message) => ends.push((message as { socket: Socket }).socket));
const clients: Socket[] = [];

beforeAll(async () => {
  server = await startForTests();
  await (await fetch(`${server.origin}${kept}`)).arrayBuffer();
});
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});
afterAll(() => server.close());

const kept = "/operations/TimelineOfYear";
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
const stuckMilliseconds = 2 * limits.bodySeconds * 1000;

/** Opens a connection and gives the server's end of it. */
async function open(): Promise<{ client: Socket; end: Socket }> {
  const before = ends.length;
  const client = connect({ port: server.port, host: "127.0.0.1", allowHalfOpen: true });
  client.on("error", () => {});
  clients.push(client);
  await once(client, "connect");
  while (ends.length === before) await new Promise((resolve) => setImmediate(resolve));
  return { client, end: ends.at(-1) as Socket };
}

test("a client that says nothing", async () => {
  const { end } = await open();
  expect(end.timeout).toBe(stuckMilliseconds);
});

test.each([
  ["was kept", kept],
  ["is made", "/readyz"],
])("a client that has taken an answer that %s and asks no more has five seconds, and one that Node adds", async (_what, path) => {
  const { client, end } = await open();
  client.write(get(path));
  await once(client, "data");
  await new Promise((resolve) => setImmediate(resolve));
  expect(end.timeout).toBeGreaterThanOrEqual(5_000);
  expect(end.timeout).toBeLessThanOrEqual(6_000);
});

test.each([
  ["were kept", kept],
  ["are made", "/readyz"],
])("a client that asks for many answers that %s, and takes none", async (_what, path) => {
  const { client, end } = await open();
  client.pause();
  // Longer than any buffer on the way, so that the server reads no more at some time.
  const flood = Buffer.from(get(path).repeat(20_000));
  client.write(flood);
  while (!end.isPaused()) await new Promise((resolve) => setImmediate(resolve));
  expect(end.writableLength).toBeGreaterThan(0);
  expect(end.timeout).toBe(stuckMilliseconds);
});

test.each([
  ["a tunnel", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n"],
  ["nonsense", "nonsense\r\n\r\n"],
])("a client that asks for %s, is refused, and does not go", async (_what, text) => {
  const { client, end } = await open();
  client.write(text);
  client.resume();
  await once(client, "end");
  expect(end.timeout).toBe(limits.headerSeconds * 1000);
  // The time is over.
  end.emit("timeout");
  expect(end.destroyed).toBe(true);
});
