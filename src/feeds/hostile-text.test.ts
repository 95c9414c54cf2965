/** Text that means something to XML, to calendars or to browsers is text in feeds. */
import type { TimelineData } from "../widgets/data.js";
import { writeAtom } from "./atom.js";
import { writeCalendar } from "./icalendar.js";

const hostile = '<img src=x onerror=alert(1)> & "]]>" \u{202e}\u{1}\u{0}; BEGIN:VEVENT, \\n';

const data: TimelineData = {
  dataset: { version: "1", reviewedOn: "2026-01-02", licence: "L", licenceUrl: "https://l.example/", attribution: hostile },
  relation: {
    slug: "a-b",
    title: hostile,
    countries: [
      { code: "AA", name: "A" },
      { code: "BB", name: "B" },
    ],
  },
  timeline: {
    totalCount: 1,
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: [
      {
        __typename: "Visit",
        slug: "a",
        url: "https://b.example/facts/a",
        title: `${hostile}\r\nBEGIN:VALARM\nEND:VALARM`,
        summary: hostile,
        corroboration: "CORROBORATED",
        corrections: [],
        date: { edtf: "2000-02-29", earliest: "2000-02-29", latest: "2000-02-29", precision: "DAY", text: "29 February 2000" },
        citations: [
          { source: { title: hostile, publisher: null, url: "javascript:alert(1)", published: null } },
          { source: { title: "T", publisher: hostile, url: 'https://s.example/?a=1&b="', published: { text: "2001" } } },
        ],
      },
    ],
  },
};

test("in Atom every mark of markup is written as text, and what XML cannot hold is replaced", () => {
  const atom = writeAtom(data, "en", {
    self: "https://b.example/feed",
    page: "https://b.example/",
    pageOfFact: () => "https://b.example/facts/a",
  });
  expect(atom).not.toMatch(/<img|javascript:/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(atom).not.toMatch(/[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}]/u);
  expect(atom).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;]]&gt;&quot;");
  expect(atom).toContain('href="https://s.example/?a=1&amp;b=&quot;"');
  // What is left when all elements are taken away has no more brackets.
  expect(atom.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]/);
});

test("in a calendar no text begins a line of its own", () => {
  const calendar = writeCalendar(data, "en", "b.example");
  const lines = calendar.replaceAll("\r\n ", "").split("\r\n");
  expect(lines.filter((line) => line.startsWith("BEGIN:"))).toEqual(["BEGIN:VCALENDAR", "BEGIN:VEVENT"]);
  expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(lines.find((line) => line.startsWith("SUMMARY"))).toContain("\\; BEGIN:VEVENT\\, \\\\n\\nBEGIN:VALARM\\nEND:VALARM");
});
