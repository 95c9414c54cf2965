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

/** Odd, so that it comes past every number of 32 bits before one comes again. */
const step = 2 * randomInt(2 ** 31) + 1;
const place = new Uint32Array(1) as Uint32Array & [number];
let series = randomUUID();

function nextPlace(): number {
  place[0] += step;
  if (place[0] === 0) series = randomUUID();
  return place[0];
}

/**
 * Drawn for this process, and then counted: to draw each takes a twentieth of the time that a kept answer takes. Counted in
 * steps that nobody knows, since how many requests lie between two answers is for the operator to tell.
 */
export function newRequestId(): string {
  return `${series}-${nextPlace().toString(16).padStart(8, "0")}`;
}

const hexadecimal = Buffer.from("0123456789abcdef");
let seriesThere = "";

/** Makes a new one where one stands already, in what is the only text that is written so. */
export function renewRequestId(text: Buffer, at: number): void {
  let rest = nextPlace();
  if (seriesThere !== series) {
    text.write(series, at);
    seriesThere = series;
  }
  for (let digit = at + series.length + 8; digit > at + series.length; digit -= 1) {
    text[digit] = hexadecimal[rest & 15] as number;
    rest >>>= 4;
  }
}

export function newRequestRecord(id: string, dataset: string): RequestRecord {
  return { id, dataset, operation: null, document: null, cost: null, errors: [], refusal: null, failures: [] };
}
