/** Keeps what was made, up to a number of bytes; what was not asked for longest goes first. */
export class ByteCache {
  readonly #most: number;
  /** In the order in which they were last asked for. */
  readonly #kept = new Map<string, Buffer>();
  readonly #beingMade = new Map<string, Promise<Buffer>>();
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Whoever asks while it is being made waits for that one; a failure is not kept. */
  get(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return Promise.resolve(kept);
    }
    const begun = this.#beingMade.get(key);
    if (begun) return begun;
    const making = make()
      .then((made) => {
        this.#keep(key, made);
        return made;
      })
      .finally(() => this.#beingMade.delete(key));
    this.#beingMade.set(key, making);
    return making;
  }

  #keep(key: string, made: Buffer): void {
    if (made.byteLength > this.#most) return;
    this.#kept.set(key, made);
    this.#bytes += made.byteLength;
    for (const [oldest, bytes] of this.#kept) {
      if (this.#bytes <= this.#most) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.byteLength;
    }
  }
}
