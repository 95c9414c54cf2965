/**
 * Scalars name what a string means and pass it on unread: resolvers read it and, where it is wrong, answer with the
 * argument's name and what is allowed. A scalar that refused a literal itself would turn that into an error of
 * validation, which knows neither.
 */
import { GraphQLScalarType } from "graphql";

function text(name: string, description: string, specifiedByURL?: string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({ name, description, ...(specifiedByURL && { specifiedByURL }) });
}

export const CountryCode = text(
  "CountryCode",
  "ISO 3166-1 alpha-2 code of a country: `AZ`, `CN`.",
  "https://www.iso.org/iso-3166-country-codes.html",
);

export const CurrencyCode = text(
  "CurrencyCode",
  "ISO 4217 code of a currency: `USD`, `CNY`.",
  "https://www.iso.org/iso-4217-currency-codes.html",
);

export const EDTF = text(
  "EDTF",
  "A date at the precision that is known, in the Extended Date/Time Format (ISO 8601-2, level 1), limited to these forms: a day `1994-03-07`, a month `2018-06`, a year `1999`, an interval of two of them `1994-03-07/1994-03-10`, an unknown end `2000-06-22/`, an open end `2003-10-31/..`; behind a date `?` means uncertain, `~` approximate, `%` both.",
  "https://www.loc.gov/standards/datetime/",
);

export const CalendarDay = text("Date", "A full calendar day: `1994-03-07`.", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6");

export const MonthDay = text("MonthDay", "A day of any year: `--03-07` for 7 March.", "https://www.w3.org/TR/xmlschema-2/#gMonthDay");

export const WebAddress = text("URL", "A web address.", "https://url.spec.whatwg.org/");
