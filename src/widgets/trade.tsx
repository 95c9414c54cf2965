/** What either side exports, as each of the two reports it. */

import type { TradeFigure } from "./data.js";
import { pageAddress, type Setting } from "./setting.js";
import { Doubts, Out, Sources } from "./source-line.js";
import { TradeChart } from "./trade-chart.js";
import { balanceOf } from "./trade-panels.js";
import type { ContentProps } from "./widget.js";
import { fill } from "./words.js";

export function TradeContent({ data, parameters, setting }: ContentProps<"trade">) {
  const { words, compact } = setting;
  const { relation } = data;
  const [first, second] = relation.countries;
  const years = data.tradeYears.flatMap((tradeYear) => {
    const figures = tradeYear.figures.filter(
      ({ rank, reporter }) => rank !== "DEPRECATED" && (!parameters.reporter || reporter?.code === parameters.reporter),
    );
    return figures.length > 0 ? { ...tradeYear, figures, reportersGap: parameters.reporter ? null : tradeYear.reportersGap } : [];
  });
  return (
    <>
      {/* The stylesheet shows the one that fits; text of a chart that is shrunk to a telephone could not be read. */}
      <div class="wide" part="chart">
        <TradeChart data={data} parameters={parameters} width={720} height={compact ? 480 : 620} />
      </div>
      <div class="narrow" part="chart">
        <TradeChart data={data} parameters={parameters} width={340} height={compact ? 560 : 640} />
      </div>
      {years.map(
        ({ year, reportersGap }) =>
          reportersGap && (
            <p key={year} class="gap">
              <time dateTime={String(year)}>{year}</time>
              {words.colon}
              {fill(words.gap, reportersGap.text)}
            </p>
          ),
      )}
      <details part="table">
        <summary>{words.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section class="scroll" tabIndex={0} aria-label={words.table}>
          <table>
            <caption>{words.trade + words.colon + relation.title}</caption>
            <thead>
              <tr>
                {[
                  words.period,
                  words.reporter,
                  words.total,
                  fill(words.exports, first.name, second.name),
                  fill(words.exports, second.name, first.name),
                  fill(words.balance, first.name),
                ].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.flatMap((year) =>
                rowsOf(year.figures).map((row) => (
                  <Row
                    key={row[0]?.slug}
                    figures={row}
                    first={first.code}
                    second={second.code}
                    nameOf={(code) => relation.countries.find((country) => country.code === code)?.name ?? words.unstated}
                    setting={setting}
                  />
                )),
              )}
            </tbody>
          </table>
        </section>
      </details>
      <details>
        <summary>{words.sources}</summary>
        <Sources
          citations={years.flatMap((year) => year.figures.flatMap(({ citations }) => citations))}
          setting={{ ...setting, compact: false }}
        />
      </details>
    </>
  );
}

interface RowProps {
  readonly figures: readonly TradeFigure[];
  readonly first: string;
  readonly second: string;
  readonly nameOf: (code: string | undefined) => string;
  readonly setting: Setting;
}

/** What one reporter says of one period. */
function Row({ figures, first, second, nameOf, setting }: RowProps) {
  const { words } = setting;
  const [figure] = figures;
  const exported = figures.find(({ exporter }) => exporter?.code === first);
  const balance = exported && balanceOf(figures, exported, second, words);
  return (
    <tr>
      <th scope="row">
        {figure?.date.text}
        {figure && !figure.coversWholeYear && <small>{words.partOfYear}</small>}
      </th>
      <td>{nameOf(figure?.reporter?.code)}</td>
      {[undefined, first, second].map((exporter) => (
        <td key={exporter}>
          {figures
            .filter((candidate) => candidate.exporter?.code === exporter)
            .map((cell) => (
              <div key={cell.slug}>
                <Out href={pageAddress(setting, "facts", cell.slug)}>{cell.value.text}</Out>
                <Doubts fact={cell} setting={setting} />
              </div>
            ))}
        </td>
      ))}
      <td>{balance?.text}</td>
    </tr>
  );
}

function rowsOf(figures: readonly TradeFigure[]): TradeFigure[][] {
  const rows = new Map<string, TradeFigure[]>();
  for (const figure of figures) {
    const key = `${figure.date.edtf} ${figure.reporter?.code}`;
    rows.set(key, [...(rows.get(key) ?? []), figure]);
  }
  return [...rows.values()];
}
