/** Dates as pages write them. */
import { parseEdtf } from "../dates/edtf.js";
import type { Locale } from "../vocabulary.js";
import { dateText } from "../wording/date-text.js";

export function dayText(day: string, locale: Locale): string {
  return dateText(parseEdtf(day), locale);
}

/** HTML knows no intervals and no doubt: the first day, month or year of a date. */
export function firstOf(edtf: string): string {
  return edtf.replace(/[/?~%].*/, "");
}
