/**
 * Rows by the key of what they belong to, kept as they were read: the file does not change while it is open, and the same
 * visits, people and sources stand in many answers. What is not kept is read for all keys in one statement. An answer is
 * made from them anew each time.
 *
 * There are two generations: what is asked for moves to the younger, and when that is full the older is forgotten. So
 * what was not asked for longest goes first, without an order to be kept for each of many thousand rows.
 */
import { asList, type Statements } from "./statements.js";

export type KeyedRow = readonly [key: number, ...columns: (string | number | null)[]];

/** All rows, whatever key they belong to. */
export function flat<Row>(rows: ReadonlyMap<number, readonly Row[]>): Row[] {
  const all: Row[] = [];
  for (const ofKey of rows.values()) for (const row of ofKey) all.push(row);
  return all;
}

/** By the statement, then by the key. */
type Generation = Map<string, Map<number, readonly KeyedRow[]>>;

export class KeyedRows {
  #young: Generation = new Map();
  #old: Generation = new Map();
  #youngBytes = 0;

  constructor(
    private readonly statements: Statements,
    private readonly maxBytes: number,
  ) {}

  /**
   * The rows of each key, in the order of the statement; keys without a row are not in it. `sql` takes the keys in place
   * of KEYS and answers with the key as its first column.
   */
  of<Row extends KeyedRow>(sql: string, keys: Iterable<number>): Map<number, readonly Row[]> {
    const young = mapAt(this.#young, sql);
    const old = this.#old.get(sql);
    const found = new Map<number, readonly Row[]>();
    const missing = new Set<number>();
    for (const key of keys) {
      if (found.has(key)) continue;
      let rows = young.get(key);
      if (!rows) {
        rows = old?.get(key);
        if (rows) this.#keep(young, key, rows);
      }
      if (!rows) missing.add(key);
      else if (rows.length > 0) found.set(key, rows as readonly Row[]);
    }
    if (missing.size === 0) return found;
    const read = new Map<number, Row[]>();
    for (const row of this.statements.tuples<Row>(sql.replace("KEYS", "(SELECT value FROM json_each(?))"), asList([...missing]))) {
      const rows = read.get(row[0]);
      if (rows) rows.push(row);
      else read.set(row[0], [row]);
    }
    for (const key of missing) {
      const rows = read.get(key);
      if (rows) found.set(key, rows);
      this.#keep(young, key, rows ?? []);
    }
    this.#turn();
    return found;
  }

  /** To look up the rows of these keys in; there may be those of others, too. Costs less where all have been read before. */
  withThoseOf<Row extends KeyedRow>(sql: string, keys: readonly number[]): ReadonlyMap<number, readonly Row[]> {
    const young = this.#young.get(sql);
    return young && keys.every((key) => young.has(key))
      ? (young as unknown as ReadonlyMap<number, readonly Row[]>)
      : this.of<Row>(sql, keys);
  }

  #keep(young: Map<number, readonly KeyedRow[]>, key: number, rows: readonly KeyedRow[]): void {
    if (this.maxBytes === 0) return;
    young.set(key, rows);
    this.#youngBytes += bytesOf(rows);
  }

  #turn(): void {
    if (this.#youngBytes * 2 <= this.maxBytes) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#youngBytes = 0;
  }
}

function mapAt(generation: Generation, sql: string): Map<number, readonly KeyedRow[]> {
  let map = generation.get(sql);
  if (!map) {
    map = new Map();
    generation.set(sql, map);
  }
  return map;
}

/** About what V8 holds for it: two bytes for a character at the most, and what the lists and the place in the map take. */
function bytesOf(rows: readonly KeyedRow[]): number {
  let bytes = 80;
  for (const row of rows) {
    bytes += 32 + 8 * row.length;
    for (const column of row) if (typeof column === "string") bytes += 24 + 2 * column.length;
  }
  return bytes;
}
