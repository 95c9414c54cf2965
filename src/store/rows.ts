/** The shapes that several tables share, from columns to domain. */
import { type DateSpan, parseEdtf } from "../dates/edtf.js";
import type { Localized } from "../vocabulary.js";
import type { Money } from "./domain.js";

export type LocalizedColumns<Name extends string> = Record<`${Name}_${keyof Localized}`, string>;
export type NullableColumns<Name extends string> = Record<`${Name}_${keyof Localized}`, string | null>;

export function localized<Name extends string>(row: LocalizedColumns<Name>, name: Name): Localized {
  return { en: row[`${name}_en`], az: row[`${name}_az`], zh: row[`${name}_zh`], ru: row[`${name}_ru`] };
}

export function localizedOrNull<Name extends string>(row: NullableColumns<Name>, name: Name): Localized | null {
  return row[`${name}_en`] === null ? null : localized(row as LocalizedColumns<Name>, name);
}

export function dateOrNull(edtf: string | null): DateSpan | null {
  return edtf === null ? null : parseEdtf(edtf);
}

/** The schema sees to it that the three columns are NULL together. */
export function moneyOrNull(amount: number | null, currency: string | null, approximate: number | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency, approximate: approximate === 1 };
}
