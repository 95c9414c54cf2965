/** SVG has no lines of its own: text is broken here, by how wide the letters of our fonts are. */
import { type Face, widthOfCharacter } from "./fonts.js";

export interface Line {
  readonly size: number;
  readonly face: Face;
  readonly width: number;
}

/** What stays together: a word, blanks, or one Chinese character with the punctuation that must not begin or end a line. */
const piece =
  /[（《“‘「]*[\u{2e80}-\u{3000}\u{3003}-\u{3007}\u{3012}-\u{9fff}\u{f900}-\u{faff}][，。、；：？！）》”’」…]*|[^\s\u{2e80}-\u{9fff}\u{f900}-\u{faff}]+|\s+|./gsu;

export function widthOfText(text: string, size: number, face: Face): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character, face);
  return width * size;
}

/** As many lines as it takes, `most` of them at most; where text is left over, the last one ends with three dots. */
export function wrapText(text: string, { most, ...line }: Line & { readonly most: number }): string[] {
  const lines: string[] = [];
  let last = "";
  for (const next of text.trim().match(piece) ?? []) {
    if (fits(last + next.trimEnd(), line)) {
      last += last === "" ? next.trimStart() : next;
      continue;
    }
    if (last !== "") lines.push(last.trimEnd());
    last = next.trimStart();
    // A word longer than a line, such as an address.
    while (!fits(last, line)) {
      const start = shorten(last, line, "");
      lines.push(start);
      last = last.slice(start.length);
    }
  }
  if (last.trimEnd() !== "") lines.push(last.trimEnd());
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), withDots(lines.slice(most - 1).join(" "), line)];
}

function fits(text: string, { size, face, width }: Line): boolean {
  return widthOfText(text, size, face) <= width;
}

/** Cut between words where there is one. */
function withDots(text: string, line: Line): string {
  const cut = shorten(text, line, "");
  const next = text.slice(cut.length);
  const whole = /^[^\s\u{2e80}-\u{9fff}]/u.test(next) && /[^\s\u{2e80}-\u{9fff}]$/u.test(cut) ? cut.replace(/\s+\S*$/, "") : cut;
  return shorten(whole, line, "…").replace(/[\s,;:、，；]+…$/u, "…");
}

function shorten(text: string, line: Line, end: string): string {
  const characters = [...text];
  // One at least, however narrow the line: there is always an end.
  while (characters.length > 1 && !fits(characters.join("") + end, line)) characters.pop();
  return `${characters.join("").trimEnd()}${end}`;
}
