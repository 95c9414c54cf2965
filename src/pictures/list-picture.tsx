/** Visits or a time line as a card: the first of the list, as many as there is room for. */
import type { Dataset, DateSpan, Relation, Source } from "../widgets/data.js";
import type { WidgetParameters } from "../widgets/parameters.js";
import { fill, wordsFor } from "../widgets/words.js";
import { coloursFor, endOfContent, Frame, inner, margin, type PictureSize } from "./frame.js";
import { nameAndDate, sourcesBlock } from "./sources.js";
import { type Block, block, lineHeight, Text } from "./text.js";

export interface ListEntry {
  readonly date: DateSpan;
  readonly title: string;
  readonly citations: readonly { readonly source: Source }[];
  /** A second thing to know of it. */
  readonly note?: string | undefined;
}

export interface ListPictureProps {
  readonly size: PictureSize;
  readonly kicker: string;
  readonly relation: Relation;
  readonly dataset: Dataset;
  readonly entries: readonly ListEntry[];
  readonly totalCount: number;
  readonly parameters: WidgetParameters;
}

const dateWidth = 290;
const titleWidth = inner - dateWidth;
const noteSize = 20;
const top = 166;
/** From the line above a row to its first baseline, and from its last baseline to the next line. */
const above = 40;
const below = 18;
/** Two lines, and what keeps them from the last row. */
const roomForSources = 58;

interface Row {
  readonly y: number;
  readonly date: Block;
  readonly title: Block;
  readonly note: Block;
}

export function ListPicture({ size, kicker, relation, dataset, entries, totalCount, parameters }: ListPictureProps) {
  const colours = coloursFor(parameters);
  const words = wordsFor(parameters.locale);
  const end = endOfContent(size) - 6;
  const rows = rowsOf(entries, end - roomForSources);
  const shown = entries.slice(0, rows.length);
  const sources = sourcesBlock(
    shown.flatMap(({ citations }) => citations.map(nameAndDate)),
    words,
  );
  return (
    <Frame
      size={size}
      title={`${relation.title}: ${kicker}`}
      kicker={kicker}
      headline={block(relation.title, "serif", 50, inner)}
      {...(rows.length < totalCount && { aside: fill(words.ofAll, rows.length, totalCount) })}
      dataset={dataset}
      parameters={parameters}
    >
      {rows.map(({ y, date, title, note }) => (
        <g key={y}>
          <rect x={margin} y={y} width={inner} height={1} fill={colours.line} />
          <Text of={date} x={margin} y={y + above} fill={colours.quiet} />
          <Text of={title} x={margin + dateWidth} y={y + above} fill={colours.ink} />
          <Text of={note} x={margin + dateWidth} y={y + above + title.height + lineHeight(noteSize) + 4} fill={colours.accent} />
        </g>
      ))}
      <Text of={sources} x={margin} y={end - sources.height} fill={colours.quiet} />
      {rows.length === 0 && <Text of={block(words.none, "sans", 26, inner)} x={margin} y={top + above} fill={colours.quiet} />}
    </Frame>
  );
}

function rowsOf(entries: readonly ListEntry[], end: number): Row[] {
  const rows: Row[] = [];
  let y = top;
  for (const entry of entries) {
    const title = block(entry.title, "semiBold", 26, titleWidth, 2);
    const date = block(entry.date.text, "sans", 22, dateWidth - 30, 3);
    const note = block(entry.note ?? "", "sans", noteSize, titleWidth);
    const height = above + Math.max(date.height, title.height + note.lines.length * (lineHeight(noteSize) + 4)) + below;
    if (y + height > end) break;
    rows.push({ y, date, title, note });
    y += height;
  }
  return rows;
}
