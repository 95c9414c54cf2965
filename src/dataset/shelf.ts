/** Where the server has its dataset from: a file, or a folder whose current file may change while it serves. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { manifestPath } from "../build/manifest.js";
import { layout, openStore, type Store, type StoreOptions } from "../store/open-store.js";
import { currentOf, type Listed, type Listing, listingPath, parseManifest, readListing } from "./listing.js";
import { type CheckOptions, hold, openChecked } from "./open-checked.js";
import { fingerprint, openElsewhere } from "./open-elsewhere.js";

/**
 * Up to this size the bytes that were checked are held in memory and served from there: whatever becomes of the file,
 * nobody notices. A larger one is read where it is, and what of it cannot be read any more is answered with 503.
 */
const bytesHeldInMemory = 128 * 1024 * 1024;

/**
 * Up to this size a start does not wait for that: the file is read where it is, until they have had time to. To take
 * it into memory then holds everybody up for as long as it takes to copy, so a larger one is there before anybody asks.
 */
const bytesHeldLater = 16 * 1024 * 1024;

export interface Shelf {
  /** Opens the current dataset when the server starts. Rejects with a sentence. */
  open(schema: GraphQLSchema): Promise<Store>;
  /**
   * Takes what was opened into memory, if it is to be there and is not yet, and says whether it did. Rejects once, with a
   * sentence: it is read on where it is.
   */
  hold: () => Promise<boolean>;
  /** The current dataset, where it is another than before. Rejects with a sentence, once for each state of the folder. */
  look(): Promise<Store | undefined>;
  /** The versions that can be asked for by name, the newest first. */
  readonly versions: readonly string[];
  /** One of them. Rejects with a sentence. */
  openVersion(version: string): Promise<Store>;
}

export interface ShelfOptions extends Omit<StoreOptions, "bytes"> {
  /** Files up to this size are held in memory. */
  readonly heldBytes?: number;
}

export function openShelf(path: string, { heldBytes = bytesHeldInMemory, ...options }: ShelfOptions = {}): Shelf {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? new Folder(path, heldBytes, options)
    : new File(path, heldBytes, options);
}

const nothingToHold = async () => false;

function openAtStart(path: string, listed: Listed, options: Omit<CheckOptions, "thorough">): { store: Store; hold: Shelf["hold"] } {
  const isHeldLater = listed.bytes <= Math.min(options.heldBytes, bytesHeldLater);
  const { store } = openChecked(path, listed, { ...options, thorough: false, ...(isHeldLater && { heldBytes: 0 }) });
  let isDone = !isHeldLater;
  const holdOnce = async () => {
    if (isDone) return false;
    isDone = true;
    await hold(store, path, listed);
    return true;
  };
  return { store, hold: holdOnce };
}

/** A file that was built, with its manifest beside it; without one it is taken as it is. */
class File implements Shelf {
  readonly #path: string;
  readonly #heldBytes: number;
  readonly #options: StoreOptions;
  #versions: readonly string[] = [];
  hold = nothingToHold;

  constructor(path: string, heldBytes: number, options: StoreOptions) {
    this.#path = path;
    this.#heldBytes = heldBytes;
    this.#options = options;
  }

  get versions(): readonly string[] {
    return this.#versions;
  }

  async open(schema: GraphQLSchema): Promise<Store> {
    const store = this.#open(schema);
    this.#versions = [store.dataset.version];
    return store;
  }

  async look(): Promise<undefined> {}

  async openVersion(version: string): Promise<never> {
    throw new Error(`${this.#path} does not hold the dataset version "${version}"`);
  }

  #open(schema: GraphQLSchema): Store {
    const manifest = manifestPath(this.#path);
    const size = statSync(this.#path, { throwIfNoEntry: false })?.size ?? Number.POSITIVE_INFINITY;
    if (!existsSync(this.#path) || !existsSync(manifest)) {
      return openStore(this.#path, { ...this.#options, bytes: size <= this.#heldBytes ? readFileSync(this.#path) : undefined });
    }
    const listed = parseManifest(readFileSync(manifest, "utf8"), manifest);
    const { store, hold } = openAtStart(this.#path, listed, { schema, heldBytes: this.#heldBytes, store: this.#options });
    this.hold = hold;
    return store;
  }
}

class Folder implements Shelf {
  readonly #path: string;
  readonly #heldBytes: number;
  readonly #options: StoreOptions;
  /** What is served now. */
  #store: Store | undefined;
  #listing: Listing = { current: "", versions: [] };
  /** Of the file that is open, which may be another one by now. */
  #fingerprint = "";
  /** What the folder was like when it was last looked at. */
  #seen = "";
  hold = nothingToHold;

  constructor(path: string, heldBytes: number, options: StoreOptions) {
    this.#path = path;
    this.#heldBytes = heldBytes;
    this.#options = options;
  }

  /** Without those that were published for a server of another layout. */
  get versions(): readonly string[] {
    return this.#listing.versions.filter(({ formatVersion }) => formatVersion === layout).map(({ version }) => version);
  }

  async open(schema: GraphQLSchema): Promise<Store> {
    this.#seen = await this.#state();
    const listing = readListing(this.#path);
    const listed = currentOf(listing);
    const was = await fingerprint(this.#fileOf(listed));
    const options = { schema, heldBytes: this.#heldBytes, store: this.#options };
    const { store, hold } = openAtStart(this.#fileOf(listed), listed, options);
    this.hold = hold;
    this.#serve(store, listing, was);
    return store;
  }

  async look(): Promise<Store | undefined> {
    const state = await this.#state();
    if (state === this.#seen) return undefined;
    this.#seen = state;
    const listing = readListing(this.#path);
    const listed = currentOf(listing);
    const was = await fingerprint(this.#fileOf(listed));
    const store = await this.#openElsewhere(listed);
    const isServed = listed.sha256 === currentOf(this.#listing).sha256 && (this.#store?.isHeld() === true || was === this.#fingerprint);
    this.#serve(isServed ? this.#store : store, listing, was);
    if (!isServed) return store;
    store.close();
    return undefined;
  }

  async openVersion(version: string): Promise<Store> {
    const listed = this.#listing.versions.find((candidate) => candidate.version === version);
    if (!listed) throw new Error(`${listingPath(this.#path)} does not list the dataset version "${version}"`);
    return this.#openElsewhere(listed);
  }

  #serve(store: Store | undefined, listing: Listing, fingerprintOfFile: string): void {
    this.#store = store;
    this.#listing = listing;
    this.#fingerprint = fingerprintOfFile;
  }

  /** Another one when the manifest or the file that it names is changed. */
  async #state(): Promise<string> {
    const manifest = await fingerprint(listingPath(this.#path));
    try {
      return `${manifest}, ${await fingerprint(this.#fileOf(currentOf(readListing(this.#path))))}`;
    } catch {
      return manifest;
    }
  }

  #fileOf({ file }: Listed): string {
    return join(this.#path, file);
  }

  #openElsewhere(listed: Listed): Promise<Store> {
    return openElsewhere({ path: this.#fileOf(listed), listed, heldBytes: this.#heldBytes }, this.#options);
  }
}
