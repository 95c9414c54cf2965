/** Full-text search over titles, names and summaries in all four languages. */
import { excerptOf, matchExpression, type Term } from "../search/words.js";
import type { FactKind, Locale, RecordKind } from "../vocabulary.js";
import type { Directory } from "./directory.js";
import type { AnyFact, Fact, Institution, Page, Person, Position, SearchHit } from "./domain.js";
import type { Evidence } from "./evidence.js";
import type { Facts, Key } from "./facts.js";
import { asList, limitTo, type Statements } from "./statements.js";

export interface SearchQuestion {
  readonly terms: readonly Term[];
  readonly relation: { readonly key: number } | null;
  readonly kinds: readonly RecordKind[] | null;
  /** The language of the excerpt, where the words stand in it. All languages are searched. */
  readonly locale: Locale;
  readonly first: number;
  readonly after: Position | null;
}

interface MatchRow {
  readonly id: number;
  readonly kind: RecordKind;
  readonly fact_id: number | null;
  readonly person_id: number | null;
  readonly institution_id: number | null;
  readonly rank: number;
}

// A word in a title or a name counts as much as four in the text: whoever types a name wants its bearer first.
const rank = "bm25(search_text, 4.0, 1.0)";

/** The relation's facts, the people in them, and its institutions. */
const ofRelation = `(r.relation_id = ?
  OR EXISTS (SELECT 1 FROM office_holder h JOIN fact f ON f.id = h.fact_id WHERE h.person_id = r.person_id AND f.relation_id = ?)
  OR EXISTS (SELECT 1 FROM relation_institution i WHERE i.institution_id = r.institution_id AND i.relation_id = ?))`;

export function search(statements: Statements, directory: Directory, facts: Facts, evidence: Evidence) {
  function recordsOf(rows: readonly MatchRow[]): Map<number, SearchHit["record"]> {
    const found = facts.byKeys(rows.flatMap((row): Key[] => (row.fact_id === null ? [] : [[row.fact_id, row.kind as FactKind]])));
    const people = directory.peopleByKeys(rows.flatMap((row) => row.person_id ?? []));
    const institutions = directory.institutionsByKeys(rows.flatMap((row) => row.institution_id ?? []));
    return new Map(
      rows.flatMap((row) => {
        const record = found.get(row.fact_id ?? 0) ?? people.get(row.person_id ?? 0) ?? institutions.get(row.institution_id ?? 0);
        return record ? [[row.id, record] as const] : [];
      }),
    );
  }

  /** All that is indexed of a record, in the order in which to look for the passage that matched. */
  function* textsOf(record: SearchHit["record"], locale: Locale): Generator<string> {
    const locales: Locale[] = [locale, ...(["en", "az", "zh", "ru"] as const).filter((other) => other !== locale)];
    const own = ownTexts(record);
    for (const of of locales) yield* own.map((text) => text[of]);
    if (!isFact(record)) return;
    // Asked of all hits at once, and only when their own texts do not hold the words.
    const { siblings, key } = anyFact(record);
    const corrections = siblings.ask(evidence.correctionsOfFacts).get(key) ?? [];
    yield* corrections.map(({ said }) => said);
    for (const of of locales) yield* corrections.flatMap(({ published, reason }) => [published[of], reason[of]]);
    yield* (siblings.ask(directory.officeHoldersOfFacts).get(key) ?? []).flatMap(({ nameInSource }) => nameInSource ?? []);
  }

  /** The passage that matched. A test sees to it that there is one for every word of the index. */
  function excerpt(record: SearchHit["record"], terms: readonly Term[], locale: Locale): string {
    for (const text of textsOf(record, locale)) {
      const found = excerptOf(text, terms);
      if (found !== undefined) return found;
    }
    return ownTexts(record)[0]?.[locale] ?? "";
  }

  return {
    /** Records that hold all the words, the best match first. */
    searchRecords({ terms, relation, kinds, locale, first, after }: SearchQuestion): Page<SearchHit> {
      const conditions = [...(relation ? [ofRelation] : []), ...(kinds ? ["r.kind IN (SELECT value FROM json_each(?))"] : [])];
      const values = [
        matchExpression(terms),
        ...(relation ? [relation.key, relation.key, relation.key] : []),
        ...(kinds ? [asList(kinds)] : []),
      ];
      const matches = `FROM search_text JOIN search_record r ON r.id = search_text.rowid
        WHERE ${["search_text MATCH ?", ...conditions].join(" AND ")}`;
      const rows = statements.all<MatchRow>(
        `SELECT * FROM (SELECT r.id, r.kind, r.fact_id, r.person_id, r.institution_id, ${rank} AS rank ${matches})
         ${after ? "WHERE (rank, id) > (?, ?)" : ""} ORDER BY rank, id ${limitTo}`,
        ...values,
        ...(after ?? []),
        first + 1,
      );
      const shown = rows.slice(0, first);
      const records = recordsOf(shown);
      return {
        items: shown.flatMap((row) => {
          const record = records.get(row.id);
          return record ? [{ record, excerpt: excerpt(record, terms, locale) }] : [];
        }),
        positions: shown.map((row): Position => [row.rank, row.id]),
        hasNextPage: rows.length > first,
        hasPreviousPage: after !== null,
        count: () => statements.get<{ count: number }>(`SELECT count(*) AS count ${matches}`, ...values)?.count ?? 0,
      };
    },
  };
}

function isFact(record: SearchHit["record"]): record is Fact {
  return record.__typename !== "Person" && record.__typename !== "Institution";
}

/** The kinds differ in what they may be asked, not in this. */
function anyFact(fact: Fact): AnyFact {
  return fact;
}

function ownTexts(record: Fact | Person | Institution) {
  if (record.__typename === "Person") return [record.name, ...(record.note ? [record.note] : [])];
  if (record.__typename === "Institution") return [record.name, ...(record.summary ? [record.summary] : [])];
  return [record.title, record.summary];
}
