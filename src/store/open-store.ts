/** Opens a dataset file and answers questions about it. The only room with SQL. */
import Database from "better-sqlite3";
import { limits } from "../limits.js";
import { directory } from "./directory.js";
import { evidence } from "./evidence.js";
import { factLists } from "./fact-lists.js";
import { facts } from "./facts.js";
import { KeyedRows } from "./keyed-rows.js";
import { search } from "./search.js";
import { Statements, type StatementTimes } from "./statements.js";
import { trade } from "./trade.js";

/** 'BILA' in ASCII, as db/schema.sql sets it. */
const applicationId = 0x42494c41;
/** The layout of db/schema.sql that the questions here are written for. */
export const layout = 2;

export interface StoreOptions {
  /** What the file held: SQLite reads this copy of it, and whatever becomes of the file, nobody notices. */
  readonly bytes?: Buffer | undefined;
  /** Called with the text of each SQL statement as it is executed. */
  readonly onStatement?: (sql: string) => void;
  /** Counts up what statements take. */
  readonly times?: StatementTimes;
  /** For rows that are kept once they were read; 0 keeps none. */
  readonly rowCacheBytes?: number;
}

/** Opens the file read-only; throws an Error with a sentence for a person when it is no dataset of this layout. */
export function openStore(path: string, { bytes, onStatement, times, rowCacheBytes = limits.rowCacheBytes }: StoreOptions = {}) {
  let database = openDatabase(path, bytes, onStatement);
  let isHeld = bytes !== undefined;
  const statements = new Statements(database, times);
  const rows = new KeyedRows(statements, rowCacheBytes);
  const theDirectory = directory(statements, rows);
  const theFacts = facts(statements, rows, theDirectory);
  const theEvidence = evidence(statements, rows, theDirectory, theFacts);
  return {
    dataset: theDirectory.describeDataset(),
    ...without(theDirectory, ["countryOf", "countryOrNull", "peopleByKeys", "officesByKeys", "institutionsByKeys", "sourcesByKeys"]),
    ...without(theFacts, ["read", "byKeys"]),
    ...factLists(statements, theFacts),
    ...theEvidence,
    ...trade(theFacts, theDirectory),
    ...search(statements, theDirectory, theFacts, theEvidence),
    /** How many statements have been prepared so far. */
    preparedStatements: () => statements.count,
    /** What SQLite finds wrong with the whole file: its pages, its indexes, its keys. Takes a second for each 100 MB. */
    findDamage: () => {
      const pages = database.pragma("integrity_check(5)") as { readonly integrity_check: string }[];
      const keys = database.pragma("foreign_key_check") as { readonly table: string; readonly parent: string }[];
      return [
        ...pages.map(({ integrity_check }) => integrity_check).filter((problem) => problem !== "ok"),
        ...keys.slice(0, 5).map(({ table, parent }) => `a row of ${table} names none of ${parent}`),
      ];
    },
    /** From now on reads these bytes, which must be those of the file; the file is let go. Nothing once it is closed. */
    hold: (held: Buffer) => {
      if (!database.open) return;
      const before = database;
      database = openDatabase(path, held, onStatement);
      statements.moveTo(database);
      isHeld = true;
      before.close();
    },
    /** Whether it is read from memory, and whatever becomes of the file is nothing to it. */
    isHeld: () => isHeld,
    close: () => {
      database.close();
    },
  };
}

/** Readers take SQL or row keys: they are what questions are made of, and stay in this room. */
function without<Whole extends object, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Omit<Whole, Key> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !(keys as readonly PropertyKey[]).includes(key))) as Omit<Whole, Key>;
}

export type Store = ReturnType<typeof openStore>;

function openDatabase(path: string, bytes: Buffer | undefined, onStatement: StoreOptions["onStatement"]): Database.Database {
  let database: Database.Database;
  try {
    database = new Database(bytes ?? path, {
      readonly: true,
      fileMustExist: true,
      ...(onStatement && { verbose: (message?: unknown) => onStatement(String(message)) }),
    });
  } catch (error) {
    throw new Error(`Cannot open the dataset ${path}: ${messageOf(error)}. Build it with: npm run build:db`);
  }
  try {
    const application = database.pragma("application_id", { simple: true });
    if (application !== applicationId) throw new Error("it is not a Bilateral dataset");
    const version = database.pragma("user_version", { simple: true });
    if (version !== layout) throw new Error(`it has layout ${String(version)}, and this server reads layout ${layout}`);
    // A file that is cut short while it is mapped into memory ends the process; read, it fails one statement.
    database.pragma("mmap_size = 0");
    database.pragma("query_only = ON");
    database.pragma("trusted_schema = OFF");
    database.pragma("cell_size_check = ON");
  } catch (error) {
    database.close();
    throw new Error(`Cannot read the dataset ${path}: ${messageOf(error)}. Build it anew with: npm run build:db`);
  }
  return database;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
