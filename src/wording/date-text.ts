/**
 * A date in words, at the precision that is known. Written here and not in the browser: Chromium has no Azerbaijani
 * month names ("1994 M03 7"). And written out, not asked of Intl: the first question to it takes nine milliseconds, more
 * than all other work for the first answer of a server, and its ranges had to be mended in every language. A test
 * compares names and patterns with Intl's.
 */
import { type DateSpan, parseEdtf } from "../dates/edtf.js";
import type { Locale } from "../vocabulary.js";

type Unit = "DAY" | "MONTH" | "YEAR";

/** What is said of a day, a month or a year; less of it in a range, where the other end says the rest. */
interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const inEnglish = "January February March April May June July August September October November December".split(" ");
const inAzerbaijani = "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split(" ");
const inRussian = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
const inRussianGenitive = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");

const joined = (...words: readonly (string | number | undefined)[]) => words.filter((word) => word !== undefined).join(" ");
const named = (names: readonly string[], month: number | undefined) => (month === undefined ? undefined : names[month - 1]);

const written: Readonly<Record<Locale, (parts: Parts, inflected: boolean) => string>> = {
  en: ({ day, month, year }) => joined(day, named(inEnglish, month), year),
  az: ({ day, month, year }) => joined(day, named(inAzerbaijani, month), year),
  zh: ({ day, month, year }) => [year !== undefined && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join(""),
  // A month stands in the genitive beside a day and after с; a year alone is a number.
  ru: ({ day, month, year }, inflected) =>
    joined(
      day,
      named(day !== undefined || inflected ? inRussianGenitive : inRussian, month),
      month !== undefined && year !== undefined ? `${year} г.` : year,
    ),
};

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

function unitOf(span: DateSpan): Unit {
  if (span.precision === "UNKNOWN_END" || span.precision === "OPEN_ENDED") {
    return unitOf(parseEdtf(span.edtf.slice(0, span.edtf.indexOf("/"))));
  }
  return span.precision.replace("_RANGE", "") as Unit;
}

function partsOf(date: string, unit: Unit): Parts {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, ...(unit !== "YEAR" && { month }), ...(unit === "DAY" && { day }) };
}

/** What both ends share is said once: at the start in Chinese, which begins with the year, at the end elsewhere. */
function range(start: Parts, end: Parts, locale: Locale): string {
  const sameYear = start.year === end.year && start.month !== undefined;
  const sameMonth = sameYear && start.month === end.month && start.day !== undefined;
  const rest = (parts: Parts) => (sameMonth ? { day: parts.day } : sameYear ? { month: parts.month, day: parts.day } : parts) as Parts;
  if (locale === "zh") return `${written.zh(start, false)}至${written.zh(rest(end), false)}`;
  const from = written[locale](rest(start), false);
  // Closed between two numbers, 7–10 March 1994, and in Azerbaijani between two months.
  const isClosed = sameMonth || start.month === undefined || (locale === "az" && sameYear && start.day === undefined);
  const to = written[locale](end, false);
  return isClosed ? `${from}–${to}` : `${from} – ${to}`;
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
  const start = partsOf(span.earliest, unit);
  const inflected = span.precision === "OPEN_ENDED" || span.precision === "UNKNOWN_END";
  const isRange = span.precision.endsWith("_RANGE") && span.latest !== null;
  let text = isRange ? range(start, partsOf(span.latest, unit), locale) : written[locale](start, inflected);
  if (span.approximate) text = words.about(text);
  if (span.precision === "OPEN_ENDED") text = words.since(text);
  else if (span.precision === "UNKNOWN_END") text = words.endUnknown(text);
  return span.uncertain ? words.uncertain(text) : text;
}
