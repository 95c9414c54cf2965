/** Registered operations by hash, by document id and by name. */
import { hashOfDocument } from "../operations/registry.js";
import { ask, readAnswer, startForTests, type TestServer } from "./testing.js";

let server: TestServer;

interface Operation {
  readonly name: string;
  readonly hash: string;
  readonly description: string;
  readonly text: string;
  readonly variables: Record<string, unknown>;
  readonly id: string;
  readonly body: string;
  readonly type: string;
}

let manifest: { format: string; version: number; operations: Operation[] };
let visits: Operation;

beforeAll(async () => {
  server = await startForTests();
  manifest = (await (await fetch(`${server.origin}/operations.json`)).json()) as typeof manifest;
  visits = manifest.operations.find(({ name }) => name === "VisitsWithAgreements") as Operation;
});

afterAll(() => server.close());

const get = async (path: string) => readAnswer(await fetch(`${server.origin}${path}`));

const post = async (body: object) =>
  readAnswer(
    await fetch(`${server.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

test("the list has each operation with its text and hash, and is a manifest for Apollo's clients", () => {
  expect(manifest).toMatchObject({ format: "apollo-persisted-query-manifest", version: 1 });
  expect(manifest.operations.length).toBeGreaterThanOrEqual(14);
  for (const { name, hash, description, text, id, body, type } of manifest.operations) {
    expect(hash).toBe(hashOfDocument(text));
    expect({ id, body, type }).toEqual({ id: hash, body: text, type: "query" });
    expect(name).toMatch(/^[A-Z]\w+$/);
    expect(description).not.toBe("");
  }
});

test("each operation answers under its name, with the variables it declares", async () => {
  for (const { name } of manifest.operations) {
    const { status, body } = await get(`/operations/${name}`);
    expect({ name, status, errors: body.errors }).toEqual({ name, status: 200, errors: undefined });
  }
});

test("hash, document id, name and text are four ways to one answer", async () => {
  const variables = encodeURIComponent(JSON.stringify({ first: 3 }));
  const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: visits.hash } }));
  const asked = await ask(server, visits.text, { first: 3 });
  expect(asked.body.data.visits.nodes).toHaveLength(3);
  const answers = [
    await get(`/graphql?variables=${variables}&extensions=${extensions}`),
    await get(`/graphql?variables=${variables}&documentId=sha256:${visits.hash}`),
    await get("/operations/VisitsWithAgreements?first=3"),
    await post({ variables: { first: 3 }, extensions: { persistedQuery: { version: 1, sha256Hash: visits.hash } } }),
    await post({ variables: { first: 3 }, documentId: `sha256:${visits.hash}`, operationName: "VisitsWithAgreements" }),
    await post({ query: visits.text, variables: { first: 3 }, extensions: { persistedQuery: { version: 1, sha256Hash: visits.hash } } }),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(asked.body);
  }
});

test("variables in an address are read as they are declared", async () => {
  const filter = encodeURIComponent(JSON.stringify({ during: "2018-06-30" }));
  const { body } = await get(`/operations/VisitsWithAgreements?filter=${filter}&orderBy=OLDEST_FIRST&locale=AZ`);
  expect(body.data.visits.nodes).toHaveLength(1);
  expect(body.data.visits.nodes[0].date.edtf).toBe("2018-06");
});

test.each([
  ["first=many", /Int cannot represent non-integer value/],
  ["first=101", /1 to 100/],
  ["orderBy=RANDOM", /does not exist in "Chronology" enum/],
  ["filter=x", /must be JSON/],
  ["during=1994", /no variable of this operation, which has relation, filter, orderBy, first, after, locale/],
])("?%s is refused in a sentence", async (search, message) => {
  const { status, body } = await get(`/operations/VisitsWithAgreements?${search}`);
  expect(status).toBe(400);
  expect(body.errors?.[0]?.message).toMatch(message);
  expect(body.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

test("clients cannot register anything: a hash sent with its document is answered, and unknown again afterwards", async () => {
  const query = "{ dataset { version } }";
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOfDocument(query) } };
  for (const body of [{ extensions }, { query, extensions }, { extensions }]) {
    const answer = await post(body);
    if ("query" in body) expect(answer.body.data.dataset.version).toBe(server.datasetVersion);
    // The words by which Apollo's clients know that they are to send the document.
    else
      expect(answer).toMatchObject({
        status: 404,
        body: { errors: [{ message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] },
      });
  }
});

test("a hash is never taken for another document", async () => {
  expect((await post({ query: "{ __typename }", documentId: `sha256:${visits.hash}` })).body.errors?.[0]?.extensions.code).toBe(
    "BAD_REQUEST",
  );
  expect(
    (await post({ documentId: `sha256:${visits.hash}`, extensions: { persistedQuery: { version: 1, sha256Hash: hashOfDocument("") } } }))
      .status,
  ).toBe(400);
});

test.each(["VisitsWithAgreements", "sha256:abc", `md5:${"0".repeat(64)}`, "sha256:__proto__"])(
  '"%s" is no document id',
  async (documentId) => {
    expect((await get(`/graphql?documentId=${documentId}`)).status).toBe(400);
  },
);
