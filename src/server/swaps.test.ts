/** Datasets that change while the server answers: no reader notices, and none gets half of each. */
import { chmodSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currentOf, listingPath, readListing } from "../dataset/listing.js";
import { AlteredDatasets, problemOfMix, versionOf, type Word, words } from "../dataset/testing/altered-datasets.js";
import { damages } from "../dataset/testing/damages.js";
import { ask, readAnswer, startForTests, type TestOptions, type TestServer } from "./testing.js";

let datasets: AlteredDatasets;
let server: TestServer;
const lines: Record<string, unknown>[] = [];

beforeEach(() => {
  datasets = new AlteredDatasets();
  lines.length = 0;
});
afterEach(async () => {
  await server.close();
  datasets.remove();
});

async function serve(options: TestOptions = {}): Promise<void> {
  datasets.publish(datasets.build("heron"));
  server = await startForTests({ dataset: datasets.folder, onLog: (line) => lines.push(line), ...options });
}

const currentFile = () => join(datasets.folder, currentOf(readListing(datasets.folder)).file);
const told = (message: string) => lines.filter(({ msg }) => msg === message);

const question = "{ dataset { version } visits(first: 2) { nodes { title agreements { title } } } }";
/** Each answers with titles, and most say which version they are of. */
const addresses = [
  `/graphql?query=${encodeURIComponent(question)}`,
  "/operations/VisitsWithAgreements?first=3",
  "/operations/TimelineOfYear",
  "/",
  "/relations/azerbaijan-china",
  "/facts/1994-heydar-aliyev-in-china?locale=az",
  "/embed/timeline?locale=zh",
  "/image/visits.svg",
  "/image/fact.png?slug=1994-heydar-aliyev-in-china&width=600",
  "/download/visits.json",
  "/download/timeline.csv",
  "/feeds/azerbaijan-china.atom",
  "/builder?widget=fact",
];

/** The word of the version that the header names is all over the answer, and the other's is nowhere in it. */
function expectOneVersion(headers: Headers, body: string): Word {
  const header = headers.get("bilateral-dataset");
  expect(problemOfMix(header, body)).toBeUndefined();
  const word = words.find((word) => header === versionOf(word)) as Word;
  if (headers.get("content-type") !== "image/png") expect(body).toContain(word);
  return word;
}

