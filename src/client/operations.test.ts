/** The typed documents against a server. */
import { startForTests, type TestServer } from "../server/testing.js";
import { ask } from "./ask.js";
import { TypedDocument } from "./document.js";
import * as operations from "./operations.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

const documents = Object.entries(operations);

test("what is typed is what the server publishes: the same names, hashes and texts, in the same order", async () => {
  const { operations: published } = await (await fetch(`${server.origin}/operations.json`)).json();
  expect(documents.map(([name, document]) => ({ name, hash: document.hash, text: document.toString() }))).toEqual(
    published.map(({ name, hash, text }: { name: string; hash: string; text: string }) => ({ name: `${name}Document`, hash, text })),
  );
});

test.each(documents)("the server answers %s by its hash, by its name and by its text alike", async (_name, document) => {
  const byHash = await (await fetch(`${server.origin}/graphql?documentId=sha256:${document.hash}`)).json();
  expect(byHash).not.toHaveProperty("errors");
  expect(await ask(server.origin, document as TypedDocument<unknown, object>, {})).toEqual(byHash.data);
  const body = JSON.stringify({ query: document });
  const byText = await fetch(`${server.origin}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
  expect((await byText.json()).data).toEqual(byHash.data);
});

test("lists and objects go into the address as they are, and what is undefined is left out", async () => {
  const { agreements } = await ask(server.origin, operations.AgreementsInFieldDocument, {
    fields: ["AIR_TRANSPORT", "TOURISM"],
    after: undefined,
  });
  expect(agreements.nodes.map(({ slug }) => slug)).toContain("1994-air-route");
  const { visits } = await ask(server.origin, operations.VisitsWithAgreementsDocument, { filter: { during: "2018-06-30" }, first: 5 });
  expect(visits.nodes.map(({ date }) => date?.edtf)).toEqual(["2018-06"]);
});

test("an error is thrown with the sentence of the server", async () => {
  await expect(ask(server.origin, operations.VisitsWithAgreementsDocument, { relation: "atlantis-lemuria" })).rejects.toThrow(
    /is not a relation of this dataset/,
  );
  await expect(ask("http://127.0.0.1:9", operations.AboutTheDatasetDocument, {})).rejects.toThrow(/cannot be reached/);
});
