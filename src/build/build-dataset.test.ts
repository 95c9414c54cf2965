import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { projectRoot } from "../project-root.js";
import { matchExpression, termsOf } from "../search/words.js";
import { buildDataset } from "./build-dataset.js";
import { manifestPath } from "./manifest.js";
import { DataErrors } from "./mistakes.js";
import { sha256 } from "./read-data.js";
import { InventedData, schemaFile } from "./testing/invented-data.js";

let data: InventedData;
let target: string;
beforeEach(() => {
  data = new InventedData();
  target = join(data.root, "built", "bilateral.sqlite");
});
afterEach(() => data.remove());

function build(into = target) {
  return buildDataset({ dataDirectory: data.directory, schemaFile, target: into });
}

/** Rows of a question put to the file that was just built, each as the list of its cells. */
function rows(sql: string, ...values: unknown[]): unknown[] {
  const database = new Database(target, { readonly: true, fileMustExist: true });
  try {
    return database
      .prepare(sql)
      .raw()
      .all(...values);
  } finally {
    database.close();
  }
}

describe("the file", () => {
  test("has the same bytes whenever and wherever it is built from the same data", () => {
    const elsewhere = join(data.root, "another", "folder", "bilateral.sqlite");
    const first = build();
    const other = new InventedData();
    try {
      expect(buildDataset({ dataDirectory: other.directory, schemaFile, target: elsewhere })).toEqual(first);
    } finally {
      other.remove();
    }
    expect(readFileSync(elsewhere).equals(readFileSync(target))).toBe(true);
    expect(readFileSync(manifestPath(elsewhere)).equals(readFileSync(manifestPath(target)))).toBe(true);
  });

  test("satisfies its keys, and says what it is", () => {
    const manifest = build();
    expect(rows("PRAGMA foreign_key_check")).toEqual([]);
    expect(rows("PRAGMA integrity_check")).toEqual([["ok"]]);
    expect(rows("PRAGMA application_id")).toEqual([[0x42494c41]]);
    expect(rows("PRAGMA user_version")).toEqual([[manifest.formatVersion]]);
    expect(rows("PRAGMA journal_mode")).toEqual([["delete"]]);
    expect(rows("SELECT id, version, reviewed_on, licence, attribution FROM dataset")).toEqual([
      [1, manifest.version, "2026-02-01", "CC BY 4.0", "An invented dataset, CC BY 4.0"],
    ]);
  });

  test("has a manifest beside it that says what it holds and what it was made from", () => {
    const manifest = build();
    const file = readFileSync(target);
    expect(JSON.parse(readFileSync(join(data.root, "built", "bilateral.manifest.json"), "utf8"))).toEqual(manifest);
    expect(manifest).toMatchObject({ file: "bilateral.sqlite", bytes: file.length, sha256: sha256(file) });
    expect(manifest.version).toMatch(/^2026\.02\.01-[0-9a-f]{8}$/);
    expect(manifest.inputs.map((input) => input.path)).toEqual([
      "data/countries.yaml",
      "data/dataset.yaml",
      "data/freedonia-ruritania/events.yaml",
      "data/freedonia-ruritania/relation.yaml",
      "data/freedonia-ruritania/sources.yaml",
      "data/freedonia-ruritania/visits.yaml",
      ...[
        "agreements",
        "events",
        "institutions",
        "offices",
        "people",
        "places",
        "relation",
        "sources",
        "statements",
        "trade",
        "visits",
      ].map((file) => `data/freedonia-sylvania/${file}.yaml`),
      "schema.sql",
    ]);
    expect(manifest.inputs.at(-1)?.sha256).toBe(sha256(readFileSync(schemaFile)));
    for (const [kind, table] of [
      ["relations", "relation"],
      ["events", "event"],
      ["visits", "visit"],
      ["agreements", "agreement"],
      ["tradeFigures", "trade_figure"],
      ["statements", "statement"],
      ["people", "person"],
      ["institutions", "institution"],
      ["sources", "source"],
      ["corrections", "correction"],
      ["citations", "citation"],
    ] as const) {
      expect([kind, ...rows(`SELECT count(*) FROM ${table}`)]).toEqual([kind, [manifest.counts[kind]]]);
    }
  });

  test("has another version after any change of the data, be it a comment", () => {
    const before = build().version;
    data.change("freedonia-sylvania/places.yaml", "- slug", "# The capital.\n- slug");
    expect(build().version).not.toBe(before);
  });
});

