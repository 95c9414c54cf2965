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
const get = (times: number, first = "GET / HTTP/1.1\r\nHost: x\r\n") =>
  [...Array.from({ length: times - 1 }, () => first), "GET / HTTP/1.1\r\nHost: x\r\nconnection: close\r\n", ""].join("\r\n");

async function ask(bytes: string): Promise<Buffer> {
  headsWritten = 0;
  return Buffer.from(await sendRaw({ port }, bytes, "latin1"), "latin1");
}

describe.each(bodies)("%s", (_what, body) => {
  test("comes as Node writes it, each time, and Node writes its head ten times in a second", async () => {
    const message = new HttpMessage(200, [...headers, "content-length", String(body.length)], body);
    now = Date.parse("2026-11-30T12:00:00.001Z");
    answer = (_request, response) => message.send(response, now);
    const received = await ask(get(30));
    // The last of the connection, whose head says so, is written by itself.
    expect(headsWritten).toBe(11);

    answer = (_request, response) => {
      response.writeHead(200, [...headers, "content-length", String(body.length), "Date", "Mon, 30 Nov 2026 12:00:00 GMT"]);
      response.end(body);
    };
    expect(received.equals(await ask(get(30)))).toBe(true);
    expect(headsWritten).toBe(30);
  });
});

test("the Date is that of the second in which an answer is given", async () => {
  const message = new HttpMessage(200, ["content-length", "2"], Buffer.from("ok"));
  now = Date.parse("2026-11-30T12:00:00.000Z");
  answer = (_request, response) => {
    message.send(response, now);
    now += 50;
  };
  const dates = [...(await ask(get(45))).toString().matchAll(/^Date: .* (\S+) GMT\r$/gm)].map(([, time]) => time);
  expect(dates).toEqual(Array.from({ length: 45 }, (_, place) => `12:00:0${Math.floor(place / 20)}`));
});

const connectionsOf = (received: Buffer) => [...received.toString().matchAll(/^Connection: (\S+)\r$/gm)].map(([, word]) => word);

test("the last answer of a connection says so, and those of other connections do not", async () => {
  const message = new HttpMessage(200, ["content-length", "2"], Buffer.from("ok"));
  answer = (_request, response) => message.send(response, now);
  const expected = [...Array.from({ length: 29 }, () => "keep-alive"), "close"];
  expect(connectionsOf(await ask(get(30)))).toEqual(expected);
  expect(connectionsOf(await ask(get(30)))).toEqual(expected);
  expect(connectionsOf(await ask("GET / HTTP/1.0\r\n\r\n"))).toEqual(["close"]);
});

test("a client of HTTP/1.0, whose connection Node ends with a 304, does not end those of others", async () => {
  const message = new HttpMessage(304, ["etag", '"one"']);
  answer = (_request, response) => message.send(response, now);
  for (let time = 0; time < 30; time += 1) {
    now += 10;
    expect(connectionsOf(await ask("GET / HTTP/1.0\r\nconnection: keep-alive\r\n\r\n"))).toEqual(["close"]);
  }
  expect(connectionsOf(await ask(get(30)))).toEqual([...Array.from({ length: 29 }, () => "keep-alive"), "close"]);
});

test("a 304 has no body and no length, however often it is given", async () => {
  const message = new HttpMessage(304, ["etag", '"one"']);
  const statuses: number[] = [];
  answer = (_request, response) => {
    message.send(response, now);
    statuses.push(response.statusCode);
  };
  const received = (await ask(get(30))).toString();
  const each =
    /HTTP\/1\.1 304 Not Modified\r\netag: "one"\r\nDate: [^\r]+\r\nConnection: (?:keep-alive\r\nKeep-Alive: timeout=\d+|close)\r\n\r\n/g;
  expect(received.match(each)).toHaveLength(30);
  expect(received.replace(each, "")).toBe("");
  expect(new Set(statuses)).toEqual(new Set([304]));
});

test("a HEAD has the head of the answer alone", async () => {
  const message = new HttpMessage(200, ["content-length", "2"], Buffer.from("ok"));
  answer = ({ method }, response) => (method === "HEAD" ? message.sendHead(response) : message.send(response, now));
  const received = (await ask(get(30, "HEAD / HTTP/1.1\r\nHost: x\r\n"))).toString();
  expect(received.match(/^content-length: 2\r$/gm)).toHaveLength(30);
  expect(received.match(/\r\n\r\nok/g)).toHaveLength(1);
});

test("a body of more than sixteen kilobytes is not held twice", () => {
  expect([16_384, 16_385].map((length) => new HttpMessage(200, [], Buffer.alloc(length)).copiedBytes)).toEqual([16_384, 0]);
});
