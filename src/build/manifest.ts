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
  const counts: { -readonly [What in keyof Counts]: number } = {
    relations: 0,
    events: 0,
    visits: 0,
    agreements: 0,
    tradeFigures: 0,
    statements: 0,
    people: 0,
    institutions: 0,
    sources: 0,
    corrections: 0,
    citations: 0,
  };
  for (const { records } of whole.folders) {
    const facts = [...records.visit, ...records.event, ...records.agreement, ...records.statement, ...records.tradeFigure];
    const corrections = facts.flatMap((fact) => fact.corrections);
    const cited = [
      ...facts,
      ...corrections,
      ...records.visit.flatMap((visit) => visit.reportedAgreementCounts),
      ...records.person.flatMap((person) => person.terms),
      ...records.institution,
    ];
    counts.relations += 1;
    counts.events += records.event.length;
    counts.visits += records.visit.length;
    counts.agreements += records.agreement.length;
    counts.tradeFigures += records.tradeFigure.length;
    counts.statements += records.statement.length;
    counts.people += records.person.length;
    counts.institutions += records.institution.length;
    counts.sources += records.source.length;
    counts.corrections += corrections.length;
    counts.citations += cited.reduce((sum, each) => sum + each.citations.length, 0);
  }
  return counts;
}

/** The counts as a sentence without its full stop. */
export function countsText(counts: Counts): string {
  return Object.entries(counts)
    .map(([what, count]) => `${what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${count}`)
    .join(", ");
}