describe("a build that fails", () => {
  const files = () => readdirSync(join(data.root, "built")).toSorted();

  test("because of the data leaves the file that was there, and nothing beside it", () => {
    build();
    const before = readFileSync(target);
    data.change("freedonia-sylvania/visits.yaml", "level: STATE", "level: STAET");
    expect(() => build()).toThrow(DataErrors);
    expect(readFileSync(target).equals(before)).toBe(true);
    expect(files()).toEqual(["bilateral.manifest.json", "bilateral.sqlite"]);
  });

  test("while the file is written does so too", () => {
    build();
    const before = readFileSync(target);
    const narrow = join(data.root, "schema.sql");
    writeFileSync(narrow, readFileSync(schemaFile, "utf8").replace("'STATE', 'OFFICIAL'", "'OFFICIAL'"));
    expect(() => buildDataset({ dataDirectory: data.directory, schemaFile: narrow, target })).toThrow(/CHECK constraint failed/);
    expect(readFileSync(target).equals(before)).toBe(true);
    expect(files()).toEqual(["bilateral.manifest.json", "bilateral.sqlite"]);
  });

  test("a build that succeeds replaces the file in one step, so that whoever has the old one open keeps it", () => {
    build();
    const reader = new Database(target, { readonly: true });
    const inode = statSync(target).ino;
    data.change("dataset.yaml", "An invented dataset", "Another dataset");
    build();
    expect(statSync(target).ino).not.toBe(inode);
    expect(reader.prepare("SELECT attribution FROM dataset").pluck().get()).toBe("An invented dataset, CC BY 4.0");
    expect(rows("SELECT attribution FROM dataset")).toEqual([["Another dataset, CC BY 4.0"]]);
    reader.close();
  });
});

