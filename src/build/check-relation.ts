/** What the records of a relation say of each other: dates that must agree, countries that must be the relation's two. */
import { type DateSpan, lastCountedDay, parseEdtf } from "../dates/edtf.js";
import type { Names } from "./check-references.js";
import type { Mistake } from "./mistakes.js";
import type { Entry, Folder } from "./read-data.js";

export function checkRelation(folder: Folder, names: Names): Mistake[] {
  const countries = folder.entries.relation[0]?.keys.countries;
  return [
    ...folder.entries.relation.flatMap(relationMistakes),
    ...folder.entries.visit.flatMap((visit) => pairMistakes(visit, "guest", "host", countries)),
    ...folder.entries.tradeFigure.flatMap((figure) => [
      ...pairMistakes(figure, "exporter", "importer", countries),
      ...periodMistakes(figure),
    ]),
    ...folder.entries.event.flatMap((event) => dateMistakes(event, "visit", event.keys.visit, "visit", names)),
    ...folder.entries.agreement.flatMap((agreement) => [
      ...dateMistakes(agreement, "signedDuring", agreement.keys.signedDuring, "visit", names),
      ...dateMistakes(agreement, "signedAt", agreement.keys.signedAt, "event", names),
    ]),
  ];

  function relationMistakes(relation: Entry<"relation">): Mistake[] {
    const mistakes: Mistake[] = [];
    const [first, second] = relation.keys.countries ?? [];
    if (first !== undefined && first === second) {
      mistakes.push({ ...placeOf(relation, "countries", 1), message: `a relation is between two countries: ${first} stands twice` });
    }
    const { established } = relation.keys;
    if (
      established !== undefined &&
      names.get("event")?.has(established) &&
      !folder.entries.event.some((event) => event.keys.slug === established)
    ) {
      mistakes.push({
        ...placeOf(relation, "established"),
        message: `"${established}" is an event of another relation: name one of this folder's events.yaml`,
      });
    }
    return mistakes;
  }
}

function placeOf(entry: Entry, ...path: (string | number)[]) {
  return entry.file.placeOf([...entry.path, ...path]);
}

/** A journey or a flow of goods goes from one of the relation's countries to the other. */
function pairMistakes<K extends "visit" | "tradeFigure">(
  entry: Entry<K>,
  from: keyof Entry<K>["keys"] & string,
  to: keyof Entry<K>["keys"] & string,
  countries: readonly string[] | undefined,
): Mistake[] {
  const mistakes = [from, to].flatMap((key): Mistake[] => {
    const code = entry.keys[key] as string | undefined;
    if (countries === undefined || code === undefined || countries.includes(code)) return [];
    return [{ ...placeOf(entry, key), message: `${key} ${code} is not of this relation: write ${countries.join(" or ")}` }];
  });
  const [one, other] = [entry.keys[from], entry.keys[to]];
  if (one !== undefined && one === other) {
    mistakes.push({
      ...placeOf(entry, to),
      message: `${from} and ${to} are both ${String(one)}: they must be the two countries of the relation`,
    });
  }
  return mistakes;
}

function periodMistakes(figure: Entry<"tradeFigure">): Mistake[] {
  if (figure.keys.period === undefined) return [];
  const { earliest, latest } = parseEdtf(figure.keys.period);
  if (latest !== null && latest.slice(0, 4) === earliest.slice(0, 4)) return [];
  const wrong = latest === null ? "has no end" : "lies in more than one calendar year";
  return [
    {
      ...placeOf(figure, "period"),
      message: `period ${figure.keys.period} ${wrong}: write one year (2017) or months of one year (2018-01/2018-11), a record for each year`,
    },
  ];
}

/** What was part of something cannot lie wholly before or after it. */
function dateMistakes(
  entry: Entry<"event"> | Entry<"agreement">,
  key: string,
  wholeSlug: string | undefined,
  wholeKind: "visit" | "event",
  names: Names,
): Mistake[] {
  const wholeEntry = wholeSlug === undefined ? undefined : names.get(wholeKind)?.get(wholeSlug)?.entry;
  const wholeDate = (wholeEntry as Entry<"visit" | "event"> | undefined)?.keys.date;
  if (entry.keys.date === undefined || wholeDate === undefined) return [];
  if (!liesOutside(parseEdtf(entry.keys.date), parseEdtf(wholeDate))) return [];
  return [
    {
      ...placeOf(entry, "date"),
      message: `date ${entry.keys.date} lies outside the ${wholeKind} that ${key} names: "${wholeSlug}" is dated ${wholeDate}; correct one of the two, or ${key}`,
    },
  ];
}

/** An end that is open or unknown leaves every later day possible. */
function liesOutside(part: DateSpan, whole: DateSpan): boolean {
  return lastCountedDay(part) < whole.earliest || (whole.latest !== null && part.earliest > whole.latest);
}
