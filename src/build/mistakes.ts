/** A place in a data file; line and column count from 1, as editors do. */
export interface Place {
  /** As it is shown: relative to the project's root where it lies in it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Mistake extends Place {
  /** What is wrong and what would be right. */
  readonly message: string;
}

export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** Every mistake of the data files at once, by file and position. Its message has one line for each. */
export class DataErrors extends Error {
  override readonly name = "DataErrors";
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const sorted = mistakes.toSorted(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
    );
    // A value that is shown may have lines of its own.
    super(sorted.map((mistake) => `${placeText(mistake)}: ${mistake.message.replace(/\s*[\r\n]\s*/g, " ")}`).join("\n"));
    this.mistakes = sorted;
  }
}

/** By code unit, so that no machine's language changes the order. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
