/** Lines of text that do not leave their column. Presentation attributes alone: the renderer and browsers draw them alike. */
import type { Face } from "./fonts.js";
import { wrapText } from "./wrap-text.js";

/** The renderer has the first of each and Noto Sans SC; a browser may have none of them. */
export const sans = "Noto Sans, Noto Sans SC, system-ui, sans-serif";
const serif = "Noto Serif, Noto Sans SC, Charter, Georgia, serif";

export interface Block {
  readonly size: number;
  readonly face: Face;
  readonly lines: readonly string[];
  /** From the first baseline to the last. */
  readonly height: number;
}

export function lineHeight(size: number): number {
  return Math.round(size * 1.32);
}

/** Text that is cut where it does not fit in `most` lines. */
export function block(text: string, face: Face, size: number, width: number, most = 1): Block {
  const lines = wrapText(text, { size, face, width, most });
  return { size, face, lines, height: Math.max(0, lines.length - 1) * lineHeight(size) };
}

export interface TextProps {
  readonly of: Block;
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly fill: string;
  readonly anchor?: "start" | "end";
}

export function Text({ of: { lines, size, face }, x, y, fill, anchor = "start" }: TextProps) {
  return (
    <text
      font-family={face === "serif" ? serif : sans}
      font-size={size}
      font-weight={face === "sans" ? 400 : 600}
      fill={fill}
      text-anchor={anchor}
    >
      {lines
        .map((line, place) => ({ line, baseline: y + place * lineHeight(size) }))
        .map(({ line, baseline }) => (
          <tspan key={baseline} x={x} y={baseline}>
            {line}
          </tspan>
        ))}
    </text>
  );
}
