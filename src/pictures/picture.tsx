/** A widget as a picture that needs nothing beside itself. */
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { WidgetData } from "../widgets/data.js";
import type { WidgetName, WidgetParameters } from "../widgets/parameters.js";
import { countsText } from "../widgets/visits.js";
import { wordsFor } from "../widgets/words.js";
import { xmlCharacters } from "../wording/xml.js";
import { FactPicture } from "./fact-picture.js";
import { type PictureSize, pictureWidth } from "./frame.js";
import { ListPicture } from "./list-picture.js";
import { TradePicture } from "./trade-picture.js";

/** A short list, so that caches hold few pictures: a thumbnail, WordPress's column, a card, and a card on fine screens. */
export const pictureWidths = [320, 600, 1200, 2400] as const;

/** Of a picture 1,200 wide: cards have the form that social networks show uncut, the chart needs more height. */
const heights: Readonly<Record<WidgetName, number>> = { visits: 630, timeline: 630, trade: 1200, fact: 630 };

/** Of no list is more drawn than there is room for. */
export const entriesOfPicture = 6;

/** In pixels. */
export function pictureSize(widget: WidgetName, width: number): { width: number; height: number } {
  return { width, height: (width * heights[widget]) / pictureWidth };
}

const drawings: {
  readonly [Name in WidgetName]: (data: WidgetData[Name], parameters: WidgetParameters, size: PictureSize) => VNode;
} = {
  visits: ({ dataset, relation, visits }, parameters, size) => {
    const words = wordsFor(parameters.locale);
    return (
      <ListPicture
        size={size}
        kicker={words.visits}
        relation={relation}
        dataset={dataset}
        totalCount={visits.totalCount}
        parameters={parameters}
        entries={visits.nodes.map((visit) => {
          const listed = visit.agreements.length;
          const signed = countsText(visit, words) ?? (listed > 0 ? String(listed) : undefined);
          return { ...visit, note: signed && words.signed + words.colon + signed };
        })}
      />
    );
  },
  timeline: ({ dataset, relation, timeline }, parameters, size) => (
    <ListPicture
      size={size}
      kicker={wordsFor(parameters.locale).timeline}
      relation={relation}
      dataset={dataset}
      totalCount={timeline.totalCount}
      parameters={parameters}
      entries={timeline.nodes}
    />
  ),
  trade: (data, parameters, size) => <TradePicture size={size} data={data} parameters={parameters} />,
  fact: (data, parameters, size) => <FactPicture size={size} data={data} parameters={parameters} />,
};

/** The text of an SVG file. */
export function drawPicture<Name extends WidgetName>(
  widget: Name,
  data: WidgetData[Name],
  parameters: WidgetParameters,
  width: number,
): string {
  const svg = renderToString(drawings[widget](data, parameters, { width, height: heights[widget] }));
  // Of HTML, which Preact writes, this is text; of XML it is the end of something that never began.
  return `${xmlCharacters(svg).replaceAll("]]>", "]]&gt;")}\n`;
}
