/**
 * What is made from one dataset: its open file, its routes, its kept answers. A request is answered from one edition,
 * whatever is published meanwhile, and an edition that is not the current one any more ends with its last request.
 */
import type { FastifyBaseLogger } from "fastify";
import type { Shelf } from "../dataset/shelf.js";
import type { Store } from "../store/open-store.js";
import { isUnreadable } from "../store/unreadable.js";
import type { AnswerCache } from "./answer-cache.js";
import type { Meters } from "./meters.js";
import type { Route } from "./routes.js";

export interface EditionParts {
  readonly dataset: Meters["dataset"];
  /** By path: the same paths in every edition. */
  readonly routes: ReadonlyMap<string, Route>;
  readonly answers: AnswerCache;
  /** Called when the last request is done. */
  readonly close: () => void;
}

export class Edition {
  readonly dataset: Meters["dataset"];
  readonly routes: ReadonlyMap<string, Route>;
  readonly answers: AnswerCache;
  readonly #close: () => void;
  #users = 0;
  isRetired = false;
  isClosed = false;
  /** The file was damaged under it. */
  isUnreadable = false;

  constructor({ dataset, routes, answers, close }: EditionParts) {
    this.dataset = dataset;
    this.routes = routes;
    this.answers = answers;
    this.#close = close;
  }

  get version(): string {
    return this.dataset.version;
  }

  async during<Value>(use: (edition: Edition) => Promise<Value>): Promise<Value> {
    this.#users += 1;
    try {
      return await use(this);
    } finally {
      this.#users -= 1;
      this.#closeIfDone();
    }
  }

  /** Takes no more requests. */
  retire(): void {
    this.isRetired = true;
    this.#closeIfDone();
  }

  #closeIfDone(): void {
    if (!this.isRetired || this.isClosed || this.#users > 0) return;
    this.isClosed = true;
    this.#close();
  }
}

/** How often the folder of the dataset is looked at: two small reads of the file system. */
const secondsBetweenLooks = 2;

export interface EditionsParts {
  readonly shelf: Shelf;
  readonly current: Edition;
  readonly make: (store: Store) => Promise<Edition>;
  readonly log: FastifyBaseLogger;
  readonly meters: Meters;
}

export class Editions {
  readonly #shelf: Shelf;
  readonly #make: (store: Store) => Promise<Edition>;
  readonly #log: FastifyBaseLogger;
  readonly #meters: Meters;
  #current: Edition;
  /** Versions that are not the current one, opened when they are first asked for. */
  readonly #older = new Map<string, Promise<Edition>>();
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor({ shelf, current, make, log, meters }: EditionsParts) {
    this.#shelf = shelf;
    this.#current = current;
    this.#make = make;
    this.#log = log;
    this.#meters = meters;
    meters.dataset = current.dataset;
  }

  get current(): Edition {
    return this.#current;
  }

  /** Answers from the version that is named, or else from the current one. */
  async during<Value>(version: string | undefined, use: (edition: Edition) => Promise<Value>): Promise<Value> {
    const older = version === undefined || version === this.#current.version ? undefined : await this.#find(version);
    // It may have gone out of the folder while this one waited for it.
    const edition = older && !older.isRetired ? older : this.#current;
    try {
      return await edition.during(use);
    } catch (error) {
      if (isUnreadable(error)) this.#tellUnreadable(edition, error);
      throw error;
    }
  }

  /** Takes the dataset that has been published since, if one has and nothing is wrong with it. */
  async look(): Promise<void> {
    try {
      const store = await this.#shelf.look();
      if (store) this.#swap(await this.#make(store));
      this.#letGo();
    } catch (error) {
      this.#meters.refusedSwaps += 1;
      this.#log.error({ err: error, dataset: this.#current.version }, "dataset refused, the one before is served on");
    }
  }

  /** Has the dataset that the server started with in memory; until then it is read where it is. */
  async hold(): Promise<void> {
    try {
      // What could not be read of the file was right after all.
      if (await this.#shelf.hold()) this.#current.isUnreadable = false;
    } catch (error) {
      this.#log.error({ err: error, dataset: this.#current.version }, "dataset cannot be held in memory, and is read where it is");
    }
  }

  watch(): void {
    this.#timer = setTimeout(async () => {
      await this.hold();
      await this.look();
      if (!this.#isClosed) this.watch();
    }, secondsBetweenLooks * 1000);
    this.#timer.unref();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#current.retire();
    for (const version of [...this.#older.keys()]) this.#forget(version);
  }

  #swap(edition: Edition): void {
    if (this.#isClosed) {
      edition.retire();
      return;
    }
    const before = this.#current;
    this.#current = edition;
    this.#meters.dataset = edition.dataset;
    this.#meters.swaps += 1;
    before.retire();
    this.#forget(edition.version);
    for (const [version, older] of this.#older) older.catch(() => this.#older.delete(version));
    this.#log.info({ dataset: edition.version, before: before.version }, "dataset swapped");
  }

  /** What is not in the folder any more. */
  #letGo(): void {
    for (const version of [...this.#older.keys()]) if (!this.#shelf.versions.includes(version)) this.#forget(version);
  }

  #find(version: string): Promise<Edition | undefined> {
    if (!this.#shelf.versions.includes(version)) return Promise.resolve(undefined);
    let older = this.#older.get(version);
    if (!older) {
      older = this.#shelf.openVersion(version).then(this.#make);
      this.#older.set(version, older);
      older.catch((error: unknown) => {
        this.#meters.refusedSwaps += 1;
        this.#log.error({ err: error, dataset: version }, "older dataset refused");
      });
    }
    // What was refused is not checked again for everybody who asks, but after the next swap.
    return older.catch(() => undefined);
  }

  #forget(version: string): void {
    const older = this.#older.get(version);
    this.#older.delete(version);
    older?.then(
      (edition) => edition.retire(),
      () => {},
    );
  }

  #tellUnreadable(edition: Edition, error: unknown): void {
    if (edition.isUnreadable) return;
    edition.isUnreadable = true;
    this.#log.error({ err: error, dataset: edition.version }, "dataset unreadable");
  }
}
