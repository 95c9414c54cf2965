import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { projectRoot } from "../project-root.js";
import { openStore } from "./open-store.js";

const built = join(projectRoot, "db", "bilateral.sqlite");
const folder = mkdtempSync(join(tmpdir(), "bilateral-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

function altered(name: string, alter: (database: Database.Database) => void): string {
  const file = join(folder, name);
  copyFileSync(built, file);
  const database = new Database(file);
  alter(database);
  database.close();
  return file;
}

describe("a file that is no dataset is refused with a sentence that says what to do", () => {
  test("a file that is not there", () => {
    expect(() => openStore(join(folder, "none.sqlite"))).toThrow(/Cannot open the dataset .*npm run build:db/);
  });

  test("an empty file", () => {
    const file = join(folder, "empty.sqlite");
    writeFileSync(file, "");
    expect(() => openStore(file)).toThrow(/it is not a Bilateral dataset.*npm run build:db/);
  });

  test("a file that is not SQLite", () => {
    const file = join(folder, "text.sqlite");
    writeFileSync(file, "This is a text of more than a hundred characters, which is as long as the header of a database. ".repeat(20));
    expect(() => openStore(file)).toThrow(/file is not a database.*npm run build:db/);
  });

  test("another application's file", () => {
    expect(() => openStore(altered("other.sqlite", (database) => database.pragma("application_id = 1")))).toThrow(
      /not a Bilateral dataset/,
    );
  });

  test("a file of another layout", () => {
    expect(() => openStore(altered("layout.sqlite", (database) => database.pragma("user_version = 99")))).toThrow(
      /layout 99.*reads layout 1/,
    );
  });
});

test("the file is opened for reading alone", () => {
  const store = openStore(built);
  expect(store.dataset.licence).toBe("CC BY 4.0");
  store.close();
  const executed: string[] = [];
  const watched = openStore(built, { onStatement: (sql) => executed.push(sql) });
  watched.listRelations(null, 10, null);
  watched.close();
  expect(executed.filter((sql) => !/^(PRAGMA|SELECT)/i.test(sql.trim()))).toEqual([]);
});

describe("lists walk an index and sort nothing that grows", () => {
  const database = new Database(built, { readonly: true });
  afterAll(() => database.close());

  const plan = (sql: string, ...values: (string | number)[]) =>
    (database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]).map(({ detail }) => detail).join("\n");

  test.each([
    ["visits of all relations", "f.kind = 'VISIT'", "fact_by_kind_and_date"],
    ["visits of a relation", "f.relation_id = 1 AND f.kind = 'VISIT'", "fact_by_relation_kind_and_date"],
    ["the time line of all relations", "+f.kind IN ('VISIT', 'EVENT')", "fact_by_date"],
    ["the time line of a relation", "f.relation_id = 1 AND +f.kind IN ('VISIT', 'EVENT')", "fact_by_relation_and_date"],
  ])("%s", (_list, where, index) => {
    const steps = plan(
      `SELECT f.id FROM fact f WHERE ${where} AND (f.earliest, f.id) < (?, ?) ORDER BY f.earliest DESC, f.id DESC LIMIT 21`,
      "2018-06-01",
      5,
    );
    expect(steps).toContain(index);
    expect(steps).not.toContain("TEMP B-TREE");
  });
});
