import { randomInt, randomUUID } from "node:crypto";
import type { Refusal } from "./answer.js";

/** What is remembered of one request while it is answered, for its line in the log. */
export interface RequestRecord {
  readonly id: string;
  /** Version of the dataset that answers it. */
  dataset: string;
  /** Name of the operation that was asked. */
  operation: string | null;
  /** SHA-256 of the document: it tells questions apart without their literals. */
  document: string | null;
  cost: number | null;
  /** Codes of the errors that were answered. */
  errors: readonly string[];
  /** What is to be said instead of what Apollo makes of it. */
  refusal: Refusal | null;
  /** What nobody meant to happen. */
  readonly failures: unknown[];
}

const range = 2 ** 32;
/** Odd, so that it comes past every number of the range before one comes again. */
const step = 2 * randomInt(range / 2) + 1;
let series = randomUUID();
let place = 0;

/**
 * Drawn for this process, and then counted: to draw each takes a twentieth of the time that a kept answer takes. Counted in
 * steps that nobody knows, since how many requests lie between two answers is for the operator to tell.
 */
export function newRequestId(): string {
  place = (place + step) % range;
  if (place === 0) series = randomUUID();
  return `${series}-${place}`;
}

export function newRequestRecord(id: string, dataset: string): RequestRecord {
  return { id, dataset, operation: null, document: null, cost: null, errors: [], refusal: null, failures: [] };
}
