/** The facts themselves, one reader for each kind, and the links between them. */

import type { CooperationField, Corroboration, FactKind, Localized } from "../vocabulary.js";
import { byKey, type Directory, grouped, keysOf, mapped } from "./directory.js";
import type { Agreement, AnyFact, DiplomaticEvent, Fact, Institution, Money, Statement, TradeFigure, Visit } from "./domain.js";
import { flat, type KeyedRows } from "./keyed-rows.js";
import { dateOrNull, moneyOrNull } from "./rows.js";
import { Siblings, together } from "./siblings.js";
import { asList, type Statements } from "./statements.js";
import { Text, textColumn } from "./texts.js";

/** Rows are read as the lists of their columns, in the order of `common` and `selects` below. */
type FactRow = [id: number, relationKey: number, slug: string, edtf: string | null, corroboration: Corroboration];
type MoneyColumns = [amount: number | null, currency: string | null, approximate: number | null];

type VisitRow = [...FactRow, guest: number, host: number, level: Visit["level"], occasion: Visit["occasion"]];
type EventRow = [...FactRow, kind: DiplomaticEvent["kind"], visitKey: number | null, institutionKey: number | null, ...MoneyColumns];
type AgreementRow = [
  ...FactRow,
  kind: Agreement["kind"],
  signedDuringKey: number | null,
  signedAtKey: number | null,
  inForce: string | null,
  ...MoneyColumns,
];
type StatementRow = [...FactRow, topic: Statement["topic"], holder: number | null, attributedToKey: number, ...MoneyColumns];
type TradeFigureRow = [
  ...FactRow,
  year: number,
  coversWholeYear: number,
  exporter: number | null,
  importer: number | null,
  value: number,
  currency: string,
  approximate: number,
  changeOnYearPercent: number | null,
  reporter: number | null,
  vintage: string | null,
  rank: TradeFigure["rank"],
];

/** Where a fact is found. */
export type Key = readonly [id: number, kind: FactKind, ...more: unknown[]];

interface HasKey {
  readonly key: number;
}

interface Rows {
  VISIT: VisitRow;
  EVENT: EventRow;
  AGREEMENT: AgreementRow;
  STATEMENT: StatementRow;
  TRADE_FIGURE: TradeFigureRow;
}

interface Kinds {
  VISIT: Visit;
  EVENT: DiplomaticEvent;
  AGREEMENT: Agreement;
  STATEMENT: Statement;
  TRADE_FIGURE: TradeFigure;
}

const common = "SELECT f.id, f.relation_id, f.slug, f.edtf, f.corroboration";

/** What the table of a kind adds to the table `fact` (f), by its own alias (k). Texts are read when they are asked for. */
const selects: Readonly<Record<FactKind, string>> = {
  VISIT: `${common}, k.guest_id, k.host_id, k.level, k.occasion FROM fact f JOIN visit k ON k.id = f.id`,
  EVENT: `${common}, k.kind, k.visit_id, k.institution_id, k.amount, k.currency, k.amount_approximate FROM fact f JOIN event k ON k.id = f.id`,
  AGREEMENT: `${common}, k.kind, k.signed_during_id, k.signed_at_id, k.in_force, k.value, k.currency, k.value_approximate FROM fact f JOIN agreement k ON k.id = f.id`,
  STATEMENT: `${common}, k.topic, k.holder_id, k.attributed_to_id, k.amount, k.currency, k.amount_approximate FROM fact f JOIN statement k ON k.id = f.id`,
  TRADE_FIGURE: `${common}, k.year, k.covers_whole_year, k.exporter_id, k.importer_id, k.value, k.currency, k.value_approximate, k.change_on_year_percent, k.reporter_id, k.vintage, k.rank FROM fact f JOIN trade_figure k ON k.id = f.id`,
};

