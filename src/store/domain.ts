/** What the store answers with: plain records, whose `siblings` lead on to what belongs to them. */
import type { DateSpan } from "../dates/edtf.js";
import type {
  AgreementKind,
  Certainty,
  CitationBasis,
  CorrectionKind,
  Corroboration,
  CountedThing,
  EventKind,
  FactRank,
  Localized,
  StatementTopic,
  VisitLevel,
  VisitOccasion,
} from "../vocabulary.js";
import type { Siblings } from "./siblings.js";

/** A record with an identity of its own. `key` is its row in this file; its type and its handle outlive the file. */
export interface Identified {
  readonly __typename: string;
  /** Names it among those of its type: its slug, or what stands in for one. */
  readonly handle: string;
  readonly key: number;
}

export interface Money {
  readonly amount: number;
  readonly currency: string;
  readonly approximate: boolean;
}

export interface Country extends Identified {
  readonly __typename: "Country";
  readonly code: string;
  readonly name: Localized;
}

export interface Relation extends Identified {
  readonly __typename: "Relation";
  readonly siblings: Siblings<Relation>;
  readonly slug: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly countries: readonly [Country, Country];
  readonly establishedKey: number | null;
}

/** What facts of all kinds have. */
export interface AnyFact extends Identified {
  readonly siblings: Siblings<AnyFact>;
  readonly slug: string;
  readonly relationKey: number;
  readonly title: Localized;
  readonly summary: Localized;
  readonly date: DateSpan | null;
  readonly corroboration: Corroboration;
}

export interface Visit extends AnyFact {
  readonly __typename: "Visit";
  readonly siblings: Siblings<Visit>;
  readonly guest: Country;
  readonly host: Country;
  readonly level: VisitLevel;
  readonly occasion: VisitOccasion;
}

export interface DiplomaticEvent extends AnyFact {
  readonly __typename: "Event";
  readonly siblings: Siblings<DiplomaticEvent>;
  readonly kind: EventKind;
  readonly visitKey: number | null;
  readonly institutionKey: number | null;
  readonly amount: Money | null;
}

export interface Agreement extends AnyFact {
  readonly __typename: "Agreement";
  readonly siblings: Siblings<Agreement>;
  readonly kind: AgreementKind;
  readonly signedDuringKey: number | null;
  readonly signedAtKey: number | null;
  readonly value: Money | null;
  readonly inForce: DateSpan | null;
}

export interface Statement extends AnyFact {
  readonly __typename: "Statement";
  readonly siblings: Siblings<Statement>;
  readonly topic: StatementTopic;
  readonly holder: Country | null;
  readonly attributedToKey: number;
  readonly amount: Money | null;
}

export interface TradeFigure extends AnyFact {
  readonly __typename: "TradeFigure";
  readonly siblings: Siblings<TradeFigure>;
  readonly year: number;
  readonly coversWholeYear: boolean;
  readonly exporter: Country | null;
  readonly importer: Country | null;
  readonly value: Money;
  readonly changeOnYearPercent: number | null;
  readonly reporter: Country | null;
  readonly vintage: DateSpan | null;
  readonly rank: FactRank;
}

export type Fact = Visit | DiplomaticEvent | Agreement | Statement | TradeFigure;

export interface TradeYear extends Identified {
  readonly __typename: "TradeYear";
  readonly siblings: Siblings<TradeYear>;
  readonly year: number;
  readonly relationKey: number;
  /** Whole years before part-years, the preferred first, totals before directions. */
  readonly figures: readonly TradeFigure[];
}

export interface Person extends Identified {
  readonly __typename: "Person";
  readonly siblings: Siblings<Person>;
  readonly slug: string;
  readonly name: Localized;
  readonly country: Country;
  readonly note: Localized | null;
}

export interface Office {
  readonly key: number;
  readonly siblings: Siblings<Office>;
  readonly title: Localized;
  readonly country: Country | null;
}

export interface Term {
  readonly key: number;
  readonly siblings: Siblings<Term>;
  readonly personKey: number;
  readonly officeKey: number;
  readonly during: DateSpan | null;
}

export interface OfficeHolder {
  readonly person: Person | null;
  readonly office: Office | null;
  readonly nameInSource: string | null;
}

export interface Institution extends Identified {
  readonly __typename: "Institution";
  readonly siblings: Siblings<Institution>;
  readonly slug: string;
  readonly name: Localized;
  readonly summary: Localized | null;
  readonly country: Country | null;
}

export interface Source extends Identified {
  readonly __typename: "Source";
  readonly siblings: Siblings<Source>;
  readonly slug: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly published: DateSpan | null;
  readonly retrieved: string | null;
}

export interface Citation {
  readonly source: Source;
  readonly basis: CitationBasis;
  readonly date: DateSpan | null;
  readonly note: Localized | null;
}

export interface Correction extends Identified {
  readonly __typename: "Correction";
  readonly siblings: Siblings<Correction>;
  readonly factKey: number;
  readonly kind: CorrectionKind;
  readonly said: string;
  readonly published: Localized;
  readonly reason: Localized;
  readonly certainty: Certainty;
}

export interface ReportedCount {
  readonly key: number;
  readonly count: number;
  readonly of: CountedThing;
  readonly atLeast: boolean;
  readonly siblings: Siblings<ReportedCount>;
}

/** One page of a list, and what is around it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The position behind each item, in the order of the items. */
  readonly positions: readonly Position[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /**
   * How many there are in all pages. A function and no getter: V8 holds getters of literals among what is old, and with them
   * all that they see, until it looks through everything.
   */
  readonly count: () => number;
}

/** A place in an ordered list: what it is ordered by, then the record. By its slug, which outlives this file, where it has one. */
export type Position = readonly [orderedBy: string | number, record: string | number];

export interface SearchHit {
  readonly record: Fact | Person | Institution;
  readonly excerpt: string;
}

export interface DatasetDescription {
  readonly version: string;
  readonly reviewedOn: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly attribution: string;
}

export interface DatasetCounts {
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
}
