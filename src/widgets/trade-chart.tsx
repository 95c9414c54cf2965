/**
 * The trade of two countries by year. Needs no stylesheet and no ids: the same in a page, in an element and as a
 * picture of its own. All panels have one scale, so that a bar of one can be held against a bar of another.
 */
import { Block, flow, lineHeight, Pieces, pixel, textSize, tickStep } from "./chart-parts.js";
import { type Colours, themeColours } from "./colours.js";
import type { TradeData } from "./data.js";
import type { WidgetParameters } from "./parameters.js";
import { amountText, type Bar, largeNumber, numberText, panelsOf, reportersOf } from "./trade-panels.js";
import { wordsFor } from "./words.js";

export interface TradeChartProps {
  readonly data: TradeData;
  readonly parameters: WidgetParameters;
  readonly width: number;
  readonly height: number;
  /** A picture of its own names its colours; in a widget they follow the theme. */
  readonly colours?: Colours;
  readonly fontFamily?: string;
}

const left = 30;
/** Numbers are wider than the last bar. */
const right = 8;
/** Room for the title of a panel and the numbers on its bars, and below them for the years. */
const above = 50;
const below = 20;

export function TradeChart({
  data,
  parameters: { locale, reporter },
  width,
  height,
  colours = themeColours,
  fontFamily = "system-ui, sans-serif",
}: TradeChartProps) {
  const words = wordsFor(locale);
  const panels = panelsOf(data, reporter, words).map(({ title, bars }) => {
    const amounts = bars.map(({ amount }) => amount);
    return { title, bars, low: Math.min(0, ...amounts), high: Math.max(0, ...amounts) };
  });
  // By year, as the notes name the parts of years.
  const bars = panels.flatMap((panel) => panel.bars).sort((a, b) => a.year - b.year);
  const reporters = reportersOf(data, words);
  const colourOf = ({ by }: { by: number }) => [colours.first, colours.second][by] ?? colours.quiet;
  const describe = ({ period, by, text }: Bar) => `${period}, ${reporters[by]?.text}: ${text}`;
  const [size, large] = largeNumber(Math.max(0, ...panels.map(({ high }) => high)), words);
  const numberOn = (amount: number) => numberText(amount / size, Math.abs(amount / size) < 10 ? 2 : 1, words);

  const parts = [...new Set(bars.flatMap(({ wholeYear, period }) => (wholeYear ? [] : period)))];
  const legend = flow(
    [
      ...reporters.flatMap(({ text }, by) => (bars.some((bar) => bar.by === by) ? { text, swatch: colourOf({ by }) } : [])),
      ...(parts.length > 0 ? [{ text: `* ${words.partOfYear}`, swatch: colours.quiet, hatched: true }] : []),
      { text: bars.length > 0 ? amountText("", large, data.tradeYears[0]?.figures[0]?.value.currency ?? "", words) : words.none },
    ],
    width,
  );
  const notes = [
    ...flow(
      parts.map((period, place) => ({ text: `${place === 0 ? "* " : ""}${period}${place < parts.length - 1 ? ";" : ""}` })),
      width,
    ),
    ...flow(bars.some(({ disputed }) => disputed) ? `† ${words.conflicting}`.split(" ").map((text) => ({ text })) : [], width),
  ].map((pieces) => [{ text: pieces.map(({ text }) => text).join(" "), x: 0 }]);
  const notesTop = height - notes.length * lineHeight;

  const years = bars.map(({ year }) => year);
  const [from = 0] = years;
  const count = bars.length && (years.at(-1) ?? 0) - from + 1;
  const slot = (width - left - right) / count;

  const negative = panels.filter(({ low }) => low < 0).length;
  const room = notesTop - (legend.length + negative) * lineHeight - panels.length * (above + below);
  const range = panels.reduce((sum, { low, high }) => sum + high - low, 0);
  const scale = Math.max(0, room) / (range || 1);
  const step = tickStep(Math.max(1, ...panels.map(({ low, high }) => high - low)));
  let end = legend.length * lineHeight;

  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      font-family={fontFamily}
      font-size={textSize}
      fill={colours.ink}
    >
      <title>{words.trade + words.colon + data.relation.title}</title>
      <desc>{panels[0] && `${panels[0].title}${words.colon}${panels[0].bars.map(describe).join("; ")}`}</desc>
      <Pieces lines={legend} top={0} fill={colours.quiet} />
      {panels.map(({ title, bars, low, high }, panel) => {
        const top = end;
        const zero = top + above + high * scale;
        const bottom = zero - low * scale + (low < 0 ? lineHeight : 0);
        end = bottom + below;
        return (
          <g key={title}>
            <text y={top + 24} font-weight="bold">
              {title}
            </text>
            {Array.from({ length: Math.floor(high / step) - Math.ceil(low / step) + 1 }, (_, place) => {
              const tick = (Math.ceil(low / step) + place) * step;
              const y = pixel(zero - tick * scale);
              return (
                <g key={tick}>
                  <path d={`M${left} ${y}H${width}`} stroke={tick === 0 ? colours.ink : colours.line} />
                  <text x={left - 5} y={y + 4} text-anchor="end" fill={colours.quiet}>
                    {numberOn(tick)}
                  </text>
                </g>
              );
            })}
            {Array.from({ length: count }, (_, place) => {
              const year = from + place;
              const middle = pixel(left + (place + 0.5) * slot);
              const gap = panel === 0 && !reporter && data.tradeYears.find((candidate) => candidate.year === year)?.reportersGap;
              return (
                <g key={year} text-anchor="middle">
                  {place % Math.ceil(24 / slot) === 0 && (
                    <text x={middle} y={pixel(bottom + 15)} fill={colours.quiet}>
                      {slot < 36 ? `’${String(year).slice(-2)}` : year}
                    </text>
                  )}
                  <Bars bars={bars.filter((bar) => bar.year === year)} {...{ middle, slot, zero, scale, colourOf, describe, numberOn }} />
                  {gap && (
                    <text
                      x={middle}
                      y={pixel(zero - Math.max(...bars.map((bar) => (bar.year === year ? bar.amount : 0))) * scale - 18)}
                      font-size={11}
                      fill={colours.quiet}
                    >
                      {`↕ ${numberOn(gap.amount)}`}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
      <Pieces lines={notes} top={notesTop} fill={colours.quiet} />
    </svg>
  );
}

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly middle: number;
  readonly slot: number;
  readonly zero: number;
  readonly scale: number;
  readonly colourOf: (bar: Bar) => string;
  readonly describe: (bar: Bar) => string;
  readonly numberOn: (amount: number) => string;
}

/** One year of a panel: what each reporter says, side by side. */
function Bars({ bars, middle, slot, zero, scale, colourOf, describe, numberOn }: BarsProps) {
  const pitch = Math.min((slot * 0.92) / bars.length, 30);
  const width = pixel(Math.min(pitch - 1, 22));
  const tallest = Math.max(...bars.map(({ amount }) => Math.abs(amount)));
  return (
    <>
      {bars.map((bar, place) => {
        const { amount, wholeYear, disputed } = bar;
        const x = pixel(middle + (place - (bars.length - 1) / 2) * pitch - width / 2);
        const height = pixel(Math.max(1, Math.abs(amount) * scale));
        const y = pixel(amount < 0 ? zero : zero - height);
        return (
          <g key={bar.by}>
            <title>{describe(bar)}</title>
            <Block {...{ x, y, width, height }} colour={colourOf(bar)} hatched={!wholeYear} />
            <text x={x + width / 2} y={amount < 0 ? y + height + textSize : y - 4} font-size={11}>
              {/* Where numbers would run into each other, the tallest bar has one alone. */}
              {(pitch > 23 || Math.abs(amount) === tallest ? numberOn(amount) : "") + (wholeYear ? "" : "*") + (disputed ? "†" : "")}
            </text>
          </g>
        );
      })}
    </>
  );
}
