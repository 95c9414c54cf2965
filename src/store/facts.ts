/** The facts themselves, one reader for each kind, and the links between them. */

import type { CooperationField, Corroboration, FactKind, Localized } from "../vocabulary.js";
import { byKey, type Directory, grouped } from "./directory.js";
import type { Agreement, AnyFact, DiplomaticEvent, Fact, Institution, Money, Statement, TradeFigure, Visit } from "./domain.js";
import { globalId } from "./global-id.js";
import { dateOrNull, type LocalizedColumns, localized, moneyOrNull } from "./rows.js";
import { together } from "./siblings.js";
import { asList, type Statements } from "./statements.js";

type FactRow = {
  id: number;
  relation_id: number;
  slug: string;
  edtf: string | null;
  corroboration: Corroboration;
} & LocalizedColumns<"title" | "summary">;

type VisitRow = FactRow & { guest_id: number; host_id: number; level: Visit["level"]; occasion: Visit["occasion"] };

type EventRow = FactRow & {
  event_kind: DiplomaticEvent["kind"];
  visit_id: number | null;
  institution_id: number | null;
  amount: number | null;
  currency: string | null;
  amount_approximate: number | null;
};

type AgreementRow = FactRow & {
  agreement_kind: Agreement["kind"];
  signed_during_id: number | null;
  signed_at_id: number | null;
  value: number | null;
  currency: string | null;
  value_approximate: number | null;
  in_force: string | null;
};

type StatementRow = FactRow & {
  topic: Statement["topic"];
  holder_id: number | null;
  attributed_to_id: number;
  amount: number | null;
  currency: string | null;
  amount_approximate: number | null;
};

type TradeFigureRow = FactRow & {
  year: number;
  covers_whole_year: number;
  exporter_id: number | null;
  importer_id: number | null;
  value: number;
  currency: string;
  value_approximate: number;
  change_on_year_percent: number | null;
  reporter_id: number | null;
  vintage: string | null;
  rank: TradeFigure["rank"];
};

interface Kinds {
  VISIT: Visit;
  EVENT: DiplomaticEvent;
  AGREEMENT: Agreement;
  STATEMENT: Statement;
  TRADE_FIGURE: TradeFigure;
}

/** What the table of a kind adds to the table `fact` (f), by its own alias (k). */
const selects: Readonly<Record<FactKind, string>> = {
  VISIT: "SELECT f.*, k.guest_id, k.host_id, k.level, k.occasion FROM fact f JOIN visit k ON k.id = f.id",
  EVENT:
    "SELECT f.*, k.kind AS event_kind, k.visit_id, k.institution_id, k.amount, k.currency, k.amount_approximate FROM fact f JOIN event k ON k.id = f.id",
  AGREEMENT:
    "SELECT f.*, k.kind AS agreement_kind, k.signed_during_id, k.signed_at_id, k.value, k.currency, k.value_approximate, k.in_force FROM fact f JOIN agreement k ON k.id = f.id",
  STATEMENT:
    "SELECT f.*, k.topic, k.holder_id, k.attributed_to_id, k.amount, k.currency, k.amount_approximate FROM fact f JOIN statement k ON k.id = f.id",
  TRADE_FIGURE:
    "SELECT f.*, k.year, k.covers_whole_year, k.exporter_id, k.importer_id, k.value, k.currency, k.value_approximate, k.change_on_year_percent, k.reporter_id, k.vintage, k.rank FROM fact f JOIN trade_figure k ON k.id = f.id",
};

const inDateOrder = "ORDER BY f.earliest, f.id";

