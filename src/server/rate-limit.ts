/**
 * How much one client may ask for in a minute. Points are for work: one for each request that reaches the router, and one
 * more for every so many objects that its question costs; what is given out of the cache costs nothing. So a page with
 * many readers behind one address is never in need of them, and whoever asks heavy questions without end is.
 */
import { isIPv6 } from "node:net";
import { limits } from "../limits.js";
import { Refusal } from "./answer.js";

/** What a client has used since its minute began. */
export interface Used {
  readonly points: number;
  readonly secondsLeft: number;
}

/** Where points are counted: in this process, or for several in one place. */
export interface RateStore {
  add(client: string, points: number): Used | Promise<Used>;
  close(): Promise<void> | void;
}

export const windowSeconds = 60;

const loopback = /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/i;

export type RateHeaders = Readonly<Record<"ratelimit-policy" | "ratelimit", string>>;

export class RateLimit {
  readonly #points: number;
  readonly #store: RateStore;

  /** 0 points for as many as anybody likes. */
  constructor(points: number, store: RateStore) {
    this.#points = points;
    this.#store = store;
  }

  /** For one request, before it is looked at. Rejects with a Refusal where there are no points left. */
  async admit(ip: string): Promise<void> {
    if (this.#isFree(ip)) return;
    const used = await this.#store.add(clientOf(ip), 1);
    if (used.points <= this.#points) return;
    const sentence = `More was asked from this address than ${this.#points} points allow in ${windowSeconds} seconds. Ask again in ${used.secondsLeft} seconds; answers that caches keep cost none.`;
    throw new Refusal(429, "RATE_LIMITED", sentence, { "retry-after": String(used.secondsLeft), ...this.#headers(used) });
  }

  /** For what its question cost, when that is known. The headers tell what is left. */
  async charge(ip: string, cost: number): Promise<RateHeaders | undefined> {
    if (this.#isFree(ip)) return undefined;
    return this.#headers(await this.#store.add(clientOf(ip), Math.floor(cost / limits.objectsForAPoint)));
  }

  async close(): Promise<void> {
    await this.#store.close();
  }

  /** Whoever is on this machine has other ways to keep it busy; and behind a proxy that nobody named, everybody is. */
  #isFree(ip: string): boolean {
    return this.#points === 0 || loopback.test(ip);
  }

  /** As draft-ietf-httpapi-ratelimit-headers has them. */
  #headers({ points, secondsLeft }: Used): RateHeaders {
    const left = Math.max(this.#points - points, 0);
    return { "ratelimit-policy": `"client";q=${this.#points};w=${windowSeconds}`, ratelimit: `"client";r=${left};t=${secondsLeft}` };
  }
}

function unmapped(ip: string): string {
  return ip.replace(/^::ffff:(?=\d+\.)/i, "");
}

/** Of IPv6 a /64, which is what one household or server is given: any of its addresses is the same client. */
function clientOf(ip: string): string {
  const address = unmapped(ip);
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(8 - before.length - after.length, 0)).fill("0");
  return `${[...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** In this process; the clients longest known are forgotten where there are too many. */
export class MemoryStore implements RateStore {
  readonly #clients = new Map<string, { points: number; readonly ends: number }>();

  add(client: string, points: number): Used {
    const now = performance.now();
    let counted = this.#clients.get(client);
    if (!counted || counted.ends <= now) {
      this.#clients.delete(client);
      counted = { points: 0, ends: now + windowSeconds * 1000 };
      this.#clients.set(client, counted);
      if (this.#clients.size > limits.clientsCounted) this.#forgetOldest();
    }
    counted.points += points;
    return { points: counted.points, secondsLeft: Math.ceil((counted.ends - now) / 1000) };
  }

  close(): void {
    this.#clients.clear();
  }

  #forgetOldest(): void {
    for (const oldest of this.#clients.keys()) return void this.#clients.delete(oldest);
  }
}
