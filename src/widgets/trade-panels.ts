/** Which figures a chart of trade draws. Figures of different reporters stand side by side and are never added up. */
import type { TradeData, TradeFigure } from "./data.js";
import { fill, type Words } from "./words.js";

export interface Bar {
  readonly year: number;
  /** Place in `reportersOf`. */
  readonly by: number;
  readonly amount: number;
  readonly wholeYear: boolean;
  readonly disputed: boolean;
  readonly period: string;
  readonly text: string;
}

export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** The two countries, and last whoever it is where that is not said. */
export function reportersOf({ relation }: TradeData, words: Words): { readonly code?: string; readonly text: string }[] {
  return [...relation.countries.map(({ code, name }) => ({ code, text: fill(words.reported, name) })), { text: words.unstated }];
}

/** Total, what either side exports, and the balance of the first country; what has no figure is left out. */
export function panelsOf(data: TradeData, reporter: string | undefined, words: Words): Panel[] {
  const [first, second] = data.relation.countries;
  // One scale for all bars, so one currency; the others are in the table.
  const currency = data.tradeYears[0]?.figures[0]?.value.currency;
  const reporters = reportersOf(data, words).flatMap(({ code }, by) => (!reporter || code === reporter ? { code, by } : []));
  const draw = (title: string, exporter?: string, partner?: string): Panel => ({
    title,
    bars: data.tradeYears.flatMap(({ year, figures: all }) =>
      reporters.flatMap(({ code, by }): Bar | [] => {
        const figures = all.filter(({ value }) => value.currency === currency);
        const figure = chooseFigure(figures, exporter, code);
        const value = figure && partner ? balanceOf(figures, figure, partner, words) : figure?.value;
        if (!figure || !value) return [];
        const { coversWholeYear: wholeYear, corroboration, date } = figure;
        return {
          year,
          by,
          amount: value.amount,
          text: value.text,
          wholeYear,
          disputed: corroboration === "CONFLICTING",
          period: date.text,
        };
      }),
    ),
  });
  return [
    draw(words.total),
    draw(fill(words.exports, first.name, second.name), first.code),
    draw(fill(words.exports, second.name, first.name), second.code),
    draw(fill(words.balance, first.name), first.code, second.code),
  ].filter(({ bars }) => bars.length > 0);
}

/** Whole years before parts, then the preferred, then the part that goes on for longest. */
function chooseFigure(figures: readonly TradeFigure[], exporter?: string, reporter?: string): TradeFigure | undefined {
  return figures
    .filter((figure) => figure.rank !== "DEPRECATED" && figure.exporter?.code === exporter && figure.reporter?.code === reporter)
    .sort(
      (a, b) =>
        Number(b.coversWholeYear) - Number(a.coversWholeYear) ||
        Number(b.rank === "PREFERRED") - Number(a.rank === "PREFERRED") ||
        (b.date.latest ?? "").localeCompare(a.date.latest ?? ""),
    )[0];
}

/** Exports minus what the partner exports, by the same reporter for the same period. */
export function balanceOf(
  figures: readonly TradeFigure[],
  { date, reporter, value }: TradeFigure,
  partner: string,
  words: Words,
): { readonly amount: number; readonly text: string } | undefined {
  const { currency } = value;
  const samePeriod = figures.filter((figure) => figure.date.edtf === date.edtf && figure.value.currency === currency);
  const imported = chooseFigure(samePeriod, partner, reporter?.code)?.value;
  if (!imported) return;
  const amount = value.amount - imported.amount;
  return { amount, text: (value.approximate || imported.approximate ? "≈ " : "") + moneyText(amount, currency, words) };
}

/** The largest size that an amount reaches, and the word for it. */
export function largeNumber(amount: number, { large }: Words): readonly [size: number, word: string] {
  const sizes = large.split(",").map((pair) => [Number(pair.split(" ")[0]), pair.split(" ")[1] ?? ""] as const);
  return sizes.find(([size]) => Math.abs(amount) >= size) ?? sizes.at(-1) ?? [1, ""];
}

/** Written here: browsers do not know how Azerbaijani writes numbers. */
export function numberText(value: number, digits: number, { decimal }: Words): string {
  return String(Number(value.toFixed(digits)))
    .replace(".", decimal)
    .replace("-", "−");
}

export function amountText(number: string, large: string, currency: string, words: Words): string {
  return fill(words.amount, number, large, currency === "USD" ? words.USD : currency).trim();
}

export function moneyText(amount: number, currency: string, words: Words): string {
  const [size, word] = largeNumber(amount, words);
  return amountText(numberText(amount / size, 3, words), word, currency, words);
}
