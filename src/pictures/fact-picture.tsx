/** One fact as a card, with when and from where. */
import type { FactData } from "../widgets/data.js";
import type { WidgetParameters } from "../widgets/parameters.js";
import { wordsFor } from "../widgets/words.js";
import { coloursFor, endOfContent, Frame, headlineTop, inner, margin, type PictureSize } from "./frame.js";
import { nameAndDate, sourcesBlock } from "./sources.js";
import { block, lineHeight, Text } from "./text.js";

export interface FactPictureProps {
  readonly size: PictureSize;
  readonly data: FactData;
  readonly parameters: WidgetParameters;
}

const textSize = 27;

export function FactPicture({ size, data: { dataset, fact }, parameters }: FactPictureProps) {
  const colours = coloursFor(parameters);
  const words: Readonly<Record<string, string>> & ReturnType<typeof wordsFor> = wordsFor(parameters.locale);
  const headline = block(fact.title, "serif", 48, inner, 3);
  const sources = sourcesBlock(fact.citations.map(nameAndDate), words);
  const doubt = block(fact.corroboration === "CONFLICTING" ? words.conflicting : "", "semiBold", textSize, inner);
  const dateTop = headlineTop + headline.height + 54;
  const summaryTop = fact.date ? dateTop + 46 : dateTop;
  const sourcesTop = endOfContent(size) - sources.height - 6;
  const summaryEnd = sourcesTop - 44 - doubt.lines.length * 44;
  const room = Math.max(1, Math.floor((summaryEnd - summaryTop) / lineHeight(textSize)) + 1);
  return (
    <Frame
      size={size}
      title={fact.title}
      kicker={[fact.relation.title, words[fact.__typename]].filter(Boolean).join(" · ")}
      headline={headline}
      dataset={dataset}
      parameters={parameters}
    >
      <Text of={block(fact.date?.text ?? "", "semiBold", textSize, inner)} x={margin} y={dateTop} fill={colours.quiet} />
      <Text of={block(fact.summary, "sans", textSize, inner, room)} x={margin} y={summaryTop} fill={colours.ink} />
      <Text of={doubt} x={margin} y={sourcesTop - 44} fill={colours.second} />
      <Text of={sources} x={margin} y={sourcesTop} fill={colours.quiet} />
    </Frame>
  );
}
