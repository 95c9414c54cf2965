/**
 * Who works when. A question is worked on in one go, and nobody else is heard meanwhile; so questions take turns, and
 * between the turns Node hears the network: health checks, answers that were kept, refusals. Of what Node hears at once
 * these are answered first, since no question begins before all of it was heard.
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
  #isAwaited = false;
  /** Somebody works. */
  #isTurn = false;
  #someoneCame = false;
  #listenUntil = 0;
  #costlyBegan: number | undefined;
  #cheapUntil = 0;

  /**
   * Undefined where who has the turn may go on with it, otherwise when it comes. Throws a Refusal where so much waits that it
   * would come too late. What follows must not wait for anything but promises that are kept already: a turn ends with its
   * microtasks.
   */
  take(cost: number): Promise<void> | undefined {
    const isCostly = cost > limits.costlyQuestion;
    if (this.#isTurn && this.#hasTime() && (!isCostly || this.#nobodyWaits())) return undefined;
    if (isCostly && this.#waitingCost + cost > limits.waitingCost) throw busy();
    return new Promise((begin) => {
      (isCostly ? this.#costly : this.#cheap).push({ cost, begin });
      if (isCostly) this.#waitingCost += cost;
      this.#awaitRound();
    });
  }

  /**
   * To be told of each new connection. Node takes one of them in each of its rounds: if a question were worked on in each
   * as well, the last of three hundred would be heard after three hundred questions, be it a health check.
   */
  someoneCame(): void {
    this.#someoneCame = true;
  }

  /** A round begins when Node has looked at the network. */
  #awaitRound(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    setImmediate(() => {
      this.#isAwaited = false;
      const mustListen = this.#someoneCame && performance.now() < this.#listenUntil;
      this.#someoneCame = false;
      if (mustListen) return this.#awaitRound();
      this.#roundBegan = performance.now();
      this.#next();
    });
  }

  #nobodyWaits(): boolean {
    return this.#cheap.length === 0 && this.#costly.length === 0;
  }

  #hasTime(): boolean {
    return performance.now() - this.#roundBegan < limits.roundMilliseconds;
  }

  #next(): void {
    const next = this.#choose();
    if (!next) return;
    this.#isTurn = true;
    next.begin();
    // When the microtasks have run out, which is when that question has been worked on.
    queueMicrotask(() =>
      process.nextTick(() => {
        this.#isTurn = false;
        this.#listenUntil = performance.now() + limits.listenMilliseconds;
        if (this.#hasTime()) this.#next();
        else if (!this.#nobodyWaits()) this.#awaitRound();
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
