import { type DocumentNode, parse } from "graphql";
import { DocumentStore } from "./document-store.js";

const document = (name: string): DocumentNode => parse(`{ ${name.padEnd(96, "x")} }`);
const weight = 100 * DocumentStore.bytesPerCharacter;

test("what does not fit pushes out the document not asked for longest", async () => {
  const store = new DocumentStore(2 * weight);
  await store.set("a", document("a"));
  await store.set("b", document("b"));
  await store.get("a");
  await store.set("c", document("c"));
  expect(await store.get("b")).toBeUndefined();
  expect(await store.get("a")).toBeDefined();
  expect(await store.get("c")).toBeDefined();
});

test("ten thousand different questions leave no more than the limit behind", async () => {
  const store = new DocumentStore(20 * weight);
  for (let index = 0; index < 10_000; index += 1) await store.set(String(index), document(`f${index}`));
  expect(store.bytes).toBe(20 * weight);
});

test("a document put in again or taken out is counted once or not at all", async () => {
  const store = new DocumentStore(5 * weight);
  await store.set("a", document("a"));
  await store.set("a", document("a"));
  expect(store.bytes).toBe(weight);
  await store.delete("a");
  await store.delete("a");
  expect(store.bytes).toBe(0);
});
