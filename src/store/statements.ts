import type Database from "better-sqlite3";

type Value = string | number | null;

/** The statements of one open file, each prepared once, on first use, and kept under its text. */
export class Statements {
  readonly #prepared = new Map<string, Database.Statement<Value[]>>();

  constructor(private readonly database: Database.Database) {}

  get count(): number {
    return this.#prepared.size;
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  #prepare(sql: string): Database.Statement<Value[]> {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.database.prepare<Value[]>(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }
}

/** A list as one bound value: `IN (SELECT value FROM json_each(?))` is one text whatever the list's length. */
export function asList(values: readonly (string | number)[]): string {
  return JSON.stringify(values);
}
