import fc from "fast-check";
import { type DateSpan, edtfProblem, lastCountedDay, parseEdtf } from "./edtf.js";

/** The rule by which lists are filtered, as the store writes it in SQL. */
const overlaps = (a: DateSpan, b: DateSpan) => a.earliest <= lastCountedDay(b) && b.earliest <= lastCountedDay(a);

/** An EDTF reader by other people, as a second opinion; it brings no types. */
interface Theirs {
  readonly min: number;
  readonly max: number;
  readonly lower?: Theirs;
  readonly upper?: Theirs | number | null;
  readonly uncertain?: { readonly value: number };
  readonly approximate?: { readonly value: number };
}
const theirs = (require("edtf") as { default: (text: string) => Theirs }).default;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

describe("forms", () => {
  test.each([
    ["1994-03-07", "1994-03-07", "1994-03-07", "DAY"],
    ["2018-06", "2018-06-01", "2018-06-30", "MONTH"],
    ["2000-02", "2000-02-01", "2000-02-29", "MONTH"],
    ["1900-02", "1900-02-01", "1900-02-28", "MONTH"],
    ["1999", "1999-01-01", "1999-12-31", "YEAR"],
    ["1994-03-07/1994-03-10", "1994-03-07", "1994-03-10", "DAY_RANGE"],
    ["2018-01/2018-11", "2018-01-01", "2018-11-30", "MONTH_RANGE"],
    ["1993/1996", "1993-01-01", "1996-12-31", "YEAR_RANGE"],
    ["2000-06-22/", "2000-06-22", null, "UNKNOWN_END"],
    ["2003-10-31/..", "2003-10-31", null, "OPEN_ENDED"],
    ["2024-02-29", "2024-02-29", "2024-02-29", "DAY"],
  ])("%s means %s to %s: %s", (edtf, earliest, latest, precision) => {
    expect(parseEdtf(edtf)).toEqual({ edtf, earliest, latest, precision, uncertain: false, approximate: false });
  });

  test.each([
    ["2018-09-19?", true, false],
    ["2023-09-01~", false, true],
    ["1993%", true, true],
    ["1993?/1996", true, false],
    ["1993/1996~", false, true],
    ["1993?/1996~", true, true],
    ["2000-06-22~/", false, true],
    ["2003-10?/..", true, false],
  ])("%s is uncertain: %s, approximate: %s", (edtf, uncertain, approximate) => {
    expect(parseEdtf(edtf)).toMatchObject({ uncertain, approximate });
  });

  test.each([
    ["", "is not a date that can be read here: write a day (1994-03-07)"],
    ["March 1994", "is not a date that can be read here"],
    ["94-03-07", "is not a date that can be read here"],
    ["1994-3-7", "is not a date that can be read here"],
    ["1994-03-07T10:00", "is not a date that can be read here"],
    ["1994-03-07 ", "is not a date that can be read here"],
    ["?1994", "is not a date that can be read here"],
    ["1994??", "is not a date that can be read here"],
    ["199X", "is not a date that can be read here"],
    ["../1994", "is not a date that can be read here"],
    ["/1994", "is not a date that can be read here"],
    ["/", "is not a date that can be read here"],
    ["1994/…", "is not a date that can be read here"],
    ["1994/1995/1996", "has more than one slash"],
    ["1994-13", "has month 13: months go from 01 to 12"],
    ["1994-00-01", "has month 00"],
    ["2018-06-31", "has day 31: that month goes from 01 to 30"],
    ["1900-02-29", "has day 29: that month goes from 01 to 28"],
    ["1994-03-00", "has day 00"],
    ["1994-03/1994-04-10", "mixes a month and a day: write both sides at the same precision"],
    ["1996/1994", "ends before or where it begins: write the earlier date first, or a single date"],
    ["1994-03-07/1994-03-07", "ends before or where it begins"],
  ])("%p is refused with a sentence", (edtf, sentence) => {
    expect(edtfProblem(edtf)).toContain(sentence);
    expect(() => parseEdtf(edtf)).toThrow(sentence);
  });
});

describe("overlap", () => {
  const both = (a: string, b: string) => [overlaps(parseEdtf(a), parseEdtf(b)), overlaps(parseEdtf(b), parseEdtf(a))];

  test("a visit known only as June 2018 overlaps 2018-06-30 and not 2018-07", () => {
    expect(both("2018-06", "2018-06-30")).toEqual([true, true]);
    expect(both("2018-06", "2018-07")).toEqual([false, false]);
  });

  test("of a span whose end is not known the beginning alone counts, at its precision", () => {
    expect(both("2000-06-22/", "2000-06-22")).toEqual([true, true]);
    expect(both("2000-06-22/", "2000-06-23")).toEqual([false, false]);
    expect(both("2000-06/", "2000-06-30")).toEqual([true, true]);
    expect(both("2000~/", "2000-12-31")).toEqual([true, true]);
    expect(lastCountedDay(parseEdtf("2000~/"))).toBe("2000-12-31");
  });

  test("what goes on overlaps every later day and none before", () => {
    expect(both("2003-10-31/..", "2026-11-25")).toEqual([true, true]);
    expect(both("2003-10-31/..", "2003-10-30")).toEqual([false, false]);
    expect(both("2003/..", "2010/..")).toEqual([true, true]);
  });
});

