/** What every picture has around its content: whose relation it is above, whose data below. */
import type { ComponentChildren } from "preact";
import { type Colours, darkColours, lightColours } from "../widgets/colours.js";
import type { Dataset } from "../widgets/data.js";
import type { WidgetParameters } from "../widgets/parameters.js";
import { wordsFor } from "../widgets/words.js";
import { type Block, block, Text } from "./text.js";

export const pictureWidth = 1200;
export const margin = 60;
export const inner = pictureWidth - 2 * margin;
/** Baseline of the headline. */
export const headlineTop = 136;
const footerHeight = 68;

/** A picture lies on a page that it knows nothing of: unless somebody says dark, it is light. */
export function coloursFor({ theme }: WidgetParameters): Colours {
  return theme === "dark" ? darkColours : lightColours;
}

/** In pixels as they are shown, and in units of which there are always 1,200 in the width. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface FrameProps {
  readonly size: PictureSize;
  /** For who cannot see it. */
  readonly title: string;
  readonly kicker: string;
  readonly headline: Block;
  /** At the end of the line of the kicker. */
  readonly aside?: string;
  readonly dataset: Dataset;
  readonly parameters: WidgetParameters;
  readonly children: ComponentChildren;
}

export function Frame({ size, title, kicker, headline, aside = "", dataset, parameters, children }: FrameProps) {
  const colours = coloursFor(parameters);
  const { attribution, version, reviewedOn } = dataset;
  const whose = `${attribution}, ${wordsFor(parameters.locale).dataset} ${version}, ${reviewedOn}`;
  const bottom = size.height - footerHeight;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size.width}
      height={(size.width * size.height) / pictureWidth}
      viewBox={`0 0 ${pictureWidth} ${size.height}`}
      lang={parameters.locale}
      role="img"
    >
      <title>{title}</title>
      <rect width={pictureWidth} height={size.height} fill={colours.paper} />
      <rect width={pictureWidth / 2} height={10} fill={colours.first} />
      <rect x={pictureWidth / 2} width={pictureWidth / 2} height={10} fill={colours.second} />
      <Text of={block(kicker, "semiBold", 24, inner - 260)} x={margin} y={72} fill={colours.accent} />
      <Text of={block(aside, "sans", 24, 240)} x={pictureWidth - margin} y={72} fill={colours.quiet} anchor="end" />
      <Text of={headline} x={margin} y={headlineTop} fill={colours.ink} />
      {children}
      <rect x={margin} y={bottom} width={inner} height={1} fill={colours.line} />
      <Text of={block(whose, "sans", 20, inner)} x={margin} y={bottom + 38} fill={colours.quiet} />
    </svg>
  );
}

/** Where content has to end. */
export function endOfContent({ height }: PictureSize): number {
  return height - footerHeight - 14;
}
