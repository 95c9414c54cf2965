/** Requests that are wrong as such, whatever they ask. */
import type { Attack } from "./attack.js";
import type { Reply, Target } from "./target.js";

const question = '{"query":"{ __typename }"}';
const badRequest = "400 BAD_REQUEST";
const wrongType = "415 UNSUPPORTED_MEDIA_TYPE";
const readOnly = "400 READ_ONLY";

const lengthOf = (body: string) => `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;

/** Each head with the question behind it, one after the other. */
async function sendHeads(target: Target, heads: readonly string[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const head of heads) replies.push(await target.raw(`${head}\r\n${question}`));
  return replies;
}

export const requestAttacks: readonly Attack[] = [
  {
    name: "A6",
    what: "ten questions in one request",
    answers: [badRequest],
    send: async (target) => [await target.post(`[${Array(10).fill(question).join()}]`)],
  },
  {
    name: "A22",
    what: "a body of 1.2 megabytes, refused before it is sent, and an address of 20 kilobytes",
    answers: ["413 PAYLOAD_TOO_LARGE", "431 HEADERS_TOO_LARGE"],
    send: async (target) => [
      await target.raw(
        `POST ${target.url.pathname} HTTP/1.1\r\nHost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 1200000\r\n\r\n{`,
      ),
      await target.post(JSON.stringify({ query: "x".repeat(70_000) })),
      await target.get({ query: "x".repeat(20_000) }),
    ],
  },
  {
    name: "A23",
    what: "JSON nested without end, and keys that change objects",
    answers: ["200", badRequest],
    send: async (target) => {
      const withVariables = (variables: string) => target.post(`{"query":"{ __typename }","variables":${variables}}`);
      return [
        await withVariables(`{"a":${"[".repeat(32_000)}${"]".repeat(32_000)}}`),
        await withVariables('{"__proto__":{"polluted":true}}'),
        await withVariables('{"a":{"constructor":{"prototype":{"polluted":true}}}}'),
        await target.post('{"query":"{ __typename }","__proto__":{"operationName":"x"}}'),
        await target.get({ query: "{ __typename }", variables: '{"__proto__":{"polluted":true}}' }),
        await target.post("[".repeat(60_000)),
        await target.post(`{"query":"{ __typename }","variables":{"a":1e999999}}`),
      ];
    },
    check: ([, proto, , outside, byGet]) =>
      [proto, outside, byGet].every((reply) => reply?.status === 400) ? undefined : "a key __proto__ was taken",
  },
  {
    name: "A24",
    what: "compressed bodies",
    answers: [wrongType],
    send: (target) =>
      Promise.all(
        ["gzip", "br", "zstd", "x"].map((coding) =>
          target.post(question, { "content-type": "application/json", "content-encoding": coding }),
        ),
      ),
  },
  {
    name: "A25",
    what: "other charsets",
    answers: [wrongType, badRequest],
    send: (target) =>
      Promise.all(
        ["shift_jis", "utf-7", "utf-16le", "iso-2022-jp", '"', "x".repeat(5_000)].map((charset) =>
          target.post(question, { "content-type": `application/json; charset=${charset}` }),
        ),
      ),
  },
  {
    name: "A26",
    what: "what a form of another page can send",
    answers: [wrongType],
    send: (target) =>
      Promise.all(
        ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "", "json", "application/json/x"].map(
          (type) => target.post(question, { "content-type": type }),
        ),
      ),
  },
  {
    name: "A27",
    what: "a mutation by GET",
    answers: [readOnly, "405 METHOD_NOT_ALLOWED"],
    send: async (target) => [await target.get({ query: "mutation { __typename }" })],
  },
  {
    name: "A28",
    what: "mutations and subscriptions",
    answers: [readOnly],
    send: (target) =>
      Promise.all(
        ["mutation { __typename }", "subscription { __typename }", "mutation M { deleteEverything } query Q { __typename }"].map((query) =>
          target.ask(query, undefined, { operationName: query.includes("Q") ? "Q" : undefined }),
        ),
      ),
  },
  {
    name: "A29",
    what: "words that make careless servers tell of their inside",
    answers: ["400 GRAPHQL_PARSE_FAILED", badRequest],
    send: (target) =>
      Promise.all([
        target.ask("qwerty cop { abc }"),
        target.post("{"),
        target.post('{"query":{"a":1}}'),
        target.post('{"query":"{ __typename }","variables":"x"}'),
        target.get({ query: "{ __typename }", variables: "{" }),
        target.get({ query: "{ __typename", debug: "1" }),
      ]),
  },
  {
    name: "A32",
    what: "a browser at the API's address",
    answers: ["406 NOT_ACCEPTABLE"],
    send: async (target) => [
      await target.get({ query: "{ __typename }" }, { accept: "text/html" }),
      await target.get({}, { accept: "text/html" }),
    ],
  },
  {
    name: "B1",
    what: "hosts that are none",
    answers: ["200", badRequest],
    send: (target) =>
      sendHeads(
        target,
        ["a b", "[", "a<b", "", "x:y:z", "%zz", "a/../b", "x".repeat(5_000), "ə.example"].map(
          (host) => `POST ${target.url.pathname} HTTP/1.1\r\nHost: ${host}\r\nconnection: close\r\n${lengthOf(question)}`,
        ),
      ),
  },
  {
    name: "B2",
    what: "requests that two servers would read differently",
    answers: [badRequest],
    send: (target) =>
      sendHeads(
        target,
        [
          `${lengthOf(question)}transfer-encoding: chunked\r\n`,
          `${lengthOf(question)}content-length: 1\r\n`,
          "content-length: -1\r\n",
          "content-length: 1e3\r\n",
          "transfer-encoding: chunked, identity\r\n",
          `${lengthOf(question)}x-folded: a\r\n b\r\n`,
          `${lengthOf(question)}nonsense\r\n`,
          `${lengthOf(question)} : x\r\n`,
        ].map((headers) => `POST ${target.url.pathname} HTTP/1.1\r\nHost: x\r\nconnection: close\r\n${headers}`),
      ),
  },
  {
    name: "B3",
    what: "what is no HTTP, and methods that are none",
    answers: [badRequest, "405 METHOD_NOT_ALLOWED"],
    send: async (target) => {
      const replies: Reply[] = [];
      for (const bytes of [
        "\u0016\u0003\u0001\u0002\u0000\u0001",
        "hello\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "BREW / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nconnection: close\r\n\r\n",
        "CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere:443\r\n\r\n",
      ])
        replies.push(await target.raw(bytes));
      for (const method of ["PUT", "DELETE", "PATCH", "PROPFIND", "TRACE"]) {
        replies.push(await target.raw(`${method} ${target.url.pathname} HTTP/1.1\r\nHost: x\r\nconnection: close\r\n\r\n`));
      }
      return replies;
    },
  },
  {
    name: "B4",
    what: "thousands of headers",
    answers: ["431 HEADERS_TOO_LARGE"],
    send: (target) => sendHeads(target, [`GET / HTTP/1.1\r\nHost: x\r\n${"a: bcdefgh\r\n".repeat(3_000)}`]),
  },
  {
    name: "B5",
    what: "parameters that contradict each other",
    answers: [badRequest],
    send: (target) =>
      Promise.all([
        target.send(`${target.url.pathname}?query={a}&query={b}`),
        target.send(`${target.url.pathname}?query={__typename}&variables={}&variables={"a":1}`),
        target.ask("{ __typename }", [], {}),
        target.ask("{ __typename }", undefined, { operationName: 5 }),
        target.ask("{ __typename }", undefined, { extensions: "x" }),
      ]),
  },
  {
    name: "B6",
    what: "ways out of the folders that are served",
    answers: ["404 NOT_FOUND", badRequest],
    send: async (target) => {
      const replies: Reply[] = [];
      for (const path of [
        "/playground/../../package.json",
        "/playground/..%2f..%2fpackage.json",
        "/playground/%2e%2e/%00",
        "/%ff",
        "/embed/..%5c..%5cx/bilateral.js",
      ])
        replies.push(await target.raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nconnection: close\r\n\r\n`));
      return replies;
    },
  },
];
