/**
 * Lists of facts in order of date, a page at a time, of the whole dataset or of each of several relations, people,
 * institutions or sources at once. Pages are found by keyset: the row value (earliest, id) of the last one seen,
 * along an index that is in this order already, so that a page costs the same wherever it lies.
 */
import type { DateSpan } from "../dates/edtf.js";
import { lastCountedDay } from "../dates/edtf.js";
import type {
  AgreementKind,
  CooperationField,
  Corroboration,
  EventKind,
  FactKind,
  StatementTopic,
  VisitLevel,
  VisitOccasion,
} from "../vocabulary.js";
import { grouped } from "./directory.js";
import type { Fact, Page, Position } from "./domain.js";
import type { Facts } from "./facts.js";
import { asList, type Statements } from "./statements.js";

export type Chronology = "NEWEST_FIRST" | "OLDEST_FIRST";

/** Conditions combine by AND; the words of one list by OR. */
export interface FactFilter {
  /** Facts whose date has a day in common with this one. */
  readonly during?: DateSpan | undefined;
  readonly corroboration?: readonly Corroboration[] | undefined;
  /** Facts known to the day that fall on this day, MM-DD, of any year. */
  readonly anniversary?: string | undefined;
  readonly dated?: boolean | undefined;
  /** Keys of countries. */
  readonly guest?: number | undefined;
  readonly host?: number | undefined;
  readonly levels?: readonly VisitLevel[] | undefined;
  readonly occasions?: readonly VisitOccasion[] | undefined;
  /** Key of a person. */
  readonly person?: number | undefined;
  readonly hasAgreements?: boolean | undefined;
  readonly eventKinds?: readonly EventKind[] | undefined;
  readonly duringVisit?: boolean | undefined;
  readonly agreementKinds?: readonly AgreementKind[] | undefined;
  readonly fields?: readonly CooperationField[] | undefined;
  readonly signedDuringVisit?: boolean | undefined;
  readonly topics?: readonly StatementTopic[] | undefined;
}

export interface FactListQuestion {
  readonly kinds: readonly FactKind[];
  readonly filter: FactFilter;
  readonly orderBy: Chronology;
  readonly first: number;
  readonly after: Position | null;
}

/** What a list belongs to: `o.value` is the key of each owner in turn. */
const owners = {
  DATASET: "",
  RELATION: "f.relation_id = o.value",
  PERSON: "f.id IN (SELECT fact_id FROM office_holder WHERE person_id = o.value)",
  INSTITUTION:
    "f.id IN (SELECT id FROM event WHERE institution_id = o.value UNION ALL SELECT agreement_id FROM agreement_party WHERE institution_id = o.value)",
  SOURCE: `f.id IN (SELECT coalesce(c.fact_id, k.fact_id, n.fact_id) FROM citation c
    LEFT JOIN correction k ON k.id = c.correction_id LEFT JOIN reported_count n ON n.id = c.reported_count_id WHERE c.source_id = o.value)`,
} as const;

export type Owner = keyof typeof owners;

interface Condition {
  readonly sql: string;
  readonly values?: readonly (string | number)[];
  /** The table of the kind that it looks at. */
  readonly of?: "visit" | "event" | "agreement" | "statement";
}

const isOneOf = (column: string, words: readonly string[], of?: Condition["of"]): Condition => ({
  sql: `${column} IN (SELECT value FROM json_each(?))`,
  values: [asList(words)],
  ...(of && { of }),
});

function conditionsOf(filter: FactFilter): Condition[] {
  const conditions: (Condition | false | undefined)[] = [
    filter.during && { sql: "f.earliest <= ? AND f.last_counted >= ?", values: [lastCountedDay(filter.during), filter.during.earliest] },
    filter.corroboration && isOneOf("f.corroboration", filter.corroboration),
    filter.anniversary !== undefined && {
      sql: "f.id IN (SELECT fact_id FROM fact_anniversary WHERE month_day = ?)",
      values: [filter.anniversary],
    },
    filter.dated && { sql: "f.earliest > ''" },
    filter.guest !== undefined && { sql: "visit.guest_id = ?", values: [filter.guest], of: "visit" },
    filter.host !== undefined && { sql: "visit.host_id = ?", values: [filter.host], of: "visit" },
    filter.levels && isOneOf("visit.level", filter.levels, "visit"),
    filter.occasions && isOneOf("visit.occasion", filter.occasions, "visit"),
    filter.person !== undefined && { sql: "f.id IN (SELECT fact_id FROM office_holder WHERE person_id = ?)", values: [filter.person] },
    filter.hasAgreements !== undefined && {
      sql: `${filter.hasAgreements ? "" : "NOT "}EXISTS (SELECT 1 FROM agreement WHERE signed_during_id = f.id)`,
    },
    filter.eventKinds && isOneOf("event.kind", filter.eventKinds, "event"),
    filter.duringVisit !== undefined && { sql: `event.visit_id IS ${filter.duringVisit ? "NOT " : ""}NULL`, of: "event" },
    filter.agreementKinds && isOneOf("agreement.kind", filter.agreementKinds, "agreement"),
    filter.fields && {
      sql: "f.id IN (SELECT agreement_id FROM agreement_field WHERE field IN (SELECT value FROM json_each(?)))",
      values: [asList(filter.fields)],
    },
    filter.signedDuringVisit !== undefined && {
      sql: `agreement.signed_during_id IS ${filter.signedDuringVisit ? "NOT " : ""}NULL`,
      of: "agreement",
    },
    filter.topics && isOneOf("statement.topic", filter.topics, "statement"),
  ];
  return conditions.filter((condition) => typeof condition === "object");
}

