import { parseEdtf } from "../dates/edtf.js";
import type { Country, TradeFigure } from "../store/domain.js";
import { Siblings } from "../store/siblings.js";
import { balanceOf, chooseFigure, gapBetweenReporters } from "./choose-figure.js";

const country = (code: string): Country => ({
  __typename: "Country",
  handle: code,
  key: code.charCodeAt(0),
  code,
  name: { en: code, az: code, zh: code, ru: code },
});
const freedonia = country("FD");
const sylvania = country("SY");

function figure(slug: string, amount: number, details: Partial<TradeFigure> & { period?: string }): TradeFigure {
  const { period = "1933", ...rest } = details;
  const text = { en: slug, az: slug, zh: slug, ru: slug };
  return {
    __typename: "TradeFigure",
    handle: slug,
    key: slug.length,
    siblings: new Siblings([]),
    slug,
    relationKey: 1,
    title: text,
    summary: text,
    date: parseEdtf(period),
    corroboration: "NOT_FOUND",
    year: 1933,
    coversWholeYear: !period.includes("-"),
    exporter: null,
    importer: null,
    value: { amount, currency: "USD", approximate: false },
    changeOnYearPercent: null,
    reporter: freedonia,
    vintage: null,
    rank: "NORMAL",
    ...rest,
  };
}

describe("the figure that is chosen", () => {
  test("is of the whole year before it is of a part", () => {
    const part = figure("part", 9, { period: "1933-01/1933-11", rank: "PREFERRED" });
    const whole = figure("whole", 10, {});
    expect(chooseFigure([part, whole], { exporter: null })).toBe(whole);
  });

  test("is the preferred one, and never a deprecated one", () => {
    const old = figure("old", 9, { rank: "DEPRECATED" });
    const normal = figure("normal", 10, {});
    const preferred = figure("preferred", 11, { rank: "PREFERRED" });
    expect(chooseFigure([old, normal, preferred], { exporter: null })).toBe(preferred);
    expect(chooseFigure([old], { exporter: null })).toBeNull();
  });

  test("is of the longer part where there is no whole year", () => {
    const quarter = figure("quarter", 3, { period: "1933-01/1933-03" });
    const months = figure("months", 8, { period: "1933-01/1933-08" });
    const preferred = { ...quarter, slug: "preferred", rank: "PREFERRED" as const };
    expect(chooseFigure([preferred, months], { exporter: null })).toBe(months);
    expect(chooseFigure([quarter, months], { exporter: null })).toBe(months);
  });

  test("is the one stated last among equals", () => {
    const february = figure("a-february", 12, { vintage: parseEdtf("1934-02") });
    const july = figure("b-july", 13, { vintage: parseEdtf("1934-07") });
    expect(chooseFigure([february, july], { exporter: null })).toBe(july);
  });

  test("is of the reporter and the direction asked for", () => {
    const total = figure("total", 10, {});
    const exports = figure("exports", 4, { exporter: sylvania, importer: freedonia });
    expect(chooseFigure([total, exports], { exporter: sylvania })).toBe(exports);
    expect(chooseFigure([total, exports], { exporter: null, reporter: sylvania })).toBeNull();
  });
});

describe("a balance", () => {
  const exported = figure("exported", 6, { exporter: freedonia, importer: sylvania });
  const imported = figure("imported", 4, { exporter: sylvania, importer: freedonia });

  test("is exports minus imports of one reporter, and turns its sign with the country", () => {
    expect(balanceOf([exported, imported], freedonia, sylvania, [freedonia])).toEqual({ amount: 2, currency: "USD", approximate: false });
    expect(balanceOf([exported, imported], sylvania, freedonia, [freedonia])).toMatchObject({ amount: -2 });
  });

  test("is not drawn from two reporters, two periods or two currencies", () => {
    const countries = [freedonia, sylvania];
    expect(balanceOf([exported, { ...imported, reporter: sylvania }], freedonia, sylvania, countries)).toBeNull();
    const ofQuarter = figure("imported-quarter", 1, { exporter: sylvania, importer: freedonia, period: "1933-01/1933-03" });
    expect(balanceOf([exported, ofQuarter], freedonia, sylvania, countries)).toBeNull();
    const exportedInQuarter = figure("exported-quarter", 2, { exporter: freedonia, importer: sylvania, period: "1933-01/1933-03" });
    expect(balanceOf([exportedInQuarter, ofQuarter], freedonia, sylvania, countries)).toBeNull();
    expect(
      balanceOf([exported, { ...imported, value: { ...imported.value, currency: "CNY" } }], freedonia, sylvania, countries),
    ).toBeNull();
  });
});

describe("the gap between the reporters", () => {
  const ours = figure("ours", 10, {});
  const theirs = figure("theirs", 14, { reporter: sylvania });

  test("is the larger whole-year total minus the smaller, whichever comes first", () => {
    expect(gapBetweenReporters([ours, theirs], [freedonia, sylvania])).toMatchObject({ amount: 4 });
    expect(gapBetweenReporters([ours, theirs], [sylvania, freedonia])).toMatchObject({ amount: 4 });
  });

  test("is unknown when one side reports nothing, or a part of the year", () => {
    expect(gapBetweenReporters([ours], [freedonia, sylvania])).toBeNull();
    const part = figure("part", 13, { reporter: sylvania, period: "1933-01/1933-11" });
    expect(gapBetweenReporters([ours, part], [freedonia, sylvania])).toBeNull();
  });
});
