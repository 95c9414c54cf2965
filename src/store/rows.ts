/** The shapes that several tables share, from columns to domain. */
import { type DateSpan, parseEdtf } from "../dates/edtf.js";
import type { Localized } from "../vocabulary.js";
import type { Money } from "./domain.js";

export type LocalizedColumns<Name extends string> = Record<`${Name}_${keyof Localized}`, string>;

export function localized<Name extends string>(row: LocalizedColumns<Name>, name: Name): Localized {
  return { en: row[`${name}_en`], az: row[`${name}_az`], zh: row[`${name}_zh`], ru: row[`${name}_ru`] };
}

/** Dates of the dataset that were read before: there are fewer dates than facts, and whoever words one can keep the words with it. */
const spans = new Map<string, DateSpan>();
const mostSpans = 20_000;

export function dateOrNull(edtf: string | null): DateSpan | null {
  if (edtf === null) return null;
  let span = spans.get(edtf);
  if (!span) {
    span = parseEdtf(edtf);
    if (spans.size === mostSpans) spans.clear();
    spans.set(edtf, span);
  }
  return span;
}

/** The schema sees to it that the three columns are NULL together. */
export function moneyOrNull(amount: number | null, currency: string | null, approximate: number | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency, approximate: approximate === 1 };
}
