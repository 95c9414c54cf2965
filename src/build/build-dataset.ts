/** From the folder of data files to the dataset file: all or nothing. */
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { checkData } from "./check-data.js";
import { countRecords, type Manifest, manifestPath } from "./manifest.js";
import { compare } from "./mistakes.js";
import { type Input, sha256 } from "./read-data.js";
import { newestReview, type WholeData, type WriteOptions, writeDataset } from "./write-dataset.js";

export interface BuildOptions {
  readonly dataDirectory: string;
  readonly schemaFile: string;
  /** Where the dataset file goes; its manifest goes beside it. */
  readonly target: string;
}

/** Builds the dataset file. Whatever goes wrong, the file that was there stays as it was. */
export function buildDataset({ dataDirectory, schemaFile, target }: BuildOptions): Manifest {
  const { whole, inputs } = checkData(dataDirectory);
  return buildFrom(
    whole,
    inputs.map((input) => ({ ...input, path: `data/${input.path}` })),
    { schemaFile, target },
  );
}

export interface TargetOptions extends Omit<BuildOptions, "dataDirectory">, WriteOptions {}

/** The same from records that need no checks. `madeFrom` are the inputs beside the layout. */
export function buildFrom(whole: WholeData, madeFrom: readonly Input[], { schemaFile, target, onFolder }: TargetOptions): Manifest {
  const schema = readFileSync(schemaFile, "utf8");
  const inputs = [...madeFrom, { path: "schema.sql", sha256: sha256(schema) }].toSorted((a, b) => compare(a.path, b.path));
  const version = versionOf(whole, inputs);

  mkdirSync(dirname(target), { recursive: true });
  // In the same folder, for only there is a rename a single step. The process's number keeps two builds apart.
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    const formatVersion = writeFile(draft, schema, whole, version, { onFolder });
    const manifest: Manifest = {
      formatVersion,
      version,
      file: basename(target),
      ...measure(draft),
      counts: countRecords(whole),
      inputs,
    };
    const draftManifest = `${draft}.manifest.json`;
    writeFileSync(draftManifest, `${JSON.stringify(manifest, null, 2)}\n`);
    flush(draft);
    flush(draftManifest);
    renameSync(draft, target);
    renameSync(draftManifest, manifestPath(target));
    return manifest;
  } finally {
    for (const leftover of [draft, `${draft}.manifest.json`, `${draft}-journal`]) rmSync(leftover, { force: true });
  }
}

/** Returns the layout's number, as db/schema.sql states it. */
function writeFile(file: string, schema: string, whole: WholeData, version: string, options: WriteOptions): number {
  rmSync(file, { force: true });
  const database = new Database(file);
  try {
    // A journal would hold the whole of a generated world in memory, to undo what is thrown away when it fails.
    database.pragma("journal_mode = OFF");
    database.pragma("synchronous = OFF");
    // At most 256 MiB: enough for the indexes of a generated world, into which rows go in no order.
    database.pragma("cache_size = -262144");
    database.pragma("foreign_keys = ON");
    database.transaction(() => {
      database.exec(schema);
      writeDataset(database, whole, version, options);
    })();
    // Leaves no free pages and the tables in one order, whatever was written before what.
    database.exec("VACUUM");
    const problems = [...(database.pragma("foreign_key_check") as unknown[]), ...(database.pragma("integrity_check") as unknown[])];
    const ok = problems.length === 1 && JSON.stringify(problems[0]) === '{"integrity_check":"ok"}';
    if (!ok) throw new Error(`the file that was built is not sound: ${JSON.stringify(problems.slice(0, 5))}`);
    return database.pragma("user_version", { simple: true }) as number;
  } finally {
    database.close();
  }
}

/** The day of the newest review, then what the inputs hash to: any change of any input gives another version. */
function versionOf(whole: WholeData, inputs: readonly Input[]): string {
  const hash = sha256(inputs.map((input) => `${input.path}\0${input.sha256}\n`).join(""));
  return `${newestReview(whole)?.replaceAll("-", ".")}-${hash.slice(0, 8)}`;
}

/** In pieces: a generated world is larger than a Buffer can be. */
function measure(file: string): Pick<Manifest, "bytes" | "sha256"> {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(1024 * 1024);
  const descriptor = openSync(file, "r");
  try {
    let bytes = 0;
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, read));
      bytes += read;
    }
    return { bytes, sha256: hash.digest("hex") };
  } finally {
    closeSync(descriptor);
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