test("while datasets are swapped under load, every answer is whole and of one version", async () => {
  await serve();
  datasets.publish(datasets.build("kestrel"));
  const manifest = listingPath(datasets.folder);
  const listing = readListing(datasets.folder);
  const swaps = 4;
  const asked = { heron: 0, kestrel: 0 };
  let shed = 0;
  for (let round = 1; round <= swaps; round += 1) {
    let isSwapped = false;
    const client = async (number: number) => {
      for (let count = 0; count < 12 || !isSwapped; count += 1) {
        const address = addresses[(number + count) % addresses.length] as string;
        const body = JSON.stringify({ query: question });
        const response =
          count % 3 === 0
            ? await fetch(`${server.origin}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body })
            : await fetch(`${server.origin}${address}`);
        const text = await response.text();
        // A machine with too much to do turns requests away, swap or no swap.
        if (text.includes('"BUSY"')) shed += 1;
        else {
          expect({ address, status: response.status }).toEqual({ address, status: 200 });
          asked[expectOneVersion(response.headers, text)] += 1;
        }
      }
    };
    const swap = async () => {
      writeFileSync(`${manifest}.draft`, JSON.stringify({ ...listing, current: versionOf(round % 2 === 1 ? "kestrel" : "heron") }));
      renameSync(`${manifest}.draft`, manifest);
      await server.editions.look();
      isSwapped = true;
    };
    await Promise.all([swap(), ...Array.from({ length: 8 }, (_, number) => client(number))]);
  }
  expect(server.meters).toMatchObject({ swaps, refusedSwaps: 0 });
  expect(told("dataset swapped")).toHaveLength(swaps);
  expect(asked.heron + asked.kestrel + shed).toBeGreaterThanOrEqual(swaps * 8 * 12);
  expect(Math.min(asked.heron, asked.kestrel)).toBeGreaterThan(0);
});

test("what was kept of one version is not given for the next", async () => {
  await serve();
  const address = `${server.origin}${addresses[0]}`;
  const before = await fetch(address);
  const tag = before.headers.get("etag") ?? "";
  expect(await (await fetch(address)).text()).toBe(await before.text());
  datasets.publish(datasets.build("kestrel"));
  await server.editions.look();
  const after = await fetch(address, { headers: { "if-none-match": tag } });
  expect(after.status).toBe(200);
  expect(await after.text()).toContain(versionOf("kestrel"));
  expect(server.meters.dataset.version).toBe(versionOf("kestrel"));
});

test("a file closes with its last request", async () => {
  await serve({ heldBytes: 0 });
  const edition = server.editions.current;
  const store = "the store of this edition";
  let finish = () => {};
  const request = server.editions.during(undefined, () => new Promise<string>((resolve) => (finish = () => resolve(store))));
  datasets.publish(datasets.build("kestrel"));
  await server.editions.look();
  expect(edition).toMatchObject({ isRetired: true, isClosed: false });
  expect(server.editions.current.version).toBe(versionOf("kestrel"));
  finish();
  expect(await request).toBe(store);
  expect(edition.isClosed).toBe(true);
});

test("what stands in an address with its version is answered from that version, as long as it is in the folder", async () => {
  const lines: Record<string, unknown>[] = [];
  await serve({ onLog: (line) => lines.push(line) });
  datasets.publish(datasets.build("kestrel"));
  await server.editions.look();
  const frozen = versionOf("heron");
  const frame = `/embed/visits?version=${frozen}`;
  for (const address of [
    frame,
    `/image/visits.svg?version=${frozen}`,
    `/download/visits.json?version=${frozen}`,
    `/builder?widget=visits&version=${frozen}`,
    `/operations/WidgetVisits?first=2&dataset=${frozen}`,
    `/oembed?url=${encodeURIComponent(`${server.origin}${frame}`)}`,
    frame,
  ]) {
    const response = await fetch(`${server.origin}${address}`);
    expect({ address, status: response.status, word: expectOneVersion(response.headers, await response.text()) }).toEqual({
      address,
      status: 200,
      word: "heron",
    });
  }
  const logged = lines.filter(({ msg }) => msg === "request");
  expect(logged.map(({ dataset }) => dataset)).toEqual(Array(7).fill(frozen));
  expect(logged.at(-1)).toMatchObject({ kept: true });
  datasets.publish(datasets.build("merlin"), 2);
  await server.editions.look();
  const asked = await fetch(`${server.origin}/operations/WidgetVisits?dataset=${frozen}`);
  expect([asked.status, (await readAnswer(asked)).body.errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  const gone = await fetch(`${server.origin}${frame}`);
  expect(gone.status).toBe(400);
  expect(await gone.text()).toContain(
    `The dataset version &quot;${frozen}&quot; is not on this server: it has ${versionOf("merlin")}, ${versionOf("kestrel")}.`,
  );
});

test.each(damages)(
  "a dataset with %s is not taken: it is told once, counted once, and the one before answers on",
  async (_what, damage, sentence) => {
    await serve();
    datasets.publish(datasets.build("kestrel"));
    chmodSync(currentFile(), 0o644);
    damage(datasets.folder);
    for (const _ of [1, 2, 3]) await server.editions.look();
    expect(server.meters).toMatchObject({ swaps: 0, refusedSwaps: 1 });
    expect(told("dataset refused, the one before is served on")).toEqual([
      expect.objectContaining({ level: 50, err: expect.objectContaining({ message: expect.stringMatching(sentence) }) }),
    ]);
    const { body } = await ask(server, question);
    expect(body.data.dataset.version).toBe(versionOf("heron"));
    // Published once more, it is whole again.
    rmSync(datasets.folder, { recursive: true });
    datasets.publish(join(datasets.root, "kestrel.sqlite"));
    await server.editions.look();
    expect((await ask(server, question)).body.data.dataset.version).toBe(versionOf("kestrel"));
  },
);

const harms = [
  ["cut to nothing", (path: string) => truncateSync(path, 0)],
  ["cut in the middle of a page", (path: string) => truncateSync(path, 100_000)],
  ["written over", (path: string) => writeFileSync(path, Buffer.alloc(2_000_000, "x"))],
  ["deleted", (path: string) => rmSync(path)],
] as const;

test.each(harms)("a file that is held in memory and is %s answers on as if nothing had been", async (_what, harm) => {
  await serve({ answerCacheBytes: 0 });
  const before = (await ask(server, question)).body;
  chmodSync(currentFile(), 0o644);
  harm(currentFile());
  expect((await ask(server, question)).body).toEqual(before);
  await server.editions.look();
  expect(server.meters.refusedSwaps).toBe(1);
  expect((await ask(server, question)).body).toEqual(before);
});

test.each(harms.filter(([what]) => what !== "deleted"))(
  "a file that is read where it is and is %s is answered with 503, told once, until another is published",
  async (_what, harm) => {
    await serve({ answerCacheBytes: 0, heldBytes: 0 });
    chmodSync(currentFile(), 0o644);
    harm(currentFile());
    for (const address of [
      "/operations/TimelineOfYear",
      "/relations/azerbaijan-china",
      "/download/timeline.csv",
      "/operations/Search?text=culture",
    ]) {
      const { status, headers } = await fetch(`${server.origin}${address}`);
      expect({ address, status }).toEqual({ address, status: 503 });
      expect(headers.get("cache-control")).toBe("no-store");
    }
    const { status, body } = await ask(server, question);
    expect(status).toBe(503);
    expect(body.errors?.[0]?.extensions.code).toBe("INTERNAL_SERVER_ERROR");
    expect(told("dataset unreadable")).toHaveLength(1);
    expect(told("failure")).toEqual([]);
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);

    datasets.publish(datasets.build("kestrel"));
    await server.editions.look();
    expect((await ask(server, question)).status).toBe(200);
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
  },
);

test("a file that was not whole for a moment after the start is ready again as soon as it is held in memory", async () => {
  await serve({ answerCacheBytes: 0, isHeld: false });
  const bytes = readFileSync(currentFile());
  chmodSync(currentFile(), 0o644);
  writeFileSync(currentFile(), "");
  expect((await ask(server, question)).status).toBe(503);
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(503);
  writeFileSync(currentFile(), bytes);
  await server.editions.hold();
  expect((await ask(server, question)).status).toBe(200);
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
});

test("a file that is changed before it is held in memory is told of, and read on where it is", async () => {
  await serve({ isHeld: false });
  rmSync(currentFile());
  for (const _ of [1, 2]) await server.editions.hold();
  expect(told("dataset cannot be held in memory, and is read where it is")).toHaveLength(1);
  expect((await ask(server, question)).status).toBe(200);
});

test("a file that is read where it is and is deleted answers on: it is open", async () => {
  await serve({ answerCacheBytes: 0, heldBytes: 0 });
  rmSync(currentFile());
  expect((await ask(server, question)).status).toBe(200);
});
