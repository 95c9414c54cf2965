/**
 * Dates at the precision that is known: the part of EDTF (ISO 8601-2, level 1) that a record of who met whom needs.
 *
 * Forms: a day, a month or a year (`1994-03-07`, `2018-06`, `1999`), each with `?` (uncertain), `~` (approximate)
 * or `%` (both) behind it; an interval of two of them (`1994-03-07/1994-03-10`); an interval whose end is not known
 * (`2000-06-22/`) or which goes on (`2003-10-31/..`).
 */
import type { DatePrecision } from "../vocabulary.js";

export interface DateSpan {
  readonly edtf: string;
  /** First day it can mean, YYYY-MM-DD. */
  readonly earliest: string;
  /** Last day it can mean; null when the end is unknown or open. */
  readonly latest: string | null;
  readonly precision: DatePrecision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

export class EdtfError extends Error {}

const allowedForms =
  "write a day (1994-03-07), a month (2018-06) or a year (1999), an interval of two of them (1994-03-07/1994-03-10), " +
  "or one with an unknown (2000-06-22/) or open end (2003-10-31/..); behind a date ? means uncertain, ~ approximate, % both";

type Unit = "DAY" | "MONTH" | "YEAR";

interface Point {
  readonly unit: Unit;
  readonly first: string;
  readonly last: string;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

const pointForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/;

function daysInMonth(year: number, month: number): number {
  // Day 0 of the next month is the last of this one. setUTCFullYear, because Date.UTC takes the years 0–99 for 1900–1999.
  const lastDay = new Date(0);
  lastDay.setUTCFullYear(year, month, 0);
  return lastDay.getUTCDate();
}

function parsePoint(text: string): Point {
  const match = pointForm.exec(text);
  if (!match) throw new EdtfError(`"${text}" is not a date that can be read here: ${allowedForms}`);
  const [, year = "", month, day, qualifier = ""] = match;
  const flags = { uncertain: qualifier === "?" || qualifier === "%", approximate: qualifier === "~" || qualifier === "%" };
  if (month === undefined) return { unit: "YEAR", first: `${year}-01-01`, last: `${year}-12-31`, ...flags };
  if (Number(month) < 1 || Number(month) > 12) throw new EdtfError(`"${text}" has month ${month}: months go from 01 to 12`);
  const lastDay = daysInMonth(Number(year), Number(month));
  if (day === undefined) return { unit: "MONTH", first: `${year}-${month}-01`, last: `${year}-${month}-${lastDay}`, ...flags };
  if (Number(day) < 1 || Number(day) > lastDay) {
    throw new EdtfError(`"${text}" has day ${day}: that month goes from 01 to ${lastDay}`);
  }
  return { unit: "DAY", first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}`, ...flags };
}

/** Reads an EDTF string; throws EdtfError with a sentence that says what is allowed. */
export function parseEdtf(edtf: string): DateSpan {
  const sides = edtf.split("/");
  if (sides.length > 2) throw new EdtfError(`"${edtf}" has more than one slash: ${allowedForms}`);
  const [startText = "", endText] = sides;
  const start = parsePoint(startText);
  if (endText === undefined) {
    return {
      edtf,
      earliest: start.first,
      latest: start.last,
      precision: start.unit,
      uncertain: start.uncertain,
      approximate: start.approximate,
    };
  }
  const { uncertain, approximate } = start;
  if (endText === "") return { edtf, earliest: start.first, latest: null, precision: "UNKNOWN_END", uncertain, approximate };
  if (endText === "..") return { edtf, earliest: start.first, latest: null, precision: "OPEN_ENDED", uncertain, approximate };
  const end = parsePoint(endText);
  if (end.unit !== start.unit)
    throw new EdtfError(
      `"${edtf}" mixes a ${start.unit.toLowerCase()} and a ${end.unit.toLowerCase()}: write both sides at the same precision`,
    );
  if (end.first <= start.first)
    throw new EdtfError(`"${edtf}" ends before or where it begins: write the earlier date first, or a single date`);
  return {
    edtf,
    earliest: start.first,
    latest: end.last,
    precision: `${start.unit}_RANGE`,
    uncertain: uncertain || end.uncertain,
    approximate: approximate || end.approximate,
  };
}

/** What is wrong with an EDTF string, as a sentence; undefined when nothing is. */
export function edtfProblem(edtf: string): string | undefined {
  try {
    parseEdtf(edtf);
    return undefined;
  } catch (error) {
    if (error instanceof EdtfError) return error.message;
    throw error;
  }
}

/** The last day that can be written here: what an open end counts as in comparisons. */
export const endOfTime = "9999-12-31";

/**
 * The last day that filters count. An open span goes on for ever; of a span whose end is unknown only the beginning
 * is a fact, or a visit of 2000 with no known end would answer every later question.
 */
export function lastCountedDay(span: DateSpan): string {
  if (span.latest !== null) return span.latest;
  return span.precision === "OPEN_ENDED" ? endOfTime : parsePoint(span.edtf.slice(0, -1)).last;
}
