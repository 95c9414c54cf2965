/**
 * Figures that contradict each other although one source gives them: a change on the year before that the two amounts
 * do not have, directions that do not add up. Amounts are taken as rounded at their trailing zeros, so that "1.3 billion"
 * contradicts neither 1,260 nor 1,340 million.
 */
import { type DateSpan, parseEdtf } from "../dates/edtf.js";
import type { Mistake } from "./mistakes.js";
import type { Entry, Folder } from "./read-data.js";

type Figure = Entry<"tradeFigure">;

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What an amount can have been before it was rounded. One that is about or over may be off by a whole step. */
export function roundingInterval(amount: number, approximate: boolean): Interval {
  let step = 1;
  while (amount > 0 && amount % (step * 10) === 0) step *= 10;
  const margin = approximate ? step : step / 2;
  return { low: Math.max(0, amount - margin), high: amount + margin };
}

export function checkTrade(folder: Folder): Mistake[] {
  // A deprecated figure is kept because it is known to be wrong.
  const figures = folder.entries.tradeFigure.filter(
    ({ keys }) => keys.rank !== "DEPRECATED" && keys.period !== undefined && keys.value !== undefined,
  );
  return [...figures.flatMap((figure) => changeMistakes(figure, figures)), ...figures.flatMap((figure) => sumMistakes(figure, figures))];
}

function changeMistakes(figure: Figure, figures: readonly Figure[]): Mistake[] {
  const stated = figure.keys.changeOnYearPercent;
  if (stated === undefined) return [];
  const period = spanOf(figure);
  const before = figures.filter(
    (other) =>
      sameSeries(figure, other) &&
      sameDirection(figure, other) &&
      isYearBefore(spanOf(other), period) &&
      sharedSources(figure, other).length > 0,
  );
  const implied = before.map((other) => impliedChange(intervalOf(other), intervalOf(figure)));
  const margin = roundingOf(stated);
  const [first] = before;
  const [change] = implied;
  if (first === undefined || change === undefined) return [];
  if (implied.some((each) => stated + margin >= each.low && stated - margin <= each.high)) return [];
  return [
    {
      ...figure.file.placeOf([...figure.path, "changeOnYearPercent"]),
      message:
        `changeOnYearPercent ${stated} contradicts the figures: ${amountOf(figure)} after ${amountOf(first)} (${first.keys.slug}) ` +
        `is a change between ${percent(change.low)} and ${percent(change.high)} percent; correct whichever is wrong`,
    },
  ];
}

function sumMistakes(total: Figure, figures: readonly Figure[]): Mistake[] {
  if (total.keys.exporter !== undefined) return [];
  const parts = figures.filter(
    (figure) => figure.keys.exporter !== undefined && sameSeries(total, figure) && samePeriod(spanOf(total), spanOf(figure)),
  );
  const mistakes: Mistake[] = [];
  for (const [index, one] of parts.entries()) {
    for (const other of parts.slice(index + 1)) {
      const opposite = one.keys.exporter === other.keys.importer && one.keys.importer === other.keys.exporter;
      const common = sharedSources(total, one).filter((source) => sharedSources(total, other).includes(source));
      if (!opposite || common.length === 0) continue;
      const [a, b, sum] = [intervalOf(one), intervalOf(other), intervalOf(total)];
      const parts = { low: a.low + b.low, high: a.high + b.high };
      if (parts.low <= sum.high && sum.low <= parts.high) continue;
      mistakes.push({
        ...total.file.placeOf([...total.path, "value", "amount"]),
        message:
          `the directions do not add up to the total ${amountOf(total)}: ${amountOf(one)} (${one.keys.slug}) and ${amountOf(other)} (${other.keys.slug}) ` +
          `make between ${parts.low} and ${parts.high}; correct whichever is wrong`,
      });
    }
  }
  return mistakes;
}

function spanOf(figure: Figure): DateSpan {
  return parseEdtf(figure.keys.period ?? "");
}

function amountOf(figure: Figure): number {
  return figure.keys.value?.amount ?? 0;
}

function intervalOf(figure: Figure): Interval {
  return roundingInterval(amountOf(figure), figure.keys.value?.approximate ?? false);
}

function sameSeries(a: Figure, b: Figure): boolean {
  return a.keys.reporter === b.keys.reporter && a.keys.value?.currency === b.keys.value?.currency;
}

function sameDirection(a: Figure, b: Figure): boolean {
  return a.keys.exporter === b.keys.exporter && a.keys.importer === b.keys.importer;
}

function samePeriod(a: DateSpan, b: DateSpan): boolean {
  return a.earliest === b.earliest && a.latest === b.latest;
}

function isYearBefore(before: DateSpan, period: DateSpan): boolean {
  if (before.precision !== period.precision || before.latest === null || period.latest === null) return false;
  // Months are compared by name, since February ends on different days.
  const length = period.precision.startsWith("DAY") ? 10 : 7;
  return (
    aYearOn(before.earliest, length) === period.earliest.slice(0, length) &&
    aYearOn(before.latest, length) === period.latest.slice(0, length)
  );
}

function aYearOn(day: string, length: number): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, "0")}${day.slice(4, length)}`;
}

function sharedSources(a: Figure, b: Figure): string[] {
  const known = new Set(b.keys.citations?.map((citation) => citation.source));
  return (a.keys.citations ?? []).map((citation) => citation.source).filter((source) => known.has(source));
}

function impliedChange(before: Interval, after: Interval): Interval {
  const change = (from: number, to: number) => (from === 0 ? Number.POSITIVE_INFINITY : (to / from - 1) * 100);
  return { low: change(before.high, after.low), high: change(before.low, after.high) };
}

/** Half a unit of the last decimal that is written: 27.3 can have been 27.25. */
function roundingOf(stated: number): number {
  const decimals = String(stated).split(".")[1]?.length ?? 0;
  return 0.5 / 10 ** decimals + 1e-9;
}

function percent(change: number): string {
  return change.toFixed(2).replace(/\.?0+$/, "");
}
