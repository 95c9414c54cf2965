/** What charts are made of: text that flows, hatching, a scale. */

export const textSize = 12;
export const lineHeight = 18;

export interface Piece {
  readonly text: string;
  /** Colour of a square before it. */
  readonly swatch?: string;
  readonly hatched?: boolean;
}

type Placed = Piece & { readonly x: number };

/** Half a pixel is enough, and shorter to send. */
export function pixel(value: number): number {
  return Math.round(value * 2) / 2;
}

/** Lines of pieces that fit; SVG does not wrap text by itself. The width is a guess that errs on the wide side. */
export function flow(pieces: readonly Piece[], width: number): Placed[][] {
  const lines: Placed[][] = [];
  let x = width;
  for (const piece of pieces) {
    let wide = piece.swatch ? 31 : 14;
    for (const letter of piece.text) wide += textSize * (letter > "\u2e7f" ? 1 : letter > "\u03ff" ? 0.62 : 0.54);
    if (x + wide > width + 12) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ ...piece, x });
    x += wide;
  }
  return lines;
}

export function Pieces({ lines, top, fill }: { lines: readonly (readonly Placed[])[]; top: number; fill: string }) {
  return (
    <g fill={fill}>
      {lines.map((pieces, line) =>
        pieces.map(({ text, swatch, hatched = false, x }) => (
          <g key={text}>
            {swatch && <Block x={x} y={top + line * lineHeight + 3} width={11} height={11} colour={swatch} hatched={hatched} />}
            <text x={pixel(x + (swatch ? 16 : 0))} y={top + line * lineHeight + 13}>
              {text}
            </text>
          </g>
        )),
      )}
    </g>
  );
}

interface BlockProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly hatched: boolean;
}

export function Block({ x, y, width, height, colour, hatched }: BlockProps) {
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill={hatched ? "none" : colour} stroke={colour} />
      {hatched && <path d={hatch(x, y, width, height)} stroke={colour} />}
    </>
  );
}

/** Slanting lines inside a rectangle, drawn one by one: a pattern would need an id, which two widgets of a page would share. */
function hatch(x: number, y: number, width: number, height: number): string {
  let path = "";
  for (let k = 4; k < width + height; k += 4) {
    path += `M${pixel(x + Math.max(0, k - height))} ${pixel(y + Math.min(height, k))}L${pixel(x + Math.min(width, k))} ${pixel(y + Math.max(0, k - width))}`;
  }
  return path;
}

/** 1, 2 or 5 times a power of ten, so that at most five lines cover the range. */
export function tickStep(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range / 5));
  return power * ([1, 2, 5].find((times) => times * power * 5 >= range) ?? 10);
}
