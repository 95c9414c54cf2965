/** How we know: citations, corrections and reported counts. */

import type { FactKind } from "../vocabulary.js";
import { byKey, type Directory, grouped, keysOf, mapped } from "./directory.js";
import type { AnyFact, Citation, Correction, Fact, Page, Position, ReportedCount } from "./domain.js";
import type { Facts } from "./facts.js";
import { flat, type KeyedRows } from "./keyed-rows.js";
import { dateOrNull } from "./rows.js";
import { Siblings, together } from "./siblings.js";
import { asList, limitTo, type Statements } from "./statements.js";
import { Text, textColumn } from "./texts.js";

type CitationRow = [owner: number, key: number, source: number, basis: Citation["basis"], edtf: string | null, hasNote: number];
type CorrectionRow = [
  fact: number,
  id: number,
  key: string,
  kind: Correction["kind"],
  said: string,
  certainty: Correction["certainty"],
  factSlug: string,
  earliest: string,
];

type CountRow = [fact: number, id: number, count: number, of: ReportedCount["of"], atLeast: number];

interface HasKey {
  readonly key: number;
}

export function evidence(statements: Statements, rows: KeyedRows, { sourcesByKeys }: Directory, facts: Facts) {
  const notes = textColumn(rows, "citation", "note");
  const published = textColumn(rows, "correction", "published");
  const reasons = textColumn(rows, "correction", "reason");

  function citationsOf(column: "fact_id" | "correction_id" | "reported_count_id" | "term_id" | "institution_id") {
    return (members: readonly HasKey[]): Map<number, Citation[]> => {
      const found = rows.of<CitationRow>(
        `SELECT ${column}, id, source_id, basis, edtf, note_en IS NOT NULL FROM citation WHERE ${column} IN KEYS ORDER BY ${column}, id`,
        keysOf(members),
      );
      const sources = sourcesByKeys(flat(found).map(([, , source]) => source));
      const noted = new Siblings(flat(found).flatMap(([, key, , , , hasNote]) => (hasNote ? { key } : [])));
      return mapped(found, ([, key, sourceKey, basis, edtf, hasNote]) => {
        const source = sources.get(sourceKey);
        return source && { source, basis, date: dateOrNull(edtf), note: hasNote ? new Text(noted, key, notes) : null };
      });
    };
  }

  function readCorrections(rowsOfCorrections: readonly CorrectionRow[]): Correction[] {
    return together<CorrectionRow, Correction>(rowsOfCorrections, ([factKey, id, key, kind, said, certainty, factSlug], siblings) => ({
      __typename: "Correction",
      handle: `${factSlug}/${key}`,
      key: id,
      siblings,
      factKey,
      kind,
      said,
      published: new Text(siblings, id, published),
      reason: new Text(siblings, id, reasons),
      certainty,
    }));
  }

  const correctionSelect =
    "SELECT c.fact_id, c.id, c.key, c.kind, c.said, c.certainty, f.slug, f.earliest FROM correction c JOIN fact f ON f.id = c.fact_id";

  return {
    citationsOfFacts: citationsOf("fact_id"),
    citationsOfCorrections: citationsOf("correction_id"),
    citationsOfReportedCounts: citationsOf("reported_count_id"),
    citationsOfTerms: citationsOf("term_id"),
    citationsOfInstitutions: citationsOf("institution_id"),

    correctionsOfFacts(members: readonly AnyFact[]): Map<number, Correction[]> {
      const found = rows.of<CorrectionRow>(`${correctionSelect} WHERE c.fact_id IN KEYS ORDER BY c.fact_id, c.id`, keysOf(members));
      return grouped(
        readCorrections(flat(found)),
        (correction) => correction.factKey,
        (correction) => correction,
      );
    },

    /** By the slug of the fact and the key within it, with a slash between. */
    correctionsBySlugs: (slugs: readonly string[]): Correction[] =>
      readCorrections(
        statements.tuples<CorrectionRow>(
          `${correctionSelect} WHERE f.slug IN (SELECT substr(value, 1, instr(value, '/') - 1) FROM json_each(?))
           AND f.slug || '/' || c.key IN (SELECT value FROM json_each(?)) ORDER BY c.id`,
          asList(slugs),
          asList(slugs),
        ),
      ),

    factsOfCorrections(corrections: readonly Correction[]): Map<number, Fact> {
      const kinds = flat(
        rows.of<[id: number, kind: FactKind]>(
          "SELECT id, kind FROM fact WHERE id IN KEYS",
          corrections.map((correction) => correction.factKey),
        ),
      );
      return facts.byKeys(kinds);
    },

    /** Corrections of one relation or all, those of the newest facts first. */
    listCorrections(relation: HasKey | null, first: number, after: Position | null): Page<Correction> {
      const ofRelation = relation ? "f.relation_id = ?" : "true";
      const listed = statements.tuples<CorrectionRow>(
        // The first comparison, implied by the second, lets SQLite start at the right place of the index.
        `${correctionSelect} WHERE ${ofRelation}${after ? " AND f.earliest <= ? AND (f.earliest < ? OR c.id < coalesce((SELECT e.id FROM correction e JOIN fact g ON g.id = e.fact_id WHERE g.slug || '/' || e.key = ?), 9e18))" : ""}
         ORDER BY f.earliest DESC, c.id DESC ${limitTo}`,
        ...(relation ? [relation.key] : []),
        ...(after ? [after[0], after[0], after[1]] : []),
        first + 1,
      );
      const shown = listed.slice(0, first);
      return {
        items: readCorrections(shown),
        positions: shown.map(([, , key, , , , factSlug, earliest]): Position => [earliest, `${factSlug}/${key}`]),
        hasNextPage: listed.length > first,
        hasPreviousPage: after !== null,
        count: () => {
          const row = statements.get<{ count: number }>(
            `SELECT count(*) AS count FROM correction c JOIN fact f ON f.id = c.fact_id WHERE ${ofRelation}`,
            ...(relation ? [relation.key] : []),
          );
          return row?.count ?? 0;
        },
      };
    },

    reportedCountsOfFacts(members: readonly AnyFact[]): Map<number, ReportedCount[]> {
      const found = rows.of<CountRow>(
        "SELECT fact_id, id, count, counted, at_least FROM reported_count WHERE fact_id IN KEYS ORDER BY fact_id, id",
        keysOf(members),
      );
      const counts = byKey(
        together<CountRow, ReportedCount>(flat(found), ([, id, count, of, atLeast], siblings) => ({
          key: id,
          count,
          of,
          atLeast: atLeast === 1,
          siblings,
        })),
      );
      return mapped(found, ([, id]) => counts.get(id));
    },

    /** Who says what a statement says. */
    sourcesOfStatements: (members: readonly { readonly attributedToKey: number }[]) =>
      sourcesByKeys(members.map((statement) => statement.attributedToKey)),
  };
}

export type Evidence = ReturnType<typeof evidence>;
