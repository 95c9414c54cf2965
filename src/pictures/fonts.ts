/** The fonts that pictures are drawn with, and how wide their letters are. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../project-root.js";

const folder = join(projectRoot, "src", "pictures", "fonts");

export const fontFiles: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".ttf"))
  .map((file) => join(folder, file));

/** A letter's width as a part of the font's size; undefined where the font has no such letter. */
type Widths = (codePoint: number) => number | undefined;

const western = { sans: "NotoSans-Regular", semiBold: "NotoSans-SemiBold", serif: "NotoSerif-SemiBold" } as const;
export type Face = keyof typeof western;

/** Read when the first picture is drawn. */
const widths = new Map<string, Widths>();

function widthsOf(file: string): Widths {
  const known = widths.get(file) ?? readWidths(file);
  widths.set(file, known);
  return known;
}

/** What the Chinese font has is as wide as it is high; so is the box that stands for what no font has. */
export function widthOfCharacter(character: string, face: Face): number {
  return widthsOf(western[face])(character.codePointAt(0) ?? 0) ?? 1;
}

/** Whether some font of ours has it. A test asks this of all data. */
export function canDraw(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return widthsOf(western.sans)(codePoint) !== undefined || widthsOf("NotoSansSC-Regular")(codePoint) !== undefined;
}

/** From the tables of a TrueType file: of each character the glyph (cmap, format 4), of each glyph the advance (hmtx). */
function readWidths(file: string): Widths {
  const bytes = readFileSync(join(folder, `${file}.ttf`));
  const table = (tag: string): number => {
    for (let entry = 12; ; entry += 16) if (bytes.toString("latin1", entry, entry + 4) === tag) return bytes.readUInt32BE(entry + 8);
  };
  const unitsPerEm = bytes.readUInt16BE(table("head") + 18);
  const advances = bytes.readUInt16BE(table("hhea") + 34);
  const cmap = table("cmap");
  const map = [...Array(bytes.readUInt16BE(cmap + 2)).keys()]
    .map((place) => cmap + bytes.readUInt32BE(cmap + 8 + 8 * place))
    .find((start) => bytes.readUInt16BE(start) === 4);
  if (map === undefined) throw new Error(`${file}.ttf has no table of characters that is understood here`);
  const segments = bytes.readUInt16BE(map + 6) / 2;
  const ends = map + 14;
  const starts = ends + 2 * segments + 2;
  const widths = new Map<number, number>();
  for (let segment = 0; segment < segments; segment++) {
    const at = starts + 2 * segment;
    const delta = bytes.readUInt16BE(at + 2 * segments);
    const rangeAt = at + 4 * segments;
    const range = bytes.readUInt16BE(rangeAt);
    const start = bytes.readUInt16BE(at);
    for (let codePoint = start; codePoint <= bytes.readUInt16BE(ends + 2 * segment) && codePoint < 0xffff; codePoint++) {
      const listed = range === 0 ? codePoint : bytes.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph > 0) widths.set(codePoint, bytes.readUInt16BE(table("hmtx") + 4 * Math.min(glyph, advances - 1)) / unitsPerEm);
    }
  }
  return (codePoint) => widths.get(codePoint);
}