const twoDigits = (number: number) => String(number).padStart(2, "0");
const years = fc.integer({ min: 0, max: 9998 }).map((year) => String(year).padStart(4, "0"));
const months = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${twoDigits(month)}`);
const days = fc
  .date({ min: new Date("0000-01-01T00:00:00Z"), max: new Date("9998-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const qualifiers = fc.constantFrom("", "?", "~", "%");
const point = (dates: fc.Arbitrary<string>) => fc.tuple(dates, qualifiers).map(([date, qualifier]) => date + qualifier);
const points = fc.oneof(point(days), point(months), point(years));
const ranges = fc
  .oneof(...[days, months, years].map((dates) => fc.tuple(dates, dates, qualifiers, qualifiers)))
  .filter(([a, b]) => a !== b)
  .map(([a, b, first, second]) => (a < b ? `${a}${first}/${b}${second}` : `${b}${first}/${a}${second}`));
const spans = fc.oneof(
  points,
  ranges,
  points.map((date) => `${date}/`),
  points.map((date) => `${date}/..`),
);

describe("beside the edtf package", () => {
  test("every form that can be written here means the same days there", () => {
    fc.assert(
      fc.property(spans, (edtf) => {
        const ours = parseEdtf(edtf);
        const other = theirs(edtf);
        expect(ours.edtf).toBe(edtf);
        expect(ours.earliest).toBe(dayOf(other.min));
        if (ours.latest !== null) expect(ours.latest).toBe(dayOf(other.max));
        else expect(other.upper ?? null).toBe(ours.precision === "OPEN_ENDED" ? Number.POSITIVE_INFINITY : null);
        const sides = [other, other.lower, other.upper].filter((side) => typeof side === "object" && side !== null);
        expect(ours.uncertain).toBe(sides.some((side) => (side.uncertain?.value ?? 0) > 0));
        expect(ours.approximate).toBe(sides.some((side) => (side.approximate?.value ?? 0) > 0));
      }),
      { numRuns: 500 },
    );
  });

  test("nothing is accepted here that is no EDTF there", () => {
    const nearDates = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."0129-/?~%. X"), maxLength: 22 }),
      fc
        .tuple(spans, fc.nat(21), fc.constantFrom(..."0139-/?~%."))
        .map(([edtf, at, sign]) => edtf.slice(0, at) + sign + edtf.slice(at + 1)),
    );
    fc.assert(
      fc.property(nearDates, (text) => {
        fc.pre(edtfProblem(text) === undefined);
        expect(() => theirs(text)).not.toThrow();
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    );
  });
});

describe("always", () => {
  test("a date begins before it ends, and overlaps itself", () => {
    fc.assert(
      fc.property(spans, (edtf) => {
        const span = parseEdtf(edtf);
        expect(span.earliest <= lastCountedDay(span)).toBe(true);
        expect(overlaps(span, span)).toBe(true);
      }),
    );
  });

  test("two dates overlap when a day is in both, counted day by day", () => {
    const near = fc.integer({ min: 0, max: 120 }).map((offset) => dayOf(Date.UTC(1999, 11, 1 + offset)));
    const nearSpans = fc.oneof(
      near,
      near.map((day) => day.slice(0, 7)),
      near.map((day) => day.slice(0, 4)),
      near.map((day) => `${day}/`),
      near.map((day) => `${day.slice(0, 7)}/..`),
      fc.tuple(near, near).map(([a, b]) => (a === b ? a : a < b ? `${a}/${b}` : `${b}/${a}`)),
    );
    const counted = (edtf: string) => {
      const found = new Set<string>();
      const begin = edtf.split("/")[0] ?? "";
      for (let time = Date.UTC(1999, 0, 1); time < Date.UTC(2001, 0, 1); time += 86_400_000) {
        const day = dayOf(time);
        const end = edtf.endsWith("/") ? begin : edtf.endsWith("..") ? "9" : (edtf.split("/")[1] ?? begin);
        if (day.slice(0, begin.length) >= begin && day.slice(0, end.length) <= end) found.add(day);
      }
      return found;
    };
    fc.assert(
      fc.property(nearSpans, nearSpans, (a, b) => {
        const daysOfB = counted(b);
        expect(overlaps(parseEdtf(a), parseEdtf(b))).toBe([...counted(a)].some((day) => daysOfB.has(day)));
      }),
    );
  });
});
