import type { Input } from "./read-data.js";
import type { WholeData } from "./write-dataset.js";

/** What a dataset file is and what it was made from. Holds no time of day: the same inputs give the same manifest. */
export interface Manifest {
  /** `user_version` of db/schema.sql: a server refuses a file of another layout. */
  readonly formatVersion: number;
  readonly version: string;
  /** Name of the dataset file, which lies beside the manifest. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly counts: Counts;
  /** Relative to the folder db. */
  readonly inputs: readonly Input[];
}

export interface Counts {
  readonly relations: number;
  readonly events: number;
  readonly visits: number;
  readonly agreements: number;
  readonly tradeFigures: number;
  readonly statements: number;
  readonly people: number;
  readonly institutions: number;
  readonly sources: number;
  readonly corrections: number;
  readonly citations: number;
}

/** bilateral.sqlite has bilateral.manifest.json beside it. */
export function manifestPath(datasetFile: string): string {
  return `${datasetFile.replace(/\.sqlite$/, "")}.manifest.json`;
}

export function countRecords(whole: WholeData): Counts {
  const records = whole.folders.map((folder) => folder.records);
  const facts = records.flatMap((each) => [...each.visit, ...each.event, ...each.agreement, ...each.statement, ...each.tradeFigure]);
  const corrections = facts.flatMap((fact) => fact.corrections);
  const cited = [
    ...facts,
    ...corrections,
    ...records.flatMap((each) => each.visit.flatMap((visit) => visit.reportedAgreementCounts)),
    ...records.flatMap((each) => each.person.flatMap((person) => person.terms)),
    ...records.flatMap((each) => each.institution),
  ];
  const count = (kind: keyof (typeof records)[number]) => records.reduce((sum, each) => sum + each[kind].length, 0);
  return {
    relations: whole.folders.length,
    events: count("event"),
    visits: count("visit"),
    agreements: count("agreement"),
    tradeFigures: count("tradeFigure"),
    statements: count("statement"),
    people: count("person"),
    institutions: count("institution"),
    sources: count("source"),
    corrections: corrections.length,
    citations: cited.reduce((sum, each) => sum + each.citations.length, 0),
  };
}

/** The counts as a sentence without its full stop. */
export function countsText(counts: Counts): string {
  return Object.entries(counts)
    .map(([what, count]) => `${what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${count}`)
    .join(", ");
}
