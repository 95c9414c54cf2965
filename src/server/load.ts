/** How much is taken on at a time. What is beyond that is told so at once, instead of waiting for what it will not get. */
import { limits } from "../limits.js";
import { busy, type Turns } from "./turns.js";

const millisecondsBetweenLooks = 100;

/** So many characters of a question take as long to parse, validate and count as one object takes to be answered. */
const charactersPerObject = 4;

export class Load {
  readonly #turns: Turns;
  #timer: NodeJS.Timeout | undefined;
  #inFlight = 0;
  /** How often in a row this server has come far too late to look at the clock. */
  #late = 0;

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  /** From now on, and not before: getting ready to listen takes longer than anything that comes after it. */
  watch(): void {
    let due = performance.now() + millisecondsBetweenLooks;
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.#late = now - due > limits.loopDelayMilliseconds ? this.#late + 1 : 0;
      due = now + millisecondsBetweenLooks;
    }, millisecondsBetweenLooks);
    this.#timer.unref();
  }

  /** Throws a Refusal where there is too much to do already. */
  admit(): void {
    // Late once is a pause, such as that of a machine that was asleep, and over when it is noticed.
    if (this.#late > 1 || this.#inFlight >= limits.requestsInFlight) throw busy();
  }

  /** Counted from here on, and not while the body arrives: whoever sends one slowly must not hold a place. */
  async carry<Result>(characters: number, work: () => Promise<Result>): Promise<Result> {
    this.admit();
    this.#inFlight += 1;
    try {
      await this.#turns.take(characters / charactersPerObject);
      return await work();
    } finally {
      this.#inFlight -= 1;
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
