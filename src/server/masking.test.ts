/** What goes wrong inside stays inside; what is meant to be read is read. */
import { buildSchema, GraphQLError } from "graphql";
import { badUserInput, errorCodes } from "../graphql/errors.js";
import { ask, startForTests, type TestServer } from "./testing.js";

let server: TestServer;
const lines: Record<string, unknown>[] = [];

const secret = "SQLITE_ERROR: no such column visits.secret in /var/lib/bilateral.sqlite";

beforeAll(async () => {
  const schema = buildSchema(`
    type Query { plain: String text: String range: Int coded: String uncoded: String foreign: String intended: String required: String! ok: String }
  `);
  const failures: Record<string, () => unknown> = {
    plain: () => {
      throw new Error(secret);
    },
    text: () => {
      throw secret;
    },
    range: () => secret,
    uncoded: () => {
      throw new GraphQLError(secret);
    },
    foreign: () => {
      throw new GraphQLError(secret, { extensions: { code: "SQLITE_ERROR", sql: secret } });
    },
    coded: () => {
      throw new GraphQLError(secret, { extensions: { code: "INTERNAL_SERVER_ERROR" } });
    },
    intended: () => {
      throw badUserInput("slug", "is not a slug");
    },
    required: () => null,
    ok: () => "fine",
  };
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(failures)) if (fields[name]) fields[name].resolve = resolve;
  server = await startForTests({ schema, onLog: (line) => lines.push(line) });
});

beforeEach(() => {
  lines.length = 0;
});

afterAll(() => server.close());

test.each(["plain", "text", "range", "uncoded", "foreign", "coded", "required"])(
  "an error nobody meant (%s) leaves as one sentence, and its request is named in the log",
  async (field) => {
    const { status, headers, body } = await ask(server, `{ ${field} }`);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(JSON.stringify(body)).not.toMatch(/SQLITE|secret|var.lib|stack/);
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]).toEqual({
      message: "Something failed on the server. It has been logged.",
      locations: [{ line: 1, column: 3 }],
      path: [field],
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: expect.stringMatching(/^[0-9a-f-]{36}-[0-9a-f]{8}$/) },
    });
    const failure = lines.find(({ msg }) => msg === "failure");
    expect(failure).toMatchObject({ level: 50, requestId: body.errors?.[0]?.extensions.requestId });
    if (field !== "required") expect(JSON.stringify(failure)).toContain("SQLITE");
  },
);

test("an error that is meant arrives as it was said, and is no failure in the log", async () => {
  const { status, body } = await ask(server, "{ intended }");
  expect(body.errors).toEqual([
    {
      message: 'Argument "slug" is not a slug.',
      locations: [{ line: 1, column: 3 }],
      path: ["intended"],
      extensions: { code: "BAD_USER_INPUT", argument: "slug" },
    },
  ]);
  // The field may be null, so there is an answer.
  expect(status).toBe(200);
  expect(lines.map(({ msg }) => msg)).toEqual(["request"]);
});

test("what does not depend on it is answered", async () => {
  const { body } = await ask(server, "{ plain ok }");
  expect(body.data).toEqual({ plain: null, ok: "fine" });
});

test("an answer with an error is not for caches, by GET either", async () => {
  const response = await fetch(`${server.origin}/graphql?query={plain ok}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("etag")).toBeNull();
  await response.arrayBuffer();
});

test("each code of the table says what it means", () => {
  for (const [code, description] of Object.entries(errorCodes)) {
    expect(code).toMatch(/^[A-Z_]+$/);
    expect(description).toMatch(/^[A-Z`].+\.$/);
  }
});
