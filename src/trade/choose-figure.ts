/**
 * Which of several figures answers a question about a year's trade. Figures of different reporters are compared and
 * never added up: the two countries' statistics differ in method, and their sum would be nobody's figure.
 */
import type { Country, Money, TradeFigure } from "../store/domain.js";

export interface FigureQuestion {
  /** Null for both directions together. */
  readonly exporter: Country | null;
  /** Left out: whoever reports. */
  readonly reporter?: Country | undefined;
}

const rankOrder = { PREFERRED: 0, NORMAL: 1, DEPRECATED: 2 } as const;

function daysOf(figure: TradeFigure): number {
  const { date } = figure;
  return date?.latest ? Date.parse(date.latest) - Date.parse(date.earliest) : 0;
}

/** Whole years before part-years, the longer part before the shorter, then by rank, then the figure stated last. */
function byUsefulness(a: TradeFigure, b: TradeFigure): number {
  return (
    Number(b.coversWholeYear) - Number(a.coversWholeYear) ||
    daysOf(b) - daysOf(a) ||
    rankOrder[a.rank] - rankOrder[b.rank] ||
    (b.vintage?.earliest ?? "").localeCompare(a.vintage?.earliest ?? "") ||
    a.slug.localeCompare(b.slug)
  );
}

/** The most useful figure that fits, or null. Deprecated figures are never chosen. */
export function chooseFigure(figures: readonly TradeFigure[], { exporter, reporter }: FigureQuestion): TradeFigure | null {
  const fitting = figures.filter(
    (figure) =>
      figure.rank !== "DEPRECATED" &&
      figure.exporter?.code === exporter?.code &&
      (reporter === undefined || figure.reporter?.code === reporter.code),
  );
  return [...fitting].sort(byUsefulness)[0] ?? null;
}

/** Exports minus imports of a country in a whole year, from one reporter who gives both in the same currency. */
export function balanceOf(
  figures: readonly TradeFigure[],
  country: Country,
  partner: Country,
  reporters: readonly Country[],
): Money | null {
  // A balance of some months would look like that of the year.
  const wholeYears = figures.filter((figure) => figure.coversWholeYear);
  for (const reporter of reporters) {
    const exported = chooseFigure(wholeYears, { exporter: country, reporter });
    const imported = chooseFigure(wholeYears, { exporter: partner, reporter });
    if (exported && imported && exported.value.currency === imported.value.currency) return difference(exported.value, imported.value);
  }
  return null;
}

/** The larger minus the smaller of the two countries' whole-year totals, when both report one in the same currency. */
export function gapBetweenReporters(figures: readonly TradeFigure[], countries: readonly [Country, Country]): Money | null {
  const wholeYears = figures.filter((figure) => figure.coversWholeYear);
  const [one, other] = countries.map((reporter) => chooseFigure(wholeYears, { exporter: null, reporter })?.value);
  if (!one || !other || one.currency !== other.currency) return null;
  return one.amount > other.amount ? difference(one, other) : difference(other, one);
}

function difference(from: Money, minus: Money): Money {
  return { amount: from.amount - minus.amount, currency: from.currency, approximate: from.approximate || minus.approximate };
}
