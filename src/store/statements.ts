import type Database from "better-sqlite3";
import { unreadableOr } from "./unreadable.js";

type Value = string | number | null;

/** What statements take, of one file or of several one after the other. */
export interface StatementTimes {
  count: number;
  ms: number;
  /** Of all since somebody last set it to 0. */
  slowestMs: number;
}

/** The statements of one open file, each prepared once, on first use, and kept under its text. */
export class Statements {
  readonly #prepared = new Map<string, Database.Statement<Value[]>>();
  readonly #preparedForTuples = new Map<string, Database.Statement<Value[]>>();

  constructor(
    private database: Database.Database,
    private readonly times: StatementTimes = { count: 0, ms: 0, slowestMs: 0 },
  ) {}

  /** From now on they are asked of this one, which must hold the same. */
  moveTo(database: Database.Database): void {
    this.database = database;
    this.#prepared.clear();
    this.#preparedForTuples.clear();
  }

  get count(): number {
    return this.#prepared.size + this.#preparedForTuples.size;
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#run(sql, false, (statement) => statement.all(...values)) as Row[];
  }

  /** Rows as the lists of their columns: for a few columns of many rows, half the work of objects. */
  tuples<Row extends readonly unknown[]>(sql: string, ...values: Value[]): Row[] {
    return this.#run(sql, true, (statement) => statement.all(...values)) as Row[];
  }

  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.#run(sql, false, (statement) => statement.get(...values)) as Row | undefined;
  }

  #run(sql: string, asTuples: boolean, ask: (statement: Database.Statement<Value[]>) => unknown): unknown {
    try {
      const statement = this.#prepare(sql, asTuples);
      const start = performance.now();
      const answer = ask(statement);
      const ms = performance.now() - start;
      this.times.count += 1;
      this.times.ms += ms;
      if (ms > this.times.slowestMs) this.times.slowestMs = ms;
      return answer;
    } catch (error) {
      throw unreadableOr(error);
    }
  }

  #prepare(sql: string, asTuples: boolean): Database.Statement<Value[]> {
    const prepared = asTuples ? this.#preparedForTuples : this.#prepared;
    let statement = prepared.get(sql);
    if (!statement) {
      statement = this.database.prepare<Value[]>(sql).raw(asTuples);
      prepared.set(sql, statement);
    }
    return statement;
  }
}

/**
 * Up to as many rows as are bound. Without the sign SQLite looks at the number while it plans, and so plans the statement
 * anew each time that one is bound (sqlite3ExprIsInteger), which takes about as long as to find twenty rows.
 */
export const limitTo = "LIMIT +?";

/** A list as one bound value: `IN (SELECT value FROM json_each(?))` is one text whatever the list's length. */
export function asList(values: readonly (string | number)[]): string {
  return JSON.stringify(values);
}