export function facts(statements: Statements, rows: KeyedRows, { countryOf, countryOrNull, institutionsByKeys }: Directory) {
  const titles = textColumn(rows, "fact", "title");
  const summaries = textColumn(rows, "fact", "summary");
  const placeNames = textColumn(rows, "place", "name");

  function ofAnyKind(id: number, relationKey: number, slug: string, edtf: string | null, siblings: Siblings<AnyFact>) {
    return {
      handle: slug,
      key: id,
      slug,
      relationKey,
      title: new Text(siblings, id, titles),
      summary: new Text(siblings, id, summaries),
      date: dateOrNull(edtf),
    };
  }

  /** From rows of `selects` to records, by kind. */
  const records: { readonly [Kind in FactKind]: (rows: readonly Rows[Kind][]) => Kinds[Kind][] } = {
    VISIT: (rows) =>
      together<VisitRow, Visit>(rows, ([id, relationKey, slug, edtf, corroboration, guest, host, level, occasion], siblings) => ({
        __typename: "Visit",
        ...ofAnyKind(id, relationKey, slug, edtf, siblings),
        siblings,
        corroboration,
        guest: countryOf(guest),
        host: countryOf(host),
        level,
        occasion,
      })),
    EVENT: (rows) =>
      together<EventRow, DiplomaticEvent>(
        rows,
        ([id, relationKey, slug, edtf, corroboration, kind, visitKey, institutionKey, amount, currency, approximate], siblings) => ({
          __typename: "Event",
          ...ofAnyKind(id, relationKey, slug, edtf, siblings),
          siblings,
          corroboration,
          kind,
          visitKey,
          institutionKey,
          amount: moneyOrNull(amount, currency, approximate),
        }),
      ),
    AGREEMENT: (rows) =>
      together<AgreementRow, Agreement>(
        rows,
        (
          [id, relationKey, slug, edtf, corroboration, kind, signedDuringKey, signedAtKey, inForce, value, currency, approximate],
          siblings,
        ) => ({
          __typename: "Agreement",
          ...ofAnyKind(id, relationKey, slug, edtf, siblings),
          siblings,
          corroboration,
          kind,
          signedDuringKey,
          signedAtKey,
          inForce: dateOrNull(inForce),
          value: moneyOrNull(value, currency, approximate),
        }),
      ),
    STATEMENT: (rows) =>
      together<StatementRow, Statement>(
        rows,
        ([id, relationKey, slug, edtf, corroboration, topic, holder, attributedToKey, amount, currency, approximate], siblings) => ({
          __typename: "Statement",
          ...ofAnyKind(id, relationKey, slug, edtf, siblings),
          siblings,
          corroboration,
          topic,
          holder: countryOrNull(holder),
          attributedToKey,
          amount: moneyOrNull(amount, currency, approximate),
        }),
      ),
    TRADE_FIGURE: (rows) =>
      together<TradeFigureRow, TradeFigure>(
        rows,
        (
          [id, relationKey, slug, edtf, corroboration, year, wholeYear, exporter, importer, amount, currency, approximate, ...more],
          siblings,
        ) => {
          const [changeOnYearPercent, reporter, vintage, rank] = more;
          return {
            __typename: "TradeFigure",
            ...ofAnyKind(id, relationKey, slug, edtf, siblings),
            siblings,
            corroboration,
            year,
            coversWholeYear: wholeYear === 1,
            exporter: countryOrNull(exporter),
            importer: countryOrNull(importer),
            value: { amount, currency, approximate: approximate === 1 } satisfies Money,
            changeOnYearPercent,
            reporter: countryOrNull(reporter),
            vintage: dateOrNull(vintage),
            rank,
          };
        },
      ),
  };

  function read<Kind extends FactKind>(kind: Kind, rest: string, ...values: (string | number)[]): Kinds[Kind][] {
    return records[kind](statements.tuples(`${selects[kind]} ${rest}`, ...values));
  }

  function ofKindByKeys<Kind extends FactKind>(kind: Kind, keys: Iterable<number>): Map<number, Kinds[Kind]> {
    return byKey<Kinds[Kind]>(records[kind](flat(rows.of<Rows[Kind]>(`${selects[kind]} WHERE f.id IN KEYS`, keys))));
  }

  function bySlugs<Kind extends FactKind>(kind: Kind, slugs: readonly string[]): Kinds[Kind][] {
    return read(kind, "WHERE f.slug IN (SELECT value FROM json_each(?)) ORDER BY f.id", asList(slugs));
  }

  /** Facts of any kinds by their keys: one statement for each kind that occurs. */
  function byKeys(wanted: readonly Key[]): Map<number, Fact> {
    const keysOfKinds = grouped(
      wanted,
      ([, kind]) => kind,
      ([key]) => key,
    );
    return new Map([...keysOfKinds].flatMap(([kind, keys]) => [...ofKindByKeys<FactKind>(kind, keys)]));
  }

  /** Facts of a kind that name one of the members in a column of theirs, in order of date. */
  function linked<Kind extends FactKind>(
    kind: Kind,
    table: string,
    column: string,
    members: readonly HasKey[],
  ): Map<number, Kinds[Kind][]> {
    const links = rows.of<[member: number, fact: number]>(
      `SELECT k.${column}, f.id FROM ${table} k JOIN fact f ON f.id = k.id WHERE k.${column} IN KEYS ORDER BY f.earliest, f.id`,
      keysOf(members),
    );
    const found = ofKindByKeys(
      kind,
      flat(links).map(([, fact]) => fact),
    );
    return mapped(links, ([, fact]) => found.get(fact));
  }

  return {
    read,
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
      return row ? (byKeys([[row.id, row.kind]]).get(row.id) ?? null) : null;
    },

    agreementsOfVisits: (visits: readonly Visit[]) => linked("AGREEMENT", "agreement", "signed_during_id", visits),
    eventsOfVisits: (visits: readonly Visit[]) => linked("EVENT", "event", "visit_id", visits),
    agreementsOfEvents: (events: readonly DiplomaticEvent[]) => linked("AGREEMENT", "agreement", "signed_at_id", events),
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
      const found = rows.of<[fact: number, place: number]>(
        "SELECT fact_id, place_id FROM fact_place WHERE fact_id IN KEYS ORDER BY fact_id, position",
        keysOf(members),
      );
      const places = new Siblings([...new Set(flat(found).map(([, place]) => place))].map((key) => ({ key })));
      return mapped(found, ([, place]) => new Text(places, place, placeNames));
    },

    fieldsOfAgreements(agreements: readonly Agreement[]): Map<number, CooperationField[]> {
      const found = rows.of<[agreement: number, field: CooperationField]>(
        "SELECT agreement_id, field FROM agreement_field WHERE agreement_id IN KEYS ORDER BY agreement_id, position",
        keysOf(agreements),
      );
      return mapped(found, ([, field]) => field);
    },

    partiesOfAgreements(agreements: readonly Agreement[]) {
      const found = rows.of<[agreement: number, country: number | null, institution: number | null]>(
        "SELECT agreement_id, country_id, institution_id FROM agreement_party WHERE agreement_id IN KEYS ORDER BY agreement_id, position",
        keysOf(agreements),
      );
      const institutions = institutionsByKeys(flat(found).flatMap(([, , institution]) => institution ?? []));
      return mapped(found, ([, country, institution]) => (country === null ? institutions.get(institution ?? 0) : countryOf(country)));
    },
  };
}

export type Facts = ReturnType<typeof facts>;
