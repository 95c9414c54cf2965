/**
 * How a text is cut into words and folded, the same way when it is stored for search and when it is searched for.
 * Four languages share one index: letters lose case and diacritics (Azerbaijani ə becomes e, ı becomes i, so that a
 * reader without that keyboard finds them too), and each Chinese character is a word of its own, because Chinese is
 * written without blanks and two characters must be enough to find.
 */

export interface Word {
  /** As it is compared. */
  readonly folded: string;
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const wordForm = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const han = /^\p{Script=Han}$/u;

/** Lower case without diacritics; Cyrillic й and ё keep nothing that would tell them from и and е. */
export function fold(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ə", "e")
    .replaceAll("ı", "i");
}

export function wordsIn(text: string): Word[] {
  const words = [...text.matchAll(wordForm)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  // A diacritic that stands alone folds to nothing.
  return words.filter((word) => word.folded !== "");
}

/** A letter that no text holds. It stands between texts in the index, so that no run of words goes from one into the next. */
export const textBoundary = "ꙮ";

/** The text as the index holds it: folded words with blanks between them. */
export function indexedText(text: string): string {
  return wordsIn(text)
    .map((word) => word.folded)
    .join(" ");
}

/** A run of the question that must stand together: one word, matched by its beginning, or Chinese characters in a row. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** What a question asks for; all terms must be found. Empty when it holds no letter and no digit. */
export function termsOf(question: string): Term[] {
  const terms: { words: string[]; prefix: boolean; end: number }[] = [];
  for (const word of wordsIn(question)) {
    const previous = terms.at(-1);
    const isHan = han.test(word.folded);
    if (isHan && previous && !previous.prefix && previous.end === word.start) {
      previous.words.push(word.folded);
      previous.end = word.end;
    } else terms.push({ words: [word.folded], prefix: !isHan, end: word.end });
  }
  const distinct = new Map(terms.map(({ words, prefix }) => [words.join(" "), { words, prefix }]));
  return [...distinct.values()];
}

/** The question in FTS5's own language. The words hold letters and digits alone, so nothing in them can be syntax. */
export function matchExpression(terms: readonly Term[]): string {
  return terms.map((term) => `"${term.words.join(" ")}"${term.prefix ? "*" : ""}`).join(" AND ");
}

const excerptLength = 160;

/**
 * The part of a text around the first term found in it, with each match between ** and **.
 * Undefined when the text holds none of the terms.
 */
export function excerptOf(text: string, terms: readonly Term[]): string | undefined {
  const words = wordsIn(text);
  const matches: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const term of terms) {
      const run = words.slice(at, at + term.words.length);
      const found =
        run.length === term.words.length &&
        run.every((word, index) => (term.prefix ? word.folded.startsWith(term.words[index] ?? "") : word.folded === term.words[index]));
      const first = run[0];
      const last = run.at(-1);
      const previous = matches.at(-1);
      if (!found || !first || !last || first.start < (previous?.end ?? 0)) continue;
      // Chinese characters that were asked for one by one are one match where they stand side by side.
      if (previous && previous.end === first.start) previous.end = last.end;
      else matches.push({ start: first.start, end: last.end });
    }
  }
  const first = matches[0];
  if (!first) return undefined;
  const from = wordStartBefore(words, Math.max(0, first.start - excerptLength / 3));
  const to = wordEndAfter(words, Math.min(text.length, from + excerptLength), text.length);
  let marked = from > 0 ? "… " : "";
  let position = from;
  for (const match of matches.filter((candidate) => candidate.end <= to)) {
    marked += `${text.slice(position, match.start)}**${text.slice(match.start, match.end)}**`;
    position = match.end;
  }
  return `${marked}${text.slice(position, to).trimEnd()}${to < text.length ? " …" : ""}`;
}

function wordStartBefore(words: readonly Word[], position: number): number {
  return position === 0 ? 0 : (words.find((word) => word.end > position)?.start ?? position);
}

function wordEndAfter(words: readonly Word[], position: number, textLength: number): number {
  return position >= textLength ? textLength : (words.find((word) => word.end >= position)?.end ?? textLength);
}
