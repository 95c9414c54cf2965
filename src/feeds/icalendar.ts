/** Anniversaries as a calendar to subscribe to (RFC 5545). */
import type { TimelineData, TimelineEntry } from "../widgets/data.js";
import type { WidgetLocale } from "../widgets/parameters.js";

export const icalendarType = "text/calendar; charset=utf-8";

/** Of what is known to the day, without doubt: a month has no anniversary. */
const wholeDays = /^(\d{4})-(\d\d)-(\d\d)(?:\/\d{4}-\d\d-\d\d)?$/;

export function writeCalendar(
  { dataset, relation, timeline }: TimelineData,
  locale: WidgetLocale,
  /** Makes the identities of the entries unique in the world. */
  host: string,
): string {
  const text = (name: string, value: string) => `${name};LANGUAGE=${locale}:${calendarText(value)}`;
  const event = ({ slug, title, summary, url, date, citations }: TimelineEntry): string[] => {
    const [, year, month, day] = wholeDays.exec(date.edtf) ?? [];
    if (year === undefined) return [];
    const sources = [
      ...new Set(
        citations.map(({ source: { publisher, title: name, published } }) =>
          [publisher ?? name, published?.text].filter(Boolean).join(", "),
        ),
      ),
    ];
    return [
      "BEGIN:VEVENT",
      `UID:${slug}@${host}`,
      `DTSTAMP:${dataset.reviewedOn.replaceAll("-", "")}T000000Z`,
      // The first day: what lasted a week is remembered on the day it began.
      `DTSTART;VALUE=DATE:${year}${month}${day}`,
      "RRULE:FREQ=YEARLY",
      "TRANSP:TRANSPARENT",
      text("SUMMARY", `${title} (${date.text})`),
      text("DESCRIPTION", [summary, ...sources, dataset.attribution, url].join("\n")),
      `URL:${withoutControls(url)}`,
      "END:VEVENT",
    ];
  };
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Bilateral//${dataset.version}//EN`,
    "METHOD:PUBLISH",
    text("NAME", relation.title),
    // What Apple's and Google's calendars read instead of NAME.
    `X-WR-CALNAME:${calendarText(relation.title)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ...timeline.nodes.flatMap(event),
    "END:VCALENDAR",
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join("");
}

function calendarText(text: string): string {
  return withoutControls(text.replace(/\r\n?/g, "\n"))
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no line of a calendar may hold
  return text.replace(/[\u{0}-\u{9}\u{b}-\u{1f}\u{7f}]/gu, " ");
}

/** Lines of 75 octets at most, broken between characters; the blank that begins a further line counts. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