export function facts(statements: Statements, { countryOf, countryOrNull, institutionsByKeys }: Directory) {
  function common(row: FactRow, type: string) {
    return {
      id: globalId(type, row.slug),
      key: row.id,
      slug: row.slug,
      relationKey: row.relation_id,
      title: localized(row, "title"),
      summary: localized(row, "summary"),
      date: dateOrNull(row.edtf),
      corroboration: row.corroboration,
    };
  }

  const readers: { readonly [Kind in FactKind]: (rest: string, ...values: (string | number)[]) => Kinds[Kind][] } = {
    VISIT: (rest, ...values) =>
      together<VisitRow, Visit>(statements.all(`${selects.VISIT} ${rest}`, ...values), (row, siblings) => ({
        __typename: "Visit",
        siblings,
        ...common(row, "Visit"),
        guest: countryOf(row.guest_id),
        host: countryOf(row.host_id),
        level: row.level,
        occasion: row.occasion,
      })),
    EVENT: (rest, ...values) =>
      together<EventRow, DiplomaticEvent>(statements.all(`${selects.EVENT} ${rest}`, ...values), (row, siblings) => ({
        __typename: "Event",
        siblings,
        ...common(row, "Event"),
        kind: row.event_kind,
        visitKey: row.visit_id,
        institutionKey: row.institution_id,
        amount: moneyOrNull(row.amount, row.currency, row.amount_approximate),
      })),
    AGREEMENT: (rest, ...values) =>
      together<AgreementRow, Agreement>(statements.all(`${selects.AGREEMENT} ${rest}`, ...values), (row, siblings) => ({
        __typename: "Agreement",
        siblings,
        ...common(row, "Agreement"),
        kind: row.agreement_kind,
        signedDuringKey: row.signed_during_id,
        signedAtKey: row.signed_at_id,
        value: moneyOrNull(row.value, row.currency, row.value_approximate),
        inForce: dateOrNull(row.in_force),
      })),
    STATEMENT: (rest, ...values) =>
      together<StatementRow, Statement>(statements.all(`${selects.STATEMENT} ${rest}`, ...values), (row, siblings) => ({
        __typename: "Statement",
        siblings,
        ...common(row, "Statement"),
        topic: row.topic,
        holder: countryOrNull(row.holder_id),
        attributedToKey: row.attributed_to_id,
        amount: moneyOrNull(row.amount, row.currency, row.amount_approximate),
      })),
    TRADE_FIGURE: (rest, ...values) =>
      together<TradeFigureRow, TradeFigure>(statements.all(`${selects.TRADE_FIGURE} ${rest}`, ...values), (row, siblings) => ({
        __typename: "TradeFigure",
        siblings,
        ...common(row, "TradeFigure"),
        year: row.year,
        coversWholeYear: row.covers_whole_year === 1,
        exporter: countryOrNull(row.exporter_id),
        importer: countryOrNull(row.importer_id),
        value: { amount: row.value, currency: row.currency, approximate: row.value_approximate === 1 } satisfies Money,
        changeOnYearPercent: row.change_on_year_percent,
        reporter: countryOrNull(row.reporter_id),
        vintage: dateOrNull(row.vintage),
        rank: row.rank,
      })),
  };

  function ofKindByKeys<Kind extends FactKind>(kind: Kind, keys: Iterable<number>): Map<number, Kinds[Kind]> {
    return byKey<Kinds[Kind]>(readers[kind]("WHERE f.id IN (SELECT value FROM json_each(?)) ORDER BY f.id", asList([...new Set(keys)])));
  }

  function bySlugs<Kind extends FactKind>(kind: Kind, slugs: readonly string[]): Kinds[Kind][] {
    return readers[kind]("WHERE f.slug IN (SELECT value FROM json_each(?)) ORDER BY f.id", asList(slugs));
  }

  /** Facts of any kinds by their keys: one statement for each kind that occurs. */
  function byKeys(wanted: readonly { readonly id: number; readonly kind: FactKind }[]): Map<number, Fact> {
    const found = new Map<number, Fact>();
    for (const kind of new Set(wanted.map((fact) => fact.kind))) {
      for (const [key, fact] of ofKindByKeys<FactKind>(
        kind,
        wanted.filter((fact) => fact.kind === kind).map((fact) => fact.id),
      ))
        found.set(key, fact);
    }
    return found;
  }

  function linked<Kind extends FactKind>(kind: Kind, column: string, members: readonly { readonly key: number }[]): Kinds[Kind][] {
    return readers[kind](
      `WHERE k.${column} IN (SELECT value FROM json_each(?)) ${inDateOrder}`,
      asList(members.map((member) => member.key)),
    );
  }

  return {
    read: readers,
    byKeys,

    visitsBySlugs: (slugs: readonly string[]) => bySlugs("VISIT", slugs),
    eventsBySlugs: (slugs: readonly string[]) => bySlugs("EVENT", slugs),
    agreementsBySlugs: (slugs: readonly string[]) => bySlugs("AGREEMENT", slugs),
    statementsBySlugs: (slugs: readonly string[]) => bySlugs("STATEMENT", slugs),
    tradeFiguresBySlugs: (slugs: readonly string[]) => bySlugs("TRADE_FIGURE", slugs),
    findVisit: (slug: string): Visit | null => bySlugs("VISIT", [slug])[0] ?? null,
    findEvent: (slug: string): DiplomaticEvent | null => bySlugs("EVENT", [slug])[0] ?? null,
    findAgreement: (slug: string): Agreement | null => bySlugs("AGREEMENT", [slug])[0] ?? null,
    findStatement: (slug: string): Statement | null => bySlugs("STATEMENT", [slug])[0] ?? null,

    /** A fact of whichever kind. */
    findFact(slug: string): Fact | null {
      const row = statements.get<{ id: number; kind: FactKind }>("SELECT id, kind FROM fact WHERE slug = ?", slug);
      return row ? (byKeys([row]).get(row.id) ?? null) : null;
    },

    agreementsOfVisits: (visits: readonly Visit[]) =>
      grouped(
        linked("AGREEMENT", "signed_during_id", visits),
        (agreement) => agreement.signedDuringKey ?? 0,
        (agreement) => agreement,
      ),
    eventsOfVisits: (visits: readonly Visit[]) =>
      grouped(
        linked("EVENT", "visit_id", visits),
        (event) => event.visitKey ?? 0,
        (event) => event,
      ),
    agreementsOfEvents: (events: readonly DiplomaticEvent[]) =>
      grouped(
        linked("AGREEMENT", "signed_at_id", events),
        (agreement) => agreement.signedAtKey ?? 0,
        (agreement) => agreement,
      ),
    visitsOfAgreements: (agreements: readonly Agreement[]) =>
      ofKindByKeys(
        "VISIT",
        agreements.flatMap((agreement) => agreement.signedDuringKey ?? []),
      ),
    eventsOfAgreements: (agreements: readonly Agreement[]) =>
      ofKindByKeys(
        "EVENT",
        agreements.flatMap((agreement) => agreement.signedAtKey ?? []),
      ),
    visitsOfEvents: (events: readonly DiplomaticEvent[]) =>
      ofKindByKeys(
        "VISIT",
        events.flatMap((event) => event.visitKey ?? []),
      ),
    institutionsOfEvents: (events: readonly DiplomaticEvent[]): Map<number, Institution> =>
      institutionsByKeys(events.flatMap((event) => event.institutionKey ?? [])),
    establishingEvents: (relations: readonly { readonly establishedKey: number | null }[]) =>
      ofKindByKeys(
        "EVENT",
        relations.flatMap((relation) => relation.establishedKey ?? []),
      ),

    placesOfFacts(members: readonly AnyFact[]): Map<number, Localized[]> {
      const rows = statements.all<{ fact_id: number } & LocalizedColumns<"name">>(
        `SELECT l.fact_id, p.name_en, p.name_az, p.name_zh, p.name_ru FROM fact_place l JOIN place p ON p.id = l.place_id
         WHERE l.fact_id IN (SELECT value FROM json_each(?)) ORDER BY l.fact_id, l.position`,
        asList(members.map((fact) => fact.key)),
      );
      return grouped(
        rows,
        (row) => row.fact_id,
        (row) => localized(row, "name"),
      );
    },

    fieldsOfAgreements(agreements: readonly Agreement[]): Map<number, CooperationField[]> {
      const rows = statements.all<{ agreement_id: number; field: CooperationField }>(
        "SELECT agreement_id, field FROM agreement_field WHERE agreement_id IN (SELECT value FROM json_each(?)) ORDER BY agreement_id, position",
        asList(agreements.map((agreement) => agreement.key)),
      );
      return grouped(
        rows,
        (row) => row.agreement_id,
        (row) => row.field,
      );
    },

    partiesOfAgreements(agreements: readonly Agreement[]) {
      const rows = statements.all<{ agreement_id: number; country_id: number | null; institution_id: number | null }>(
        "SELECT agreement_id, country_id, institution_id FROM agreement_party WHERE agreement_id IN (SELECT value FROM json_each(?)) ORDER BY agreement_id, position",
        asList(agreements.map((agreement) => agreement.key)),
      );
      const institutions = institutionsByKeys(rows.flatMap((row) => row.institution_id ?? []));
      return grouped(
        rows,
        (row) => row.agreement_id,
        (row) => (row.country_id === null ? institutions.get(row.institution_id ?? 0) : countryOf(row.country_id)),
      );
    },
  };
}

export type Facts = ReturnType<typeof facts>;
