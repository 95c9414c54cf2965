/**
 * What the server counts while it works, as plain numbers: counting costs next to nothing, whether anybody looks or not.
 * metrics.ts turns them into what monitors read, when one asks.
 */
import type { CacheCounts } from "../byte-cache.js";
import type { StoreOptions } from "../store/open-store.js";

/** An answer that was made for its request, not given out again. */
export interface MadeAnswer {
  /** As the table of routes writes it; null where there is nothing at the address. */
  readonly route: string | null;
  readonly status: number;
  readonly ms: number;
  readonly cost: number | null;
}

/** By itself, for whoever counts: to look it up takes as long as all else that is counted of an answer. */
export interface Count {
  times: number;
}

export interface Meters {
  /** Requests whose answer is being made or sent. */
  inFlight: number;
  /** Turned away because there was too much to do. */
  shed: number;
  /** Turned away because one network asked too often. */
  limited: number;
  /** Connections that broke off, or sent what cannot be read as a request. */
  unreadable: number;
  /** Datasets that took another's place while the server ran. */
  swaps: number;
  /** Datasets that were not taken because something was wrong with them. */
  refusedSwaps: number;
  /** The dataset that answers now. */
  dataset: { readonly version: string; readonly reviewedOn: string };
  readonly answers: CacheCounts;
  readonly pictures: CacheCounts;
  readonly plans: CacheCounts;
  readonly statements: NonNullable<StoreOptions["times"]>;
  /** How often each route's kept answers were given out again. */
  readonly keptByRoute: Map<string, Count>;
  /** Told of each answer that is made, once somebody publishes metrics. */
  onAnswer: ((made: MadeAnswer) => void) | undefined;
}

export function newMeters(): Meters {
  return {
    inFlight: 0,
    shed: 0,
    limited: 0,
    unreadable: 0,
    swaps: 0,
    refusedSwaps: 0,
    dataset: { version: "none", reviewedOn: "1970-01-01" },
    answers: { given: 0, made: 0 },
    pictures: { given: 0, made: 0 },
    plans: { given: 0, made: 0 },
    statements: { count: 0, ms: 0, slowestMs: 0 },
    keptByRoute: new Map(),
    onAnswer: undefined,
  };
}

export function countOfKept({ keptByRoute }: Meters, route: string): Count {
  const count = keptByRoute.get(route) ?? { times: 0 };
  keptByRoute.set(route, count);
  return count;
}
