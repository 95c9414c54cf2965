/** The chart of the widget “trade”, with its heading and its source, to stand alone. */
import { tradeOfReporter } from "../downloads/tables.js";
import type { TradeData } from "../widgets/data.js";
import type { WidgetParameters } from "../widgets/parameters.js";
import { TradeChart } from "../widgets/trade-chart.js";
import { wordsFor } from "../widgets/words.js";
import { coloursFor, endOfContent, Frame, inner, margin, type PictureSize } from "./frame.js";
import { sourcesBlock } from "./sources.js";
import { block, sans, Text } from "./text.js";

export interface TradePictureProps {
  readonly size: PictureSize;
  readonly data: TradeData;
  readonly parameters: WidgetParameters;
}

const top = 172;
/** The chart's letters are of a size for pages; a picture is looked at from further away. */
const zoom = 1.6;

export function TradePicture({ size, data, parameters }: TradePictureProps) {
  const colours = coloursFor(parameters);
  const words = wordsFor(parameters.locale);
  const figures = tradeOfReporter(data, parameters.reporter).tradeYears.flatMap((year) => year.figures);
  const names = figures.flatMap(({ citations }) => citations.map(({ source }) => source.publisher ?? source.title));
  const sources = sourcesBlock(names, words);
  const sourcesTop = endOfContent(size) - sources.height - 6;
  return (
    <Frame
      size={size}
      title={`${data.relation.title}: ${words.trade}`}
      kicker={words.trade}
      headline={block(data.relation.title, "serif", 50, inner)}
      dataset={data.dataset}
      parameters={parameters}
    >
      {figures.length === 0 ? (
        <Text of={block(words.none, "sans", 26, inner)} x={margin} y={top + 40} fill={colours.quiet} />
      ) : (
        <g transform={`translate(${margin} ${top}) scale(${zoom})`}>
          <TradeChart
            data={data}
            parameters={parameters}
            width={inner / zoom}
            height={(sourcesTop - 40 - top) / zoom}
            colours={colours}
            fontFamily={sans}
          />
        </g>
      )}
      <Text of={sources} x={margin} y={sourcesTop} fill={colours.quiet} />
    </Frame>
  );
}
