/** Opaque cursors: the list they belong to and the position in it. */
import type { Position } from "../store/domain.js";
import { badUserInput } from "./errors.js";

/** Lists that are ordered differently; a cursor of one means nothing in another. */
export type ListOrder = "date" | "correction" | "match" | "slug";

export function writeCursor(order: ListOrder, position: Position): string {
  return Buffer.from(JSON.stringify([order, ...position])).toString("base64url");
}

/** Longer than any cursor that is given out. */
const longestCursor = 400;

export function readCursor(order: ListOrder, argument: string, cursor: string): Position {
  const wrong = () => badUserInput(argument, "is not a cursor of this list: give the endCursor of the page before, as it was answered");
  if (cursor.length > longestCursor) throw wrong();
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw wrong();
  }
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== order) throw wrong();
  const [, orderedBy, record] = parts as unknown[];
  const type = order === "match" ? "number" : "string";
  if (typeof orderedBy !== type || typeof record !== type) throw wrong();
  const position: Position = [orderedBy as string | number, record as string | number];
  // Only what was written by writeCursor is read, so that each position has one spelling.
  if (writeCursor(order, position) !== cursor) throw wrong();
  return position;
}
