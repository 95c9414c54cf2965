/** The facts themselves, one reader for each kind, and the links between them. */

import type { DateSpan } from "../dates/edtf.js";
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

  /** What the facts of all kinds have. Classes, because a literal that spreads another takes three times as long to make. */
  class FactRecord<OfKind> {
    readonly handle: string;
    readonly key: number;
    readonly slug: string;
    readonly relationKey: number;
    readonly date: DateSpan | null;
    readonly corroboration: Corroboration;

    constructor(
      [id, relationKey, slug, edtf, corroboration]: readonly [...FactRow, ...unknown[]],
      readonly siblings: Siblings<OfKind & HasKey>,
    ) {
      this.handle = slug;
      this.key = id;
      this.slug = slug;
      this.relationKey = relationKey;
      this.date = dateOrNull(edtf);
      this.corroboration = corroboration;
    }

    get title(): Localized {
      return new Text(this.siblings, this.key, titles);
    }

    get summary(): Localized {
      return new Text(this.siblings, this.key, summaries);
    }
  }

  class VisitRecord extends FactRecord<Visit> implements Visit {
    readonly __typename = "Visit";
    readonly guest: Visit["guest"];
    readonly host: Visit["host"];
    readonly level: Visit["level"];
    readonly occasion: Visit["occasion"];

    constructor(row: VisitRow, siblings: Siblings<Visit>) {
      super(row, siblings);
      const [, , , , , guest, host, level, occasion] = row;
      this.guest = countryOf(guest);
      this.host = countryOf(host);
      this.level = level;
      this.occasion = occasion;
    }
  }

  class EventRecord extends FactRecord<DiplomaticEvent> implements DiplomaticEvent {
    readonly __typename = "Event";
    readonly kind: DiplomaticEvent["kind"];
    readonly visitKey: number | null;
    readonly institutionKey: number | null;
    readonly amount: Money | null;

    constructor(row: EventRow, siblings: Siblings<DiplomaticEvent>) {
      super(row, siblings);
      const [, , , , , kind, visitKey, institutionKey, amount, currency, approximate] = row;
      this.kind = kind;
      this.visitKey = visitKey;
      this.institutionKey = institutionKey;
      this.amount = moneyOrNull(amount, currency, approximate);
    }
  }

  class AgreementRecord extends FactRecord<Agreement> implements Agreement {
    readonly __typename = "Agreement";
    readonly kind: Agreement["kind"];
    readonly signedDuringKey: number | null;
    readonly signedAtKey: number | null;
    readonly inForce: DateSpan | null;
    readonly value: Money | null;

    constructor(row: AgreementRow, siblings: Siblings<Agreement>) {
      super(row, siblings);
      const [, , , , , kind, signedDuringKey, signedAtKey, inForce, value, currency, approximate] = row;
      this.kind = kind;
      this.signedDuringKey = signedDuringKey;
      this.signedAtKey = signedAtKey;
      this.inForce = dateOrNull(inForce);
      this.value = moneyOrNull(value, currency, approximate);
    }
  }

  class StatementRecord extends FactRecord<Statement> implements Statement {
    readonly __typename = "Statement";
    readonly topic: Statement["topic"];
    readonly holder: Statement["holder"];
    readonly attributedToKey: number;
    readonly amount: Money | null;

    constructor(row: StatementRow, siblings: Siblings<Statement>) {
      super(row, siblings);
      const [, , , , , topic, holder, attributedToKey, amount, currency, approximate] = row;
      this.topic = topic;
      this.holder = countryOrNull(holder);
      this.attributedToKey = attributedToKey;
      this.amount = moneyOrNull(amount, currency, approximate);
    }
  }

  class TradeFigureRecord extends FactRecord<TradeFigure> implements TradeFigure {
    readonly __typename = "TradeFigure";
    readonly year: number;
    readonly coversWholeYear: boolean;
    readonly exporter: TradeFigure["exporter"];
    readonly importer: TradeFigure["importer"];
    readonly value: Money;
    readonly changeOnYearPercent: number | null;
    readonly reporter: TradeFigure["reporter"];
    readonly vintage: DateSpan | null;
    readonly rank: TradeFigure["rank"];

    constructor(row: TradeFigureRow, siblings: Siblings<TradeFigure>) {
      super(row, siblings);
      const [, , , , , year, wholeYear, exporter, importer, amount, currency, approximate, ...more] = row;
      const [changeOnYearPercent, reporter, vintage, rank] = more;
      this.year = year;
      this.coversWholeYear = wholeYear === 1;
      this.exporter = countryOrNull(exporter);
      this.importer = countryOrNull(importer);
      this.value = { amount, currency, approximate: approximate === 1 };
      this.changeOnYearPercent = changeOnYearPercent;
      this.reporter = countryOrNull(reporter);
      this.vintage = dateOrNull(vintage);
      this.rank = rank;
    }
  }

  /** From rows of `selects` to records, by kind. */
  const records: { readonly [Kind in FactKind]: (rows: readonly Rows[Kind][]) => Kinds[Kind][] } = {
    VISIT: (rows) => together<VisitRow, Visit>(rows, (row, siblings) => new VisitRecord(row, siblings)),
    EVENT: (rows) => together<EventRow, DiplomaticEvent>(rows, (row, siblings) => new EventRecord(row, siblings)),
    AGREEMENT: (rows) => together<AgreementRow, Agreement>(rows, (row, siblings) => new AgreementRecord(row, siblings)),
    STATEMENT: (rows) => together<StatementRow, Statement>(rows, (row, siblings) => new StatementRecord(row, siblings)),
    TRADE_FIGURE: (rows) => together<TradeFigureRow, TradeFigure>(rows, (row, siblings) => new TradeFigureRecord(row, siblings)),
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
