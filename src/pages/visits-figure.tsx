/** A time line of visits: above it those of one country, below it those of the other, each with what was signed. */
import type { VisitAnswer } from "./home-question.js";
import type { PageWords } from "./words.js";

type Words = PageWords["home"];

const width = 960;
const left = 24;
const right = 24;
const square = 9;
const step = 11;
const laneGap = 18;
const labelHeight = 38;

interface Mark {
  readonly visit: VisitAnswer;
  readonly x: number;
  readonly named: number;
  /** The most that a source counts; never fewer than can be named. */
  readonly counted: number;
  /** Visits that would stand on each other are moved apart. */
  readonly row: number;
}

export function VisitsFigure({ visits, words }: { visits: readonly VisitAnswer[]; words: Words }) {
  const dated = visits.flatMap((visit) => (visit.date ? [{ visit, time: yearOf(visit.date.earliest) }] : []));
  const firstYear = Math.floor(Math.min(...dated.map(({ time }) => time)) / 5) * 5;
  const lastYear = Math.floor(Math.max(...dated.map(({ time }) => time))) + 1;
  const x = (year: number) => left + ((year - firstYear) / (lastYear - firstYear)) * (width - left - right);
  const upperGuest = dated[0]?.visit.guest.code;
  const upper = marksOf(
    dated.filter(({ visit }) => visit.guest.code === upperGuest),
    x,
  );
  const lower = marksOf(
    dated.filter(({ visit }) => visit.guest.code !== upperGuest),
    x,
  );
  const upperHeight = laneHeight(upper);
  const axis = upperHeight + 16;
  const height = axis + 26 + laneHeight(lower);
  const ticks = Array.from({ length: Math.floor((lastYear - firstYear) / 5) + 1 }, (_, index) => firstYear + index * 5);
  return (
    <svg class="visits-figure" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="figure-picture figure-text">
      <title id="figure-picture">{words.picture}</title>
      <line class="axis" x1={0} x2={width} y1={axis} y2={axis} />
      {ticks.map((year) => (
        <g key={year}>
          <line class="tick" x1={x(year)} x2={x(year)} y1={axis - 4} y2={axis + 4} />
          <text class="year" x={x(year)} y={axis + 17}>
            {year}
          </text>
        </g>
      ))}
      <Lane name={laneName(upper)} marks={upper} from={axis - laneGap} direction={-1} className="upper" words={words} />
      <Lane name={laneName(lower)} marks={lower} from={axis + 26 + 8} direction={1} className="lower" words={words} />
    </svg>
  );
}

function Lane({
  name,
  marks,
  from,
  direction,
  className,
  words,
}: {
  name: string;
  marks: readonly Mark[];
  from: number;
  direction: 1 | -1;
  className: string;
  words: Words;
}) {
  return (
    <g class={className}>
      <text class="lane" x={0} y={direction < 0 ? 14 : from + laneHeight(marks) - 12}>
        {name}
      </text>
      {marks.map((mark) => {
        const base = from + direction * mark.row * step;
        const top = base + direction * (mark.counted * step + 8);
        return (
          <g key={mark.visit.slug}>
            <title>{describe(mark, words)}</title>
            <circle class="visit" cx={mark.x} cy={base} r={5} />
            {Array.from({ length: mark.counted }, (_, index) => index + 1).map((place) => (
              <rect
                key={place}
                class={place <= mark.named ? "named" : "counted"}
                x={mark.x - square / 2}
                y={base + direction * (place * step + 2) - square / 2}
                width={square}
                height={square}
              />
            ))}
            {mark.counted > 0 && (
              <text class="label" x={mark.x} y={direction < 0 ? top - 16 : top + 12}>
                <tspan class="when" x={mark.x}>
                  {mark.visit.date?.earliest.slice(0, 4)}
                </tspan>
                <tspan x={mark.x} dy="1.15em">
                  {mark.counted > mark.named ? words.namedOf(mark.named, mark.counted) : mark.named}
                </tspan>
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function marksOf(dated: readonly { visit: VisitAnswer; time: number }[], x: (year: number) => number): Mark[] {
  const marks: Mark[] = [];
  for (const { visit, time } of dated) {
    const at = x(time);
    const before = marks.at(-1);
    marks.push({
      visit,
      x: at,
      named: visit.agreements.length,
      counted: countedAgreements(visit),
      row: before && before.counted === 0 && at - before.x < 12 ? before.row + 1 : 0,
    });
  }
  return marks;
}

export function countedAgreements(visit: VisitAnswer): number {
  return Math.max(visit.agreements.length, ...visit.reportedAgreementCounts.map(({ count }) => count));
}

function laneHeight(marks: readonly Mark[]): number {
  const tallest = Math.max(0, ...marks.map(({ counted, row }) => (counted + row) * step + (counted > 0 ? labelHeight : 0)));
  return laneGap + tallest + 24;
}

function laneName(marks: readonly Mark[]): string {
  const visit = marks[0]?.visit;
  return visit ? `${visit.guest.name} → ${visit.host.name}` : "";
}

function describe({ visit, named, counted }: Mark, words: Words): string {
  const when = `${visit.title}, ${visit.date?.text}.`;
  return counted === 0 ? when : `${when} ${words.describe(named, counted)}`;
}

/** The day as a part of its year: 1994-07-01 is about 1994.5. */
function yearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return year + (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / (366 * 86_400_000);
}
