/**
 * Lists of facts in order of date, a page at a time, of the whole dataset or of each of several relations, people,
 * institutions or sources at once. Pages are found by keyset: the day and the id of the last one seen, along an index
 * that is in this order already, so that a page costs the same wherever it lies.
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
import type { Facts, Key } from "./facts.js";
import { asList, limitTo, type Statements } from "./statements.js";

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
  RELATION: "f.relation_id = o.value",
  PERSON: "f.id IN (SELECT fact_id FROM office_holder WHERE person_id = o.value)",
  INSTITUTION:
    "f.id IN (SELECT id FROM event WHERE institution_id = o.value UNION ALL SELECT agreement_id FROM agreement_party WHERE institution_id = o.value)",
  SOURCE: `f.id IN (SELECT coalesce(c.fact_id, k.fact_id, n.fact_id) FROM citation c
    LEFT JOIN correction k ON k.id = c.correction_id LEFT JOIN reported_count n ON n.id = c.reported_count_id WHERE c.source_id = o.value)`,
} as const;

export type Owner = keyof typeof owners;

/** Of a statement, with what its question marks stand for. */
interface Part {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

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

/** Starts where the first fact can begin that lasts into the time asked for: what lies before is not even looked at. */
function overlapping(during: DateSpan, longest: number): Condition {
  const begin = new Date(`${during.earliest}T00:00:00Z`);
  begin.setUTCDate(begin.getUTCDate() - longest);
  // Before the year 0 it has no four digits, and compares as a text no more.
  const first = begin.getUTCFullYear() < 0 ? "" : begin.toISOString().slice(0, 10);
  return {
    sql: "f.earliest BETWEEN ? AND ? AND f.last_counted >= ?",
    values: [first, lastCountedDay(during), during.earliest],
  };
}

function conditionsOf(filter: FactFilter, longest: number): Condition[] {
  const conditions: (Condition | false | undefined)[] = [
    filter.during && overlapping(filter.during, longest),
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

function ofKinds(kinds: readonly FactKind[]): Condition {
  const quoted = kinds.map((kind) => `'${kind}'`).join(", ");
  // The plus keeps SQLite from walking the index by kind when there are several: it would have to sort all they hold.
  return { sql: kinds.length === 1 ? `f.kind = ${quoted}` : `+f.kind IN (${quoted})` };
}

/**
 * What stands behind a place in the list: the rest of its day, then the days behind. A fact that is gone leaves the place
 * before its day.
 */
function behind(after: Position, orderBy: Chronology): [restOfDay: Condition, otherDays: Condition] {
  const [comparison, beforeAll] = orderBy === "NEWEST_FIRST" ? ["<", "9e18"] : [">", "0"];
  const [day, slug] = after;
  return [
    { sql: `f.earliest = ? AND f.id ${comparison} coalesce((SELECT id FROM fact WHERE slug = ?), ${beforeAll})`, values: [day, slug] },
    { sql: `f.earliest ${comparison} ?`, values: [day] },
  ];
}

function inOrder(orderBy: Chronology, of: string): string {
  const direction = orderBy === "NEWEST_FIRST" ? "DESC" : "ASC";
  return `ORDER BY ${of}.earliest ${direction}, ${of}.id ${direction}`;
}

/** Joins and WHERE, to stand behind a FROM that has the facts (f). */
function where(conditions: readonly Condition[]): Part {
  const tables = new Set(conditions.flatMap((condition) => condition.of ?? []));
  return {
    sql: `${[...tables].map((table) => `JOIN ${table} ON ${table}.id = f.id `).join("")}WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`,
    values: conditions.flatMap((condition) => condition.values ?? []),
  };
}

/**
 * Keys and kinds of the first `limit` facts behind a place. From a row value (earliest, id) SQLite would take the day alone
 * to the index, because the id is the row's own number, and walk all of a day that has thousands.
 */
function keysOnPage(conditions: readonly Condition[], { orderBy, after }: FactListQuestion, limit: number) {
  const select = (more: readonly Condition[]) => {
    const { sql, values } = where([...conditions, ...more]);
    return { sql: `SELECT f.id, f.kind FROM fact f ${sql} ${inOrder(orderBy, "f")} ${limitTo}`, values: [...values, limit] };
  };
  if (!after) return select([]);
  const [restOfDay, otherDays] = behind(after, orderBy);
  const near = select([restOfDay]);
  const far = select([otherDays]);
  return {
    sql: `SELECT * FROM (${near.sql}) UNION ALL SELECT * FROM (${far.sql}) ${limitTo}`,
    values: [...near.values, ...far.values, limit],
  };
}

function pageOf(items: readonly Fact[], hasNextPage: boolean, { after }: FactListQuestion, count: () => number): Page<Fact> {
  return {
    items,
    // A record without a date stands where the column has nothing, too.
    positions: items.map(({ date, slug }): Position => [date?.earliest ?? "", slug]),
    hasNextPage,
    hasPreviousPage: after !== null,
    count,
  };
}

export function factLists(statements: Statements, facts: Facts) {
  const days = new Map(statements.tuples<[kind: FactKind, days: number]>("SELECT kind, days FROM longest_span"));
  const longestOf = (kinds: readonly FactKind[]) => Math.max(0, ...kinds.map((kind) => days.get(kind) ?? 0));

  /** The page of each owner. A statement for their keys, one for each kind, and one more when a total is asked for. */
  function pagesOf(owner: Owner, members: readonly { readonly key: number }[], question: FactListQuestion): Map<number, Page<Fact>> {
    const { kinds, filter, first } = question;
    const keys = members.map((member) => member.key);
    const conditions = [{ sql: owners[owner] }, ofKinds(kinds), ...conditionsOf(filter, longestOf(kinds))];
    const page = keysOnPage(conditions, question, first + 1);
    const rows = statements.tuples<[...Key, owner: number]>(
      `SELECT p.id, p.kind, o.value FROM json_each(?) AS o
       JOIN fact AS p ON p.id IN (SELECT id FROM (${page.sql}))
       ${inOrder(question.orderBy, "p")}`,
      asList(keys),
      ...page.values,
    );
    const rowsOfOwners = grouped(
      rows,
      ([, , owner]) => owner,
      (row) => row,
    );
    const found = facts.byKeys([...rowsOfOwners.values()].flatMap((ofOwner) => ofOwner.slice(0, first)));

    let totals: Map<number, number> | undefined;
    const totalOf = (key: number): number => {
      totals ??= countsOf(conditions, keys);
      return totals.get(key) ?? 0;
    };
    return new Map(
      keys.map((key) => {
        const listed = rowsOfOwners.get(key) ?? [];
        const items = listed.slice(0, first).flatMap(([id]) => found.get(id) ?? []);
        return [key, pageOf(items, listed.length > first, question, () => totalOf(key))];
      }),
    );
  }

  function countsOf(conditions: readonly Condition[], keys: readonly number[]): Map<number, number> {
    const source = where(conditions);
    const rows = statements.all<{ owner: number; count: number }>(
      `SELECT o.value AS owner, (SELECT count(*) FROM fact f ${source.sql}) AS count FROM json_each(?) AS o`,
      ...source.values,
      asList(keys),
    );
    return new Map(rows.map((row) => [row.owner, row.count]));
  }

  return {
    /**
     * The facts of one relation, or of all. A statement for their keys, which lie in the index in their order, and one for
     * each kind, of which only those are read that nobody has read before.
     */
    listFacts(relation: { readonly key: number } | null, question: FactListQuestion): Page<Fact> {
      const { kinds, filter, first } = question;
      const conditions: Condition[] = [
        ...(relation ? [{ sql: "f.relation_id = ?", values: [relation.key] }] : []),
        ofKinds(kinds),
        ...conditionsOf(filter, longestOf(kinds)),
      ];
      const page = keysOnPage(conditions, question, first + 1);
      const count = () => {
        const { sql, values } = where(conditions);
        return statements.get<{ count: number }>(`SELECT count(*) AS count FROM fact f ${sql}`, ...values)?.count ?? 0;
      };
      const rows = statements.tuples<Key>(page.sql, ...page.values);
      const listed = rows.slice(0, first);
      const found = facts.byKeys(listed);
      return pageOf(
        listed.flatMap(([id]) => found.get(id) ?? []),
        rows.length > first,
        question,
        count,
      );
    },

    factsOfRelations: (members: readonly { readonly key: number }[], question: FactListQuestion) => pagesOf("RELATION", members, question),
    factsOfPeople: (members: readonly { readonly key: number }[], question: FactListQuestion) => pagesOf("PERSON", members, question),
    factsOfInstitutions: (members: readonly { readonly key: number }[], question: FactListQuestion) =>
      pagesOf("INSTITUTION", members, question),
    factsOfSources: (members: readonly { readonly key: number }[], question: FactListQuestion) => pagesOf("SOURCE", members, question),
  };
}
