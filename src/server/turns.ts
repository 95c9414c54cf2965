/**
 * Who works when. A question is worked on in one go, and nobody else is heard meanwhile; so questions take turns, and
 * between the turns Node hears the network: health checks, answers that were kept, refusals.
 *
 * Costly questions stand in a line of their own. While both lines wait, each has half of the time: a cheap question
 * waits for one costly one at most, and cheap ones without end do not keep the costly from being answered.
 */
import { limits } from "../limits.js";
import { Refusal } from "./answer.js";

interface Waiting {
  readonly cost: number;
  readonly begin: () => void;
}

export class Turns {
  readonly #cheap: Waiting[] = [];
  readonly #costly: Waiting[] = [];
  /** Of the costly ones that wait, together. */
  #waitingCost = 0;
  #roundBegan = 0;
  #isRound = false;
  #someoneCame = false;
  #listenUntil = 0;
  #costlyBegan: number | undefined;
  #cheapUntil = 0;

  /**
   * Undefined where the turn is now, otherwise when it comes. Throws a Refusal where so much waits that it would come too
   * late. What follows must not wait for anything but promises that are kept already: a turn ends with its microtasks.
   */
  take(cost: number): Promise<void> | undefined {
    const nobodyWaits = this.#cheap.length === 0 && this.#costly.length === 0;
    if (nobodyWaits && (!this.#isRound || this.#hasTime())) {
      this.#openRound();
      return undefined;
    }
    const isCostly = cost > limits.costlyQuestion;
    if (isCostly && this.#waitingCost + cost > limits.waitingCost) throw busy();
    return new Promise((begin) => {
      (isCostly ? this.#costly : this.#cheap).push({ cost, begin });
      if (isCostly) this.#waitingCost += cost;
      this.#openRound();
    });
  }

  /**
   * To be told of each new connection. Node takes one of them in each of its rounds: if a question were worked on in each
   * as well, the last of three hundred would be heard after three hundred questions, be it a health check.
   */
  someoneCame(): void {
    this.#someoneCame = true;
  }

  /** A round lasts until Node has looked at the network again. */
  #openRound(): void {
    if (this.#isRound) return;
    this.#isRound = true;
    this.#roundBegan = performance.now();
    setImmediate(() => {
      this.#isRound = false;
      this.#listenOrGoOn();
    });
  }

  #listenOrGoOn(): void {
    const mustListen = this.#someoneCame && performance.now() < this.#listenUntil;
    this.#someoneCame = false;
    if (!mustListen) this.#next();
    else this.#openRound();
  }

  #hasTime(): boolean {
    return performance.now() - this.#roundBegan < limits.roundMilliseconds;
  }

  #next(): void {
    const next = this.#choose();
    if (!next) return;
    this.#openRound();
    next.begin();
    // When the microtasks have run out, which is when that question has been worked on.
    queueMicrotask(() =>
      process.nextTick(() => {
        this.#listenUntil = performance.now() + limits.listenMilliseconds;
        if (this.#hasTime()) this.#next();
      }),
    );
  }

  #choose(): Waiting | undefined {
    const now = performance.now();
    if (this.#costlyBegan !== undefined) this.#cheapUntil = now + (now - this.#costlyBegan);
    this.#costlyBegan = undefined;
    const cheapHaveIt = this.#cheap.length > 0 && (this.#costly.length === 0 || now < this.#cheapUntil);
    const next = cheapHaveIt ? this.#cheap.shift() : this.#costly.shift();
    if (next && !cheapHaveIt) {
      this.#costlyBegan = now;
      this.#waitingCost -= next.cost;
    }
    return next;
  }
}

export function busy(): Refusal {
  return new Refusal(503, "BUSY", "More is asked for than can be answered now. Ask again in a few seconds.", { "retry-after": "2" });
}
