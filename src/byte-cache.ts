/** Of one cache, or of several one after the other. */
export interface CacheCounts {
  /** Found where it was kept. */
  given: number;
  /** Not found, made, and kept since. */
  made: number;
}

interface Kept<Value> {
  readonly value: Value;
  asked: boolean;
}

/**
 * Keeps what was made, up to a number of bytes. When room is needed, they are looked at from the oldest on: one that was
 * asked for since the last look stays and becomes the newest, one that was not goes. So a question moves nothing.
 */
export class ByteCache<Value> {
  readonly #counts: CacheCounts;
  readonly #most: number;
  readonly #bytesOf: (value: Value) => number;
  /** In the order in which they were kept, or had their chance. */
  readonly #kept = new Map<string, Kept<Value>>();
  readonly #beingMade = new Map<string, Promise<Value>>();
  #bytes = 0;

  constructor(most: number, bytesOf: (value: Value) => number, counts: CacheCounts = { given: 0, made: 0 }) {
    this.#counts = counts;
    this.#most = most;
    this.#bytesOf = bytesOf;
  }

  get bytes(): number {
    return this.#bytes;
  }

  find(key: string): Value | undefined {
    const value = this.look(key);
    if (value !== undefined) this.#counts.given += 1;
    return value;
  }

  /** The same for whoever may not want what is there, and counts by itself. */
  look(key: string): Value | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    kept.asked = true;
    return kept.value;
  }

  /** Whoever asks while it is being made waits for that one; a failure is not kept. */
  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const kept = this.find(key);
    if (kept !== undefined) return Promise.resolve(kept);
    const begun = this.#beingMade.get(key);
    if (begun) return begun;
    const making = make()
      .then((made) => {
        this.keep(key, made);
        return made;
      })
      .finally(() => this.#beingMade.delete(key));
    this.#beingMade.set(key, making);
    return making;
  }

  keep(key: string, value: Value): void {
    const bytes = this.#bytesOf(value);
    if (bytes > this.#most || this.#kept.has(key)) return;
    this.#kept.set(key, { value, asked: false });
    this.#bytes += bytes;
    this.#counts.made += 1;
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= this.#most) break;
      this.#kept.delete(oldest);
      if (one.asked) {
        one.asked = false;
        this.#kept.set(oldest, one);
      } else {
        this.#bytes -= this.#bytesOf(one.value);
      }
    }
  }
}
