/** Comma-separated values as RFC 4180 has them. A dozen lines, so no package: what is hard is to say what a cell means. */

export type Cell = string | number | boolean | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Excel takes a file without this mark for one in the code page of its country, and shows ə, й and 年 as rubbish; it
 * is what most readers open a CSV with. Pandas, R, LibreOffice, Google Sheets and fetch() take the mark off again.
 */
export const byteOrderMark = "\u{feff}";

export function writeCsv({ columns, rows }: Table): string {
  return byteOrderMark + [columns, ...rows].map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(cell: Cell): string {
  if (cell === null) return "";
  // Numbers and truths are ours: a minus before a number is no formula.
  if (typeof cell !== "string") return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets run a cell that begins like a formula, also behind blanks and in full-width letters. An apostrophe
 * before it makes it text in all of them.
 */
function harmless(text: string): string {
  return /^[\s\u{feff}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
