/** How much is taken on at a time. What is beyond that is told so at once, instead of waiting for what it will not get. */
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { limits } from "../limits.js";
import { busy, type Turns } from "./turns.js";

const secondsLookedBack = 1;

/** So many characters of a question take as long to parse, validate and count as one object takes to be answered. */
const charactersPerObject = 4;

export class Load {
  #inFlight = 0;
  #isLate = false;
  #wasLate = false;
  readonly #turns: Turns;
  readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 20 });
  #timer: NodeJS.Timeout | undefined;

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  /** From now on, and not before: getting ready to listen takes longer than anything that comes after it. */
  watch(): void {
    this.#delay.enable();
    this.#timer = setInterval(() => {
      // The mean, and twice in a row, since one long pause is over when it is noticed.
      const isLate = this.#delay.mean > limits.loopDelayMilliseconds * 1e6;
      this.#isLate = isLate && this.#wasLate;
      this.#wasLate = isLate;
      this.#delay.reset();
    }, secondsLookedBack * 1000);
    this.#timer.unref();
  }

  /** Throws a Refusal where there is too much to do already. */
  admit(): void {
    if (this.#isLate || this.#inFlight >= limits.requestsInFlight) throw busy();
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
    this.#delay.disable();
  }
}