describe("what the rows say", () => {
  beforeEach(() => {
    build();
  });

  test("facts are numbered by relation, then visits, events, agreements, statements and figures as in their files", () => {
    expect(rows("SELECT id, slug, edtf, earliest, last_counted FROM fact ORDER BY id")).toEqual([
      [1, "1935-firefly-in-ruritania", "1935-06", "1935-06-01", "1935-06-30"],
      [2, "1935-coronation", "1935-06-30~", "1935-06-30", "1935-06-30"],
      [3, "1933-firefly-in-sylvania", "1933-11-17/1933-11-19", "1933-11-17", "1933-11-19"],
      [4, "1934-trentino-in-freedonia", "1934-02-28/", "1934-02-28", "1934-02-28"],
      [5, "1933-relations-established", "1933-03-01", "1933-03-01", "1933-03-01"],
      [6, "1933-talks", "1933-11-18", "1933-11-18", "1933-11-18"],
      [7, "1933-air-route", "1933-11", "1933-11-01", "1933-11-30"],
      [8, "1934-border-plan", "1934-05", "1934-05-01", "1934-05-31"],
      [9, "position-border", null, "", ""],
      [10, "trade-1933-total", "1933", "1933-01-01", "1933-12-31"],
      [11, "trade-1934-total", "1934", "1934-01-01", "1934-12-31"],
      [12, "trade-1934-fd-to-sy", "1934", "1934-01-01", "1934-12-31"],
      [13, "trade-1934-sy-to-fd", "1934", "1934-01-01", "1934-12-31"],
      [14, "trade-1935-01-11-total", "1935-01/1935-11", "1935-01-01", "1935-11-30"],
    ]);
  });

  test("anniversaries are days known for sure: each of a visit, the first where the end is not known, none of about", () => {
    expect(rows("SELECT month_day, slug FROM fact_anniversary JOIN fact ON fact.id = fact_id ORDER BY month_day, slug")).toEqual([
      ["02-28", "1934-trentino-in-freedonia"],
      ["03-01", "1933-relations-established"],
      ["11-17", "1933-firefly-in-sylvania"],
      ["11-18", "1933-firefly-in-sylvania"],
      ["11-18", "1933-talks"],
      ["11-19", "1933-firefly-in-sylvania"],
    ]);
  });

  test("records refer to those of other relations", () => {
    expect(
      rows(
        `SELECT person.slug, office.slug FROM office_holder JOIN fact ON fact.id = fact_id
         LEFT JOIN person ON person.id = person_id LEFT JOIN office ON office.id = office_id WHERE fact.slug = ?`,
        "1935-firefly-in-ruritania",
      ),
    ).toEqual([["rufus-firefly", "president-fd"]]);
    expect(
      rows(
        `SELECT relation.slug, institution.slug FROM relation_institution
         JOIN relation ON relation.id = relation_id JOIN institution ON institution.id = institution_id ORDER BY 1`,
      ),
    ).toEqual([
      ["freedonia-ruritania", "border-commission"],
      ["freedonia-sylvania", "border-commission"],
    ]);
  });

  test("a relation knows the event that established it", () => {
    expect(
      rows("SELECT relation.slug, fact.slug FROM relation LEFT JOIN fact ON fact.id = established_event_id ORDER BY relation.id"),
    ).toEqual([
      ["freedonia-ruritania", null],
      ["freedonia-sylvania", "1933-relations-established"],
    ]);
  });

  test("an agreement knows its visit, its ceremony and its parties, countries and institutions alike", () => {
    expect(
      rows(
        `SELECT fact.slug, visit.slug, event.slug, value, in_force FROM agreement JOIN fact USING (id)
         LEFT JOIN fact visit ON visit.id = signed_during_id LEFT JOIN fact event ON event.id = signed_at_id ORDER BY fact.id`,
      ),
    ).toEqual([
      ["1933-air-route", "1933-firefly-in-sylvania", "1933-talks", 1200, "1934/.."],
      ["1934-border-plan", "1934-trentino-in-freedonia", null, null, null],
    ]);
    expect(
      rows(
        `SELECT agreement_id, position, code, slug FROM agreement_party
         LEFT JOIN country ON country.id = agreement_party.country_id LEFT JOIN institution ON institution.id = institution_id`,
      ),
    ).toEqual([
      [7, 0, "FD", null],
      [7, 1, "SY", null],
      [8, 0, null, "border-commission"],
      [8, 1, "FD", null],
    ]);
  });

  test("trade figures know their year, and whether they cover it", () => {
    expect(
      rows("SELECT slug, year, covers_whole_year, value_approximate, rank FROM trade_figure JOIN fact USING (id) ORDER BY id"),
    ).toEqual([
      ["trade-1933-total", 1933, 1, 1, "NORMAL"],
      ["trade-1934-total", 1934, 1, 0, "PREFERRED"],
      ["trade-1934-fd-to-sy", 1934, 1, 0, "NORMAL"],
      ["trade-1934-sy-to-fd", 1934, 1, 0, "NORMAL"],
      ["trade-1935-01-11-total", 1935, 0, 0, "NORMAL"],
    ]);
  });

  test("each citation belongs to what it supports", () => {
    const count = (owner: string) => rows(`SELECT count(*) FROM citation WHERE ${owner} IS NOT NULL`)[0];
    expect(["fact_id", "correction_id", "reported_count_id", "term_id", "institution_id"].map(count)).toEqual([[15], [1], [1], [1], [1]]);
    expect(rows("SELECT basis, edtf, note_az FROM citation WHERE fact_id IN (3, 7) ORDER BY fact_id")).toEqual([
      ["EXPLICIT", "1933-11", "Birinci səhifədə."],
      ["BLOCK", null, null],
    ]);
  });

  test.each([
    ["航空", "names", "1933-air-route"],
    ["авиа", "names", "1933-air-route"],
    ["hava", "names", "1933-air-route"],
    ["air", "names", "1933-air-route"],
    ["prezident", "texts", "1933-firefly-in-sylvania"],
    ["paytaxt", "texts", "1933-firefly-in-sylvania"],
    ["файрфлай", "names", "rufus-firefly"],
    ["使节", "texts", "trentino"],
    ["serhed komissiyasi", "names", "border-commission"],
    ["ildə bir", "texts", "border-commission"],
  ])("search finds %s in the %s of %s", (question, column, slug) => {
    const found = rows(
      `SELECT coalesce(fact.slug, person.slug, institution.slug) FROM search_text JOIN search_record ON search_record.id = search_text.rowid
       LEFT JOIN fact ON fact.id = fact_id LEFT JOIN person ON person.id = person_id LEFT JOIN institution ON institution.id = search_record.institution_id
       WHERE search_text MATCH ?`,
      `${column} : (${matchExpression(termsOf(question))})`,
    );
    expect(found).toContainEqual([slug]);
  });

  test("everything with a name can be found", () => {
    expect(rows("SELECT kind, count(*) FROM search_record GROUP BY kind ORDER BY kind")).toEqual([
      ["AGREEMENT", 2],
      ["EVENT", 3],
      ["INSTITUTION", 1],
      ["PERSON", 2],
      ["STATEMENT", 1],
      ["TRADE_FIGURE", 5],
      ["VISIT", 3],
    ]);
  });
});

test("another relation is another folder: invented ones stand beside Azerbaijan–China in one dataset", () => {
  const published = join(projectRoot, "db", "data");
  const alone = buildDataset({ dataDirectory: published, schemaFile, target: join(data.root, "alone.sqlite") });
  const slugs = readdirSync(published, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of slugs) {
    mkdirSync(join(data.directory, name));
    cpSync(join(published, name), join(data.directory, name), { recursive: true });
  }
  data.write("countries.yaml", data.text("countries.yaml") + readFileSync(join(published, "countries.yaml"), "utf8"));
  const together = build();
  expect(together.counts.relations).toBe(alone.counts.relations + 2);
  expect(together.counts.visits).toBe(alone.counts.visits + 3);
  expect(rows("PRAGMA foreign_key_check")).toEqual([]);
});