/** FROM and WHERE of the facts of one owner. */
function factsOf(owner: Owner, kinds: readonly FactKind[], conditions: readonly Condition[]): { sql: string; values: (string | number)[] } {
  const tables = new Set(conditions.flatMap((condition) => condition.of ?? []));
  const quoted = kinds.map((kind) => `'${kind}'`).join(", ");
  // The plus keeps SQLite from walking the index by kind when there are several: it would have to sort all they hold.
  const ofKinds = kinds.length === 1 ? `f.kind = ${quoted}` : `+f.kind IN (${quoted})`;
  const where = [owners[owner], ofKinds, ...conditions.map((condition) => condition.sql)].filter((sql) => sql !== "");
  return {
    sql: `FROM fact f ${[...tables].map((table) => `JOIN ${table} ON ${table}.id = f.id `).join("")}WHERE ${where.join(" AND ")}`,
    values: conditions.flatMap((condition) => condition.values ?? []),
  };
}

interface ListedRow {
  readonly owner: number;
  readonly id: number;
  readonly kind: FactKind;
  readonly earliest: string;
  readonly slug: string;
}

export function factLists(statements: Statements, facts: Facts) {
  /** The page of each owner. Two statements for the facts' keys and texts, and one more when a total is asked for. */
  function pagesOf(owner: Owner, keys: readonly number[], question: FactListQuestion): Map<number, Page<Fact>> {
    const { kinds, orderBy, first, after } = question;
    const direction = orderBy === "NEWEST_FIRST" ? "DESC" : "ASC";
    const conditions = conditionsOf(question.filter);
    const behind: Condition[] = after
      ? // A fact that is gone leaves the place before its day.
        [
          {
            sql: `(f.earliest, f.id) ${direction === "DESC" ? "<" : ">"} (?, coalesce((SELECT id FROM fact WHERE slug = ?), ${direction === "DESC" ? "9e18" : "0"}))`,
            values: after,
          },
        ]
      : [];
    const source = factsOf(owner, kinds, [...conditions, ...behind]);
    const rows = statements.all<ListedRow>(
      `SELECT o.value AS owner, p.id, p.kind, p.earliest, p.slug FROM json_each(?) AS o
       JOIN fact AS p ON p.id IN (SELECT f.id ${source.sql} ORDER BY f.earliest ${direction}, f.id ${direction} LIMIT ?)
       ORDER BY p.earliest ${direction}, p.id ${direction}`,
      asList(keys),
      ...source.values,
      first + 1,
    );
    const rowsOfOwners = grouped(
      rows,
      (row) => row.owner,
      (row) => row,
    );
    const found = facts.byKeys([...rowsOfOwners.values()].flatMap((ofOwner) => ofOwner.slice(0, first)));

    let totals: Map<number, number> | undefined;
    const totalOf = (key: number): number => {
      totals ??= countsOf(owner, keys, kinds, conditions);
      return totals.get(key) ?? 0;
    };
    return new Map(
      keys.map((key) => {
        const listed = rowsOfOwners.get(key) ?? [];
        const shown = listed.slice(0, first);
        return [
          key,
          {
            items: shown.map((row) => found.get(row.id)).filter((fact) => fact !== undefined),
            positions: shown.map((row): Position => [row.earliest, row.slug]),
            hasNextPage: listed.length > first,
            hasPreviousPage: after !== null,
            get totalCount() {
              return totalOf(key);
            },
          },
        ];
      }),
    );
  }

  function countsOf(
    owner: Owner,
    keys: readonly number[],
    kinds: readonly FactKind[],
    conditions: readonly Condition[],
  ): Map<number, number> {
    const source = factsOf(owner, kinds, conditions);
    const rows = statements.all<{ owner: number; count: number }>(
      `SELECT o.value AS owner, (SELECT count(*) ${source.sql}) AS count FROM json_each(?) AS o`,
      ...source.values,
      asList(keys),
    );
    return new Map(rows.map((row) => [row.owner, row.count]));
  }

  const wholeDataset = 0;
  return {
    /** The facts of one relation, or of all. */
    listFacts(relation: { readonly key: number } | null, question: FactListQuestion): Page<Fact> {
      const key = relation?.key ?? wholeDataset;
      const [page] = pagesOf(relation ? "RELATION" : "DATASET", [key], question).values();
      if (!page) throw new Error("Each owner has a page, if an empty one");
      return page;
    },

    factsOfRelations: (members: readonly { readonly key: number }[], question: FactListQuestion) =>
      pagesOf("RELATION", keysOf(members), question),
    factsOfPeople: (members: readonly { readonly key: number }[], question: FactListQuestion) =>
      pagesOf("PERSON", keysOf(members), question),
    factsOfInstitutions: (members: readonly { readonly key: number }[], question: FactListQuestion) =>
      pagesOf("INSTITUTION", keysOf(members), question),
    factsOfSources: (members: readonly { readonly key: number }[], question: FactListQuestion) =>
      pagesOf("SOURCE", keysOf(members), question),
  };
}

function keysOf(members: readonly { readonly key: number }[]): number[] {
  return members.map((member) => member.key);
}
