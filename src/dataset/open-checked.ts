/** Opens a dataset file that is what its manifest says, and no other. */
import { createHash } from "node:crypto";
import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { executeSync, type GraphQLSchema, parse } from "graphql";
import { layout, openStore, type Store, type StoreOptions } from "../store/open-store.js";
import type { Listed } from "./listing.js";

export interface CheckOptions {
  readonly schema: GraphQLSchema;
  /** Also every page, index and key, and a question: for a file that comes, not for one that was checked when it was published. */
  readonly thorough: boolean;
  /** Files up to this size are held in memory. */
  readonly heldBytes: number;
  readonly store?: StoreOptions;
}

export interface Checked {
  readonly store: Store;
  /** Of a file that is held in memory. */
  readonly bytes: Buffer<SharedArrayBuffer> | undefined;
}

/** Throws an Error with a sentence. */
export function openChecked(path: string, listed: Listed, { schema, thorough, heldBytes, store: options }: CheckOptions): Checked {
  try {
    const bytes = bytesOf(path, listed, heldBytes);
    const store = openStore(path, { ...options, bytes });
    try {
      const problem = problemOf(store, listed) ?? (thorough ? (store.findDamage()[0] ?? problemOfAnswer(store, schema)) : undefined);
      if (problem) throw new Error(problem);
    } catch (error) {
      store.close();
      throw error;
    }
    return { store, bytes };
  } catch (error) {
    throw new Error(`The dataset ${path} is not what its manifest says: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Takes the file into memory for a store that reads it where it is. Rejects with a sentence, and the store reads on there. */
export async function hold(store: Store, path: string, { bytes, sha256 }: Listed): Promise<void> {
  const all = sharedBytes(bytes);
  const hash = createHash("sha256");
  let length = 0;
  for await (const piece of createReadStream(path, { end: bytes - 1 }) as AsyncIterable<Buffer>) {
    all.set(piece, length);
    hash.update(piece);
    length += piece.length;
  }
  if (hash.digest("hex") !== sha256) throw new Error(`The dataset ${path} was changed after it was opened: its SHA-256 is not ${sha256}`);
  store.hold(all);
}

/** Undefined for a file that is too large to be held; throws what is wrong with it. */
function bytesOf(path: string, { bytes, sha256 }: Listed, heldBytes: number): Checked["bytes"] {
  const descriptor = openSync(path, "r");
  try {
    const { size } = fstatSync(descriptor);
    if (size !== bytes) throw new Error(`it has ${size} bytes and should have ${bytes}`);
    const held = size <= heldBytes ? readAll(descriptor, size) : undefined;
    if ((held ? createHash("sha256").update(held).digest("hex") : hashOf(descriptor)) !== sha256) {
      throw new Error(`its SHA-256 is not ${sha256}`);
    }
    return held;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Shared, so that one thread can check them for another, and because V8 does not count such bytes as garbage to come:
 * it would collect while the server starts, for bytes that are given back when it has.
 */
function sharedBytes(size: number): Buffer<SharedArrayBuffer> {
  return Buffer.from(new SharedArrayBuffer(size));
}

function readAll(descriptor: number, size: number): Buffer<SharedArrayBuffer> {
  const all = sharedBytes(size);
  let length = 0;
  for (let read = 1; read > 0; length += read) read = readSync(descriptor, all, length, size - length, null);
  return all;
}

function hashOf(descriptor: number): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(64 * 1024);
  for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) hash.update(piece.subarray(0, read));
  return hash.digest("hex");
}

function problemOf(store: Store, listed: Listed): string | undefined {
  const { version } = store.dataset;
  if (listed.formatVersion !== layout) return `it has layout ${layout} and should have ${listed.formatVersion}`;
  if (version !== listed.version) return `it is version ${version} and should be ${listed.version}`;
  for (const [what, count] of Object.entries(store.countDataset())) {
    const expected = (listed.counts as unknown as Record<string, number>)[what];
    if (count !== expected) return `it has ${count} ${what} and should have ${expected ?? "no word of them"}`;
  }
  return undefined;
}

/** Something of every kind, by the way that readers' questions go. */
const canary = `{
  dataset { version counts { relations } }
  relations(first: 1) { nodes { title countries { name } } }
  timeline(first: 5) { nodes { title url date { text } citations { source { title } } } }
  corrections(first: 1) { nodes { said published } }
  search(text: "anything", first: 1) { nodes { excerpt } }
}`;

function problemOfAnswer(store: Store, schema: GraphQLSchema): string | undefined {
  const { errors } = executeSync({ schema, document: parse(canary), contextValue: { store, publicUrl: "http://localhost" } });
  return errors?.[0] && `a question to it is answered with: ${errors[0].originalError?.message ?? errors[0].message}`;
}
