/** How we know: citations, corrections and reported counts. */

import type { FactKind } from "../vocabulary.js";
import { type Directory, grouped } from "./directory.js";
import type { AnyFact, Citation, Correction, Fact, Page, Position, ReportedCount } from "./domain.js";
import type { Facts } from "./facts.js";
import { dateOrNull } from "./rows.js";
import { Siblings, together } from "./siblings.js";
import { asList, type Statements } from "./statements.js";
import { Text, textColumn } from "./texts.js";

type CitationRow = [key: number, owner: number, source: number, basis: Citation["basis"], edtf: string | null, hasNote: number];
type CorrectionRow = {
  id: number;
  fact_id: number;
  fact_slug: string;
  earliest: string;
  key: string;
  kind: Correction["kind"];
  said: string;
  certainty: Correction["certainty"];
};

interface HasKey {
  readonly key: number;
}

export function evidence(statements: Statements, { sourcesByKeys }: Directory, facts: Facts) {
  const notes = textColumn(statements, "citation", "note");
  const published = textColumn(statements, "correction", "published");
  const reasons = textColumn(statements, "correction", "reason");

  function citationsOf(column: "fact_id" | "correction_id" | "reported_count_id" | "term_id" | "institution_id") {
    return (members: readonly HasKey[]): Map<number, Citation[]> => {
      const rows = statements.tuples<CitationRow>(
        `SELECT id, ${column}, source_id, basis, edtf, note_en IS NOT NULL FROM citation
         WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY ${column}, id`,
        asList(members.map((member) => member.key)),
      );
      const sources = sourcesByKeys(rows.map(([, , source]) => source));
      const noted = new Siblings(rows.flatMap(([key, , , , , hasNote]) => (hasNote ? { key } : [])));
      return grouped(
        rows,
        ([, owner]) => owner,
        ([key, , sourceKey, basis, edtf, hasNote]) => {
          const source = sources.get(sourceKey);
          return source && { source, basis, date: dateOrNull(edtf), note: hasNote ? new Text(noted, key, notes) : null };
        },
      );
    };
  }

  function readCorrections(rows: readonly CorrectionRow[]): Correction[] {
    return together<CorrectionRow, Correction>(rows, (row, siblings) => ({
      __typename: "Correction",
      handle: `${row.fact_slug}/${row.key}`,
      key: row.id,
      siblings,
      factKey: row.fact_id,
      kind: row.kind,
      said: row.said,
      published: new Text(siblings, row.id, published),
      reason: new Text(siblings, row.id, reasons),
      certainty: row.certainty,
    }));
  }

  const correctionSelect =
    "SELECT c.id, c.fact_id, c.key, c.kind, c.said, c.certainty, f.slug AS fact_slug, f.earliest FROM correction c JOIN fact f ON f.id = c.fact_id";

  return {
    citationsOfFacts: citationsOf("fact_id"),
    citationsOfCorrections: citationsOf("correction_id"),
    citationsOfReportedCounts: citationsOf("reported_count_id"),
    citationsOfTerms: citationsOf("term_id"),
    citationsOfInstitutions: citationsOf("institution_id"),

    correctionsOfFacts(members: readonly AnyFact[]): Map<number, Correction[]> {
      const rows = statements.all<CorrectionRow>(
        `${correctionSelect} WHERE c.fact_id IN (SELECT value FROM json_each(?)) ORDER BY c.fact_id, c.id`,
        asList(members.map((member) => member.key)),
      );
      const corrections = readCorrections(rows);
      return grouped(
        corrections,
        (correction) => correction.factKey,
        (correction) => correction,
      );
    },

    /** By the slug of the fact and the key within it, with a slash between. */
    correctionsBySlugs: (slugs: readonly string[]): Correction[] =>
      readCorrections(
        statements.all<CorrectionRow>(
          `${correctionSelect} WHERE f.slug IN (SELECT substr(value, 1, instr(value, '/') - 1) FROM json_each(?))
           AND f.slug || '/' || c.key IN (SELECT value FROM json_each(?)) ORDER BY c.id`,
          asList(slugs),
          asList(slugs),
        ),
      ),

    factsOfCorrections(corrections: readonly Correction[]): Map<number, Fact> {
      const rows = statements.all<{ id: number; kind: FactKind }>(
        "SELECT id, kind FROM fact WHERE id IN (SELECT value FROM json_each(?))",
        asList(corrections.map((correction) => correction.factKey)),
      );
      return facts.byKeys(rows);
    },

    /** Corrections of one relation or all, those of the newest facts first. */
    listCorrections(relation: HasKey | null, first: number, after: Position | null): Page<Correction> {
      const ofRelation = relation ? "f.relation_id = ?" : "true";
      const rows = statements.all<CorrectionRow>(
        // The first comparison, implied by the second, lets SQLite start at the right place of the index.
        `${correctionSelect} WHERE ${ofRelation}${after ? " AND f.earliest <= ? AND (f.earliest < ? OR c.id < coalesce((SELECT e.id FROM correction e JOIN fact g ON g.id = e.fact_id WHERE g.slug || '/' || e.key = ?), 9e18))" : ""}
         ORDER BY f.earliest DESC, c.id DESC LIMIT ?`,
        ...(relation ? [relation.key] : []),
        ...(after ? [after[0], after[0], after[1]] : []),
        first + 1,
      );
      const shown = rows.slice(0, first);
      return {
        items: readCorrections(shown),
        positions: shown.map((row): Position => [row.earliest, `${row.fact_slug}/${row.key}`]),
        hasNextPage: rows.length > first,
        hasPreviousPage: after !== null,
        get totalCount() {
          const row = statements.get<{ count: number }>(
            `SELECT count(*) AS count FROM correction c JOIN fact f ON f.id = c.fact_id WHERE ${ofRelation}`,
            ...(relation ? [relation.key] : []),
          );
          return row?.count ?? 0;
        },
      };
    },

    reportedCountsOfFacts(members: readonly AnyFact[]): Map<number, ReportedCount[]> {
      const rows = statements.all<{ id: number; fact_id: number; count: number; counted: ReportedCount["of"]; at_least: number }>(
        "SELECT id, fact_id, count, counted, at_least FROM reported_count WHERE fact_id IN (SELECT value FROM json_each(?)) ORDER BY fact_id, id",
        asList(members.map((member) => member.key)),
      );
      const counts = together<(typeof rows)[number], ReportedCount>(rows, (row, siblings) => ({
        key: row.id,
        count: row.count,
        of: row.counted,
        atLeast: row.at_least === 1,
        siblings,
      }));
      return grouped(
        rows.map((row, index) => ({ row, count: counts[index] })),
        ({ row }) => row.fact_id,
        ({ count }) => count,
      );
    },

    /** Who says what a statement says. */
    sourcesOfStatements: (members: readonly { readonly attributedToKey: number }[]) =>
      sourcesByKeys(members.map((statement) => statement.attributedToKey)),
  };
}

export type Evidence = ReturnType<typeof evidence>;
