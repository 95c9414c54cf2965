import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTestApi } from "../../graphql/testing.js";
import { buildFrom } from "../build-dataset.js";
import { relationFiles, sharedFiles } from "../definitions.js";
import { schemaFile } from "../testing/invented-data.js";
import { inventWorld } from "./world.js";

test("an invented record is one that a data file might hold", () => {
  const { shared, folders } = inventWorld({ scale: 1, seed: 1 });
  const [folder] = folders;
  for (const { kind, record } of Object.values(sharedFiles)) {
    for (const each of shared[kind]) expect(record.safeParse(each).error).toBeUndefined();
  }
  for (const { kind, record } of Object.values(relationFiles)) {
    for (const each of folder?.records[kind] ?? []) expect(record.safeParse(each).error).toBeUndefined();
  }
});

describe("a world of two relations", () => {
  const root = mkdtempSync(join(tmpdir(), "bilateral-world-"));
  const target = join(root, "world.sqlite");
  const build = (seed: number, into = target) => buildFrom(inventWorld({ scale: 2, seed }), [], { schemaFile, target: into });
  beforeAll(() => {
    build(1);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test("has a thousand visits in each, and answers as any dataset does", async () => {
    const api = openTestApi(target);
    const { relations } = await api.ask("{ relations { nodes { slug visits { totalCount } } } }");
    expect(relations).toEqual({
      nodes: [
        { slug: "maravia-toravia", visits: { totalCount: 1000 } },
        { slug: "maravia-velavia", visits: { totalCount: 1000 } },
      ],
    });
    api.close();
  });

  test("has the same bytes from the same seed and others from another", () => {
    const [again, other] = [join(root, "again.sqlite"), join(root, "other.sqlite")];
    build(1, again);
    build(2, other);
    expect(readFileSync(again).equals(readFileSync(target))).toBe(true);
    expect(readFileSync(other).equals(readFileSync(target))).toBe(false);
  });
});

test("a relation is the same however many others there are", () => {
  const [alone] = inventWorld({ scale: 1, seed: 1 }).folders;
  const [first] = inventWorld({ scale: 3, seed: 1 }).folders;
  expect(first?.records.agreement.slice(0, 50)).toEqual(alone?.records.agreement.slice(0, 50));
});
