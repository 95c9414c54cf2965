import Database from "better-sqlite3";
import { flat, KeyedRows } from "./keyed-rows.js";
import { Statements } from "./statements.js";

/** Letters of words: three for "one", none for a word that is not there. */
const sql = "SELECT word, letter FROM letter WHERE word IN KEYS ORDER BY word, place";

let executed: number;
let statements: Statements;
let database: Database.Database;

beforeEach(() => {
  executed = 0;
  database = new Database(":memory:", { verbose: () => (executed += 1) });
  database.exec("CREATE TABLE letter (word INTEGER, place INTEGER, letter TEXT)");
  const insert = database.prepare("INSERT INTO letter VALUES (?, ?, ?)");
  for (const [word, text] of [
    [1, "one"],
    [2, "two"],
    [3, "three"],
  ] as const)
    for (const [place, letter] of [...text].entries()) insert.run(word, place, letter);
  executed = 0;
  statements = new Statements(database);
});
afterEach(() => database.close());

const words = (rows: KeyedRows, ...keys: number[]) =>
  [...rows.of<[number, string]>(sql, keys)].map(([key, ofKey]) => [key, ofKey.map(([, letter]) => letter).join("")]);

test("rows come in the order of the statement, each key once, and nothing of a key that has none", () => {
  const rows = new KeyedRows(statements, 10_000);
  expect(words(rows, 3, 1, 3, 7)).toEqual([
    [3, "three"],
    [1, "one"],
  ]);
  expect(flat(rows.of<[number, string]>(sql, [2])).map(([, letter]) => letter)).toEqual(["t", "w", "o"]);
});

test("what was read is not read again, nothing included; the rest is, in one statement", () => {
  const rows = new KeyedRows(statements, 10_000);
  words(rows, 1, 7);
  expect(executed).toBe(1);
  expect(words(rows, 7, 1)).toEqual([[1, "one"]]);
  expect(executed).toBe(1);
  expect(new Map(words(rows, 1, 2, 3) as [number, string][])).toEqual(
    new Map([
      [1, "one"],
      [2, "two"],
      [3, "three"],
    ]),
  );
  expect(executed).toBe(2);
});

test("what was not asked for longest is forgotten first", () => {
  // Room for about two words: each has some three hundred bytes.
  const rows = new KeyedRows(statements, 1_000);
  for (const key of [1, 2, 1, 3, 1]) words(rows, key);
  executed = 0;
  words(rows, 1);
  expect(executed).toBe(0);
  words(rows, 2);
  expect(executed).toBe(1);
});

test("without room nothing is kept", () => {
  const rows = new KeyedRows(statements, 0);
  for (const _time of [1, 2]) expect(words(rows, 1)).toEqual([[1, "one"]]);
  expect(executed).toBe(2);
});
