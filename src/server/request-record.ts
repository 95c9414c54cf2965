import { randomUUID } from "node:crypto";
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

const thisProcess = randomUUID();
let requests = 0;

/** Of this process, and then counted: to draw one at random takes a twentieth of the time that a kept answer takes. */
export function newRequestId(): string {
  requests += 1;
  return `${thisProcess}-${requests}`;
}

export function newRequestRecord(id: string, dataset: string): RequestRecord {
  return { id, dataset, operation: null, document: null, cost: null, errors: [], refusal: null, failures: [] };
}
