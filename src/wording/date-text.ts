/**
 * A date in words, at the precision that is known. Written here and not in the browser: Chromium has no Azerbaijani
 * month names ("1994 M03 7"), Node has.
 */
import { type DateSpan, parseEdtf } from "../dates/edtf.js";
import type { Locale } from "../vocabulary.js";
import { intlLocale } from "./intl-locale.js";

type Unit = "DAY" | "MONTH" | "YEAR";

const fields: Readonly<Record<Unit, Intl.DateTimeFormatOptions>> = {
  DAY: { day: "numeric", month: "long", year: "numeric" },
  MONTH: { month: "long", year: "numeric" },
  YEAR: { year: "numeric" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, unit: Unit): Intl.DateTimeFormat {
  const key = `${locale} ${unit}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(intlLocale[locale], { timeZone: "UTC", ...fields[unit] });
    formats.set(key, found);
  }
  return found;
}

const phrases: Readonly<Record<Locale, Record<"about" | "uncertain" | "since" | "endUnknown", (date: string) => string>>> = {
  en: {
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    since: (date) => `since ${date}`,
    endUnknown: (date) => `from ${date} (end not known)`,
  },
  az: {
    about: (date) => `təxminən ${date}`,
    uncertain: (date) => `${date} (dəqiq deyil)`,
    since: (date) => `${date} – indiyədək`,
    endUnknown: (date) => `${date} – (sonu məlum deyil)`,
  },
  zh: {
    about: (date) => `约${date}`,
    uncertain: (date) => `${date}（不确定）`,
    since: (date) => `${date}至今`,
    endUnknown: (date) => `${date}起（结束日期不详）`,
  },
  ru: {
    about: (date) => `примерно ${date}`,
    uncertain: (date) => `${date} (неточно)`,
    since: (date) => `с ${date}`,
    endUnknown: (date) => `с ${date} (окончание неизвестно)`,
  },
};

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function unitOf(span: DateSpan): Unit {
  if (span.precision === "UNKNOWN_END" || span.precision === "OPEN_ENDED") {
    return unitOf(parseEdtf(span.edtf.slice(0, span.edtf.indexOf("/"))));
  }
  return span.precision.replace("_RANGE", "") as Unit;
}

/** After с a Russian month stands in the genitive, which Intl writes only beside a day. */
function afterPreposition(locale: Locale, unit: Unit, date: Date): string {
  return locale === "ru" && unit === "MONTH"
    ? format(locale, "DAY")
        .format(date)
        .replace(/^\d+\s/u, "")
    : format(locale, unit).format(date);
}

/** 1994年3月7日至10日: what both ends share is said once. */
function chineseRange(start: string, end: string): string {
  const parts = /^(\d+年)(\d+月)?(\d+日)?$/;
  const [, year = "", month = ""] = parts.exec(start) ?? [];
  const shared = end.startsWith(year + month) && start !== year + month ? year + month : end.startsWith(year) && start !== year ? year : "";
  return `${start}至${end.slice(shared.length)}`;
}

function range(span: DateSpan, latest: string, unit: Unit, locale: Locale): string {
  const words = format(locale, unit);
  if (locale === "zh") return chineseRange(words.format(at(span.earliest)), words.format(at(latest)));
  if (locale === "ru" && unit === "MONTH" && span.earliest.slice(0, 4) === latest.slice(0, 4)) {
    // Intl repeats the year; Russian says it once.
    const month = new Intl.DateTimeFormat(intlLocale.ru, { timeZone: "UTC", month: "long" });
    return `${month.format(at(span.earliest))} – ${words.format(at(latest))}`;
  }
  // CLDR sets blanks around the dash even between two numbers, where a closed dash is usual: 7–10 March 1994.
  return words.formatRange(at(span.earliest), at(latest)).replace(/^(\d+)\s–\s(?=\d)/u, "$1–");
}

/** 7–10 March 1994, June 2018, 1999, about 1 September 2023, from 22 June 2000 (end not known). */
export function dateText(span: DateSpan, locale: Locale): string {
  let texts = worded.get(span);
  if (!texts) {
    texts = {};
    worded.set(span, texts);
  }
  texts[locale] ??= inWords(span, locale);
  return texts[locale];
}

/** The dates of a dataset are read once and worded a thousand times. */
const worded = new WeakMap<DateSpan, Partial<Record<Locale, string>>>();

function inWords(span: DateSpan, locale: Locale): string {
  const words = phrases[locale];
  const unit = unitOf(span);
  const inflected = span.precision === "OPEN_ENDED" || span.precision === "UNKNOWN_END";
  const start = inflected ? afterPreposition(locale, unit, at(span.earliest)) : format(locale, unit).format(at(span.earliest));
  let text = span.precision.endsWith("_RANGE") && span.latest !== null ? range(span, span.latest, unit, locale) : start;
  if (span.approximate) text = words.about(text);
  if (span.precision === "OPEN_ENDED") text = words.since(text);
  else if (span.precision === "UNKNOWN_END") text = words.endUnknown(text);
  return span.uncertain ? words.uncertain(text) : text;
}
