/** Which files a server opens when it starts. */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { manifestPath } from "../build/manifest.js";
import { buildBilateralSchema } from "../graphql/build-schema.js";
import { currentOf, listingPath, readListing } from "./listing.js";
import { openShelf } from "./shelf.js";
import { AlteredDatasets, versionOf } from "./testing/altered-datasets.js";
import { damages } from "./testing/damages.js";

const schema = buildBilateralSchema();
let datasets: AlteredDatasets;
beforeEach(() => {
  datasets = new AlteredDatasets();
});
afterEach(() => datasets.remove());

test("a folder opens with the file that its manifest names, and knows those before it", async () => {
  datasets.publish(datasets.build("first"));
  datasets.publish(datasets.build("second"));
  const shelf = openShelf(datasets.folder);
  const store = await shelf.open(schema);
  expect(store.dataset.version).toBe(versionOf("second"));
  expect(shelf.versions).toEqual([versionOf("second"), versionOf("first")]);
  expect(await shelf.look()).toBeUndefined();
  store.close();
  const older = await shelf.openVersion(versionOf("first"));
  expect(older.dataset.version).toBe(versionOf("first"));
  older.close();
});

test.each([0, 1_000_000_000])(
  "a folder whose current file has changed gives the new one, once (files up to %i bytes in memory)",
  async (heldBytes) => {
    datasets.publish(datasets.build("first"));
    const shelf = openShelf(datasets.folder, { heldBytes });
    (await shelf.open(schema)).close();
    datasets.publish(datasets.build("second"));
    const store = await shelf.look();
    expect(store?.dataset.version).toBe(versionOf("second"));
    expect(store?.isHeld()).toBe(heldBytes > 0);
    store?.close();
    expect(await shelf.look()).toBeUndefined();
  },
);

test.each(damages)("a folder with %s does not open, and the sentence says why", async (_what, damage, sentence) => {
  datasets.publish(datasets.build("first"));
  chmodSync(join(datasets.folder, currentOf(readListing(datasets.folder)).file), 0o644);
  damage(datasets.folder);
  for (const heldBytes of [0, 1_000_000_000])
    await expect(openShelf(datasets.folder, { heldBytes }).open(schema)).rejects.toThrow(sentence);
});

test("what was opened is held in memory when it is told to, and whatever becomes of the file then, it answers on", async () => {
  datasets.publish(datasets.build("first"));
  const shelf = openShelf(datasets.folder);
  const store = await shelf.open(schema);
  expect(store.isHeld()).toBe(false);
  const before = store.countDataset();
  await shelf.hold();
  expect(store.isHeld()).toBe(true);
  const file = join(datasets.folder, currentOf(readListing(datasets.folder)).file);
  chmodSync(file, 0o644);
  writeFileSync(file, "");
  expect(store.countDataset()).toEqual(before);
  expect(store.findDamage()).toEqual([]);
  await shelf.hold();
  store.close();
});

test("a file that was changed before it is held is not, and another one of the same bytes is taken", async () => {
  datasets.publish(datasets.build("first"));
  const shelf = openShelf(datasets.folder);
  const store = await shelf.open(schema);
  const file = join(datasets.folder, currentOf(readListing(datasets.folder)).file);
  const bytes = readFileSync(file);
  chmodSync(file, 0o644);
  writeFileSync(
    file,
    bytes.map((byte, place) => (place === bytes.length - 1 ? byte ^ 1 : byte)),
  );
  await expect(shelf.hold()).rejects.toThrow(/was changed after it was opened: its SHA-256 is not [0-9a-f]{64}/);
  expect(store.isHeld()).toBe(false);
  writeFileSync(file, bytes);
  const again = await shelf.look();
  expect(again?.isHeld()).toBe(true);
  expect(await shelf.look()).toBeUndefined();
  for (const each of [store, again]) each?.close();
});

test("what is closed is not held any more", async () => {
  datasets.publish(datasets.build("first"));
  const shelf = openShelf(datasets.folder);
  const store = await shelf.open(schema);
  const held = shelf.hold();
  store.close();
  await held;
  expect(store.isHeld()).toBe(false);
});

test("a file that comes is looked through: an index that lost an entry is found, whatever its hash", async () => {
  datasets.publish(datasets.build("first"));
  const shelf = openShelf(datasets.folder);
  (await shelf.open(schema)).close();
  const path = datasets.build("second");
  const database = new Database(path);
  database.unsafeMode();
  database.pragma("writable_schema = ON");
  database.exec(
    "UPDATE sqlite_schema SET sql = replace(sql, '(relation_id, earliest', '(relation_id, last_counted') WHERE name = 'fact_by_relation_and_date'",
  );
  database.close();
  datasets.describe(path, { version: versionOf("second"), file: "second.sqlite" });
  expect(() => datasets.publish(path)).toThrow(/row \d+ missing from index fact_by_relation_and_date/);
});

test("a file that was built is held against the manifest beside it", async () => {
  const path = datasets.build("first");
  const shelf = openShelf(path);
  const store = await shelf.open(schema);
  expect(shelf.versions).toEqual([versionOf("first")]);
  store.close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length - 4096));
  await expect(openShelf(path).open(schema)).rejects.toThrow(/is not what its manifest says: it has \d+ bytes/);
  writeFileSync(path, bytes);
  writeFileSync(manifestPath(path), "[]");
  await expect(openShelf(path).open(schema)).rejects.toThrow(/is no manifest/);
});

test("a folder without a manifest says how to publish into it", async () => {
  await expect(openShelf(datasets.root).open(schema)).rejects.toThrow(
    `There is no ${listingPath(datasets.root)}. Publish a dataset there with: npm run publish-dataset -- ${datasets.root}`,
  );
});
