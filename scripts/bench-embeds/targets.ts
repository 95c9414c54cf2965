/** What the embeds are to stay within, and whether they did. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/project-root.js";
import { widgetNames } from "../../src/widgets/parameters.js";
import type { Measure } from "./measure.js";
import { allElements, elementName } from "./subjects.js";
import { median, type Row } from "./table.js";

export interface Verdict {
  readonly target: string;
  readonly isMet: boolean;
  readonly measured: string;
}

export function judge(rows: readonly Row[]): Verdict[] {
  const of = (name: string, measure: Measure) => median((rows.find((row) => row.name === name) ?? missing(name)).readings, measure);
  const peer = rows.at(-1)?.name ?? "";
  const elements = [...widgetNames.map(elementName), allElements];
  const script = statSync(join(projectRoot, "dist", "embed", "bilateral.js.br")).size;
  const timeline = elementName("timeline");
  const most = (measure: Measure, names: readonly string[]) => Math.max(...names.map((name) => of(name, measure)));
  const each = (names: readonly string[], value: (name: string) => string) => names.map((name) => `${name} ${value(name)}`).join(", ");
  return [
    { target: "all elements together ≤ 12,000 bytes of brotli", isMet: script <= 12_000, measured: `${script.toLocaleString("en")}` },
    {
      target: "first answer ≤ 4,000 bytes of brotli",
      isMet: most("answer", widgetNames.map(elementName)) <= 4_000,
      measured: each(widgetNames.map(elementName), (name) => of(name, "answer").toLocaleString("en")),
    },
    {
      target: "at most two requests before an element is drawn",
      isMet: most("requests", widgetNames.map(elementName)) <= 2,
      measured: each(widgetNames.map(elementName), (name) => String(of(name, "requests"))),
    },
    {
      target: "layout shift 0",
      isMet: elements.every((name) => rows.find((row) => row.name === name)?.readings.every(({ shift }) => shift === 0)),
      measured: each(elements, (name) => of(name, "shift").toFixed(3)),
    },
    {
      target: "main thread ≤ 50 ms for an element",
      isMet: most("busy", widgetNames.map(elementName)) <= 50,
      measured: each(elements, (name) => `${Math.round(of(name, "busy"))} ms`),
    },
    {
      target: `≤ 1/5 of the bytes of ${peer}`,
      isMet: of(timeline, "bytes") * 5 <= of(peer, "bytes"),
      measured: each([timeline, allElements], (name) => `1/${(of(peer, "bytes") / of(name, "bytes")).toFixed(1)}`),
    },
    {
      target: `≤ 1/8 of the main-thread time of ${peer}`,
      isMet: of(timeline, "busy") * 8 <= of(peer, "busy"),
      measured: each([timeline, allElements], (name) => `1/${(of(peer, "busy") / of(name, "busy")).toFixed(1)}`),
    },
    {
      target: "no request to anybody else",
      isMet: rows.every(({ readings }) => readings.every(({ elsewhere }) => elsewhere === 0)),
      measured: String(
        most(
          "elsewhere",
          rows.map(({ name }) => name),
        ),
      ),
    },
  ];
}

function missing(name: string): never {
  throw new Error(`"${name}" was not measured`);
}
