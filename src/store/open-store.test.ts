import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { parseEdtf } from "../dates/edtf.js";
import { projectRoot } from "../project-root.js";
import { termsOf } from "../search/words.js";
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
      /layout 99.*reads layout 2/,
    );
  });
});

test("lists walk an index and sort nothing that grows: no temporary b-tree over what was found", () => {
  const executed: string[] = [];
  const store = openStore(built, { onStatement: (sql) => executed.push(sql) });
  const relation = store.findRelation("azerbaijan-china");
  const position = ["2018-06-20", "2018-li-zhanshu-ogtay-asadov"] as const;
  executed.length = 0;
  for (const owner of [null, relation]) {
    for (const orderBy of ["NEWEST_FIRST", "OLDEST_FIRST"] as const) {
      for (const kinds of [["VISIT"], ["VISIT", "EVENT"]] as const) {
        store.listFacts(owner, { kinds, filter: {}, orderBy, first: 20, after: position });
      }
    }
  }
  store.close();

  const database = new Database(built, { readonly: true });
  const lists = executed.filter((sql) => sql.includes("LIMIT"));
  expect(lists).toHaveLength(8);
  for (const sql of lists) {
    const steps = (database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail);
    expect(steps.filter((detail) => detail.includes("TEMP B-TREE"))).toEqual([]);
    expect(steps.join("\n")).toMatch(/SEARCH f USING (COVERING )?INDEX fact_by/);
    // Straight to the place behind which the page begins, however many facts its day has.
    expect(steps.join("\n")).toMatch(/earliest=\? AND id[<>]\?/);
  }
  database.close();
});

test("no list is planned anew each time that it is asked for, as SQLite does for a LIMIT that is a bound number alone", () => {
  const executed: string[] = [];
  const store = openStore(built, { onStatement: (sql) => executed.push(sql) });
  const relation = store.findRelation("azerbaijan-china");
  executed.length = 0;
  const page = { first: 2, after: null };
  store.listFacts(relation, { kinds: ["VISIT"], filter: {}, orderBy: "NEWEST_FIRST", ...page });
  store.listFacts(relation, {
    kinds: ["VISIT"],
    filter: {},
    orderBy: "NEWEST_FIRST",
    first: 2,
    after: ["2018-06-20", "2018-li-zhanshu-ogtay-asadov"],
  });
  store.listRelations(null, 2, null);
  store.listCorrections(relation, 2, null);
  store.searchRecords({ terms: termsOf("railway"), relation: null, kinds: null, locale: "en", ...page });
  store.close();

  const limits = executed.flatMap((sql) => sql.match(/\bLIMIT\b.*?\d/g) ?? []);
  expect(limits.length).toBeGreaterThanOrEqual(7);
  expect(new Set(limits)).toEqual(new Set(["LIMIT +3"]));
});

test("facts that a date rules out are passed over in the index, in lists and in their totals", () => {
  const executed: string[] = [];
  const store = openStore(built, { onStatement: (sql) => executed.push(sql) });
  const relation = store.findRelation("azerbaijan-china");
  executed.length = 0;
  for (const owner of [null, relation]) {
    for (const kinds of [["VISIT"], ["VISIT", "EVENT"]] as const) {
      const page = store.listFacts(owner, { kinds, filter: { during: parseEdtf("2019") }, orderBy: "OLDEST_FIRST", first: 5, after: null });
      expect(page.count()).toBeGreaterThan(0);
    }
  }
  store.close();

  const database = new Database(built, { readonly: true });
  const walks = executed.filter((sql) => sql.includes("last_counted"));
  expect(walks).toHaveLength(8);
  for (const sql of walks) {
    const steps = (database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail).join("\n");
    expect(steps).toMatch(/SEARCH f USING (COVERING )?INDEX fact_by/);
    if (steps.includes("SEARCH f USING COVERING")) continue;
    // The row is gone to only when one of its columns is read, which is after the index has let it pass.
    const codes = (database.prepare(`EXPLAIN ${sql}`).all() as { opcode: string }[]).map(({ opcode }) => opcode);
    expect(codes).toContain("DeferredSeek");
  }
  database.close();
});
