/** Finished answers on the wire: what Node would write, byte for byte, whether it was asked to or not. */
import { createServer, type IncomingMessage, type Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { HttpMessage } from "./http-message.js";
import { sendRaw } from "./testing.js";

let now = 0;
let headsWritten = 0;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

class CountedResponse extends ServerResponse {
  override writeHead(...given: unknown[]): this {
    headsWritten += 1;
    return super.writeHead(...(given as Parameters<ServerResponse["writeHead"]>));
  }
}

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer({ ServerResponse: CountedResponse as unknown as typeof ServerResponse }, (request, response) =>
    answer(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const headers = ["content-type", "application/octet-stream", "etag", '"one"'];
const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const bodies = [
  ["no body", Buffer.alloc(0)],
  ["every byte", everyByte],
  ["UTF-8", Buffer.from("Gülüstan, 北京, Баку 🙂")],
  ["a body that is sent apart", Buffer.alloc(100_000, everyByte)],
] as const;

/** That many of them, one after the other, of which the last ends the connection. */
const get = (times: number, method = "GET") => {
  const request = `${method} / HTTP/1.1\r\nHost: x\r\n`;
  return [...Array.from({ length: times - 1 }, () => request), `${request}connection: close\r\n`].join("\r\n").concat("\r\n");
};

async function ask(bytes: string): Promise<Buffer> {
  headsWritten = 0;
  return Buffer.from(await sendRaw({ port }, bytes, "latin1"), "latin1");
}

describe.each(bodies)("%s", (_what, body) => {
  test("comes as Node writes it, each time, and Node writes its head twice in a second", async () => {
    const message = new HttpMessage(200, [...headers, "content-length", String(body.length)], body);
    now = Date.parse("2026-11-30T12:00:00.001Z");
    answer = (_request, response) => message.send(response, now);
    const received = await ask(get(9));
    // The last of the connection, whose head says so, is written by itself.
    expect(headsWritten).toBe(3);

    answer = (_request, response) => {
      response.writeHead(200, [...headers, "content-length", String(body.length), "Date", "Mon, 30 Nov 2026 12:00:00 GMT"]);
      response.end(body);
    };
    expect(received.equals(await ask(get(9)))).toBe(true);
    expect(headsWritten).toBe(9);
  });
});

test("the Date is that of the second in which an answer is given", async () => {
  const message = new HttpMessage(200, ["content-length", "2"], Buffer.from("ok"));
  now = Date.parse("2026-11-30T12:00:00.000Z");
  answer = (_request, response) => {
    message.send(response, now);
    now += 300;
  };
  const dates = [...(await ask(get(8))).toString().matchAll(/^Date: .* (\S+) GMT\r$/gm)].map(([, time]) => time);
  expect(dates).toEqual([0, 0, 0, 0, 1, 1, 1, 2].map((second) => `12:00:0${second}`));
});

test("the last answer of a connection says so, and those of other connections do not", async () => {
  const message = new HttpMessage(200, ["content-length", "2"], Buffer.from("ok"));
  answer = (_request, response) => message.send(response, now);
  const connections = async () => [...(await ask(get(4))).toString().matchAll(/^Connection: (\S+)\r$/gm)].map(([, word]) => word);
  expect(await connections()).toEqual(["keep-alive", "keep-alive", "keep-alive", "close"]);
  expect(await connections()).toEqual(["keep-alive", "keep-alive", "keep-alive", "close"]);
  expect((await ask("GET / HTTP/1.0\r\n\r\n")).toString()).toMatch(/^Connection: close\r$/m);
});

test("a 304 has no body and no length, however often it is given", async () => {
  const message = new HttpMessage(304, ["etag", '"one"']);
  answer = (_request, response) => message.send(response, now);
  const received = (await ask(get(5))).toString();
  const each =
    /HTTP\/1\.1 304 Not Modified\r\netag: "one"\r\nDate: [^\r]+\r\nConnection: (?:keep-alive\r\nKeep-Alive: timeout=\d+|close)\r\n\r\n/g;
  expect(received.match(each)).toHaveLength(5);
  expect(received.replace(each, "")).toBe("");
});

test("a HEAD has the head of the answer alone", async () => {
  const message = new HttpMessage(200, ["content-length", "2"], Buffer.from("ok"));
  answer = (_request, response) => message.sendHead(response);
  const received = (await ask(get(3, "HEAD"))).toString();
  expect(received.match(/^content-length: 2\r$/gm)).toHaveLength(3);
  expect(received).not.toMatch(/\r\n\r\nok/);
});
