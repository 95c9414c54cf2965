/** The figures as people read them. */
import { writeTextAt } from "../../src/documents/marks.js";
import type { Measure, Reading } from "./measure.js";
import type { Verdict } from "./targets.js";

export interface Row {
  readonly name: string;
  readonly readings: readonly Reading[];
}

interface Column {
  readonly head: string;
  readonly measure: Measure;
  readonly digits: number;
}

const columns: readonly Column[] = [
  { head: "bytes", measure: "bytes", digits: 0 },
  { head: "requests", measure: "requests", digits: 0 },
  { head: "drawn after, ms", measure: "drawn", digits: 0 },
  { head: "main thread, ms", measure: "busy", digits: 0 },
  { head: "of it scripts", measure: "script", digits: 0 },
  { head: "style and layout", measure: "layout", digits: 0 },
  { head: "longest task", measure: "longest", digits: 0 },
  { head: "layout shift", measure: "shift", digits: 3 },
];

export function median(readings: readonly Reading[], measure: Measure): number {
  const sorted = readings.map((reading) => reading[measure]).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

function cell({ readings }: Row, { measure, digits }: Column): string {
  const text = (value: number) => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const values = readings.map((reading) => reading[measure]);
  if (values.some(Number.isNaN)) return "–";
  const [least, most] = [text(Math.min(...values)), text(Math.max(...values))];
  return least === most ? least : `${text(median(readings, measure))} (${least}–${most})`;
}

/** A table of Markdown that can be read as it stands. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [["", ...columns.map(({ head }) => head)], ...rows.map((row) => [row.name, ...columns.map((column) => cell(row, column))])];
  const widths = cells[0]?.map((_, place) => Math.max(3, ...cells.map((line) => line[place]?.length ?? 0))) ?? [];
  const line = (words: readonly string[]) =>
    `| ${words.map((word, place) => (place === 0 ? word.padEnd(widths[0] ?? 0) : word.padStart(widths[place] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width, place) => (place === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  const [head = [], ...rest] = cells;
  return [line(head), rule, ...rest.map(line)].join("\n");
}

export function verdictLines(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(({ target, isMet, measured }) => `${isMet ? "met" : "MISSED"}: ${target} (${measured})`);
}

export function writeTable(text: string): void {
  writeTextAt("docs/embedding.md", "weight", text);
}
