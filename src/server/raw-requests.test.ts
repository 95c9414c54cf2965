/** What no HTTP client sends. */
import { sendRaw, startForTests, type TestServer } from "./testing.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

const question = '{"query":"{ __typename }"}';

const post = (headers: string) =>
  `POST /graphql HTTP/1.1\r\n${headers}connection: close\r\ncontent-type: application/json\r\ncontent-length: ${question.length}\r\n\r\n${question}`;

test.each(["a b", "[", "a<b", "", "x:y:z", "%zz", "a/../b", "ə.example"])('the Host "%s" is nobody\'s concern', async (host) => {
  expect(await sendRaw(server, post(`Host: ${host}\r\n`))).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*"__typename":"Query"/);
});

test.each(["", "http://bilateral.example", "https://user@[::1]:99", "HTTP://a b".replace(" ", "%20")])(
  "the target may be written with %s before it",
  async (authority) => {
    const answer = await sendRaw(server, `GET ${authority}/graphql?query={__typename} HTTP/1.1\r\nHost: x\r\nconnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*"__typename":"Query"/);
  },
);

test("an Expect of any kind is answered", async () => {
  expect(await sendRaw(server, post("Host: x\r\nExpect: something\r\n"))).toMatch(/^HTTP\/1\.1 200 OK/);
});

test.each([
  ["no Host", "GET / HTTP/1.1\r\nconnection: close\r\n\r\n", 400, "BAD_REQUEST"],
  ["no HTTP", "hello\r\n\r\n", 400, "BAD_REQUEST"],
  ["the beginning of TLS", "\u0016\u0003\u0001\u0002\u0000\u0001", 400, "BAD_REQUEST"],
  ["an unknown method", "BREW /graphql HTTP/1.1\r\nHost: x\r\n\r\n", 400, "BAD_REQUEST"],
  ["two lengths", "POST /graphql HTTP/1.1\r\nHost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", 400, "BAD_REQUEST"],
  [
    "a length and chunks",
    "POST /graphql HTTP/1.1\r\nHost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
    400,
    "BAD_REQUEST",
  ],
  ["a header without a colon", "GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n", 400, "BAD_REQUEST"],
  ["a wish for a tunnel", "CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere:443\r\n\r\n", 405, "METHOD_NOT_ALLOWED"],
  ["too many headers", `GET / HTTP/1.1\r\nHost: x\r\n${"a: bcdefgh\r\n".repeat(3_000)}\r\n`, 431, "HEADERS_TOO_LARGE"],
])("%s is refused with our own headers", async (_what, bytes, status, code) => {
  const answer = await sendRaw(server, bytes);
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head.toLowerCase()).toContain("access-control-allow-origin: *");
  expect(head.toLowerCase()).toContain("cache-control: no-store");
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code } }], extensions: { dataset: server.datasetVersion } });
});
