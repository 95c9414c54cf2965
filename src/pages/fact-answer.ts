/** The answer to the operation FactPage. */
import type {
  AgreementKind,
  Certainty,
  CitationBasis,
  CooperationField,
  CorrectionKind,
  Corroboration,
  CountedThing,
  EventKind,
  FactRank,
  StatementTopic,
  VisitLevel,
  VisitOccasion,
} from "../vocabulary.js";
import type { Country, Dataset, DateSpan, Relation } from "../widgets/data.js";

interface Text {
  readonly text: string;
}

interface Named {
  readonly name: string;
}

export interface CitedSource {
  readonly slug: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly retrieved: string | null;
  readonly published: Text | null;
}

export interface Cited {
  readonly basis: CitationBasis;
  readonly note: string | null;
  readonly date: Text | null;
  readonly source: CitedSource;
}

export interface Holder {
  readonly person: Named | null;
  readonly office: { readonly title: string } | null;
  readonly nameInSource: string | null;
}

export interface Linked {
  readonly slug: string;
  readonly title: string;
  readonly date: { readonly edtf: string; readonly text: string } | null;
}

export interface Counted {
  readonly count: number;
  readonly atLeast: boolean;
  readonly of: CountedThing;
  readonly citations: readonly { readonly source: Pick<CitedSource, "title" | "publisher" | "language"> }[];
}

export interface Sum extends Text {
  readonly amount: number;
  readonly currency: string;
}

export interface Correction {
  readonly kind: CorrectionKind;
  readonly said: string;
  readonly published: string;
  readonly reason: string;
  readonly certainty: Certainty;
  readonly citations: readonly Cited[];
}

interface Told {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly corroboration: Corroboration;
  readonly date: DateSpan | null;
  readonly relation: Relation;
  readonly corrections: readonly Correction[];
  readonly citations: readonly Cited[];
}

export interface VisitTold extends Told {
  readonly __typename: "Visit";
  readonly level: VisitLevel;
  readonly occasion: VisitOccasion;
  readonly places: readonly string[];
  readonly guest: Country;
  readonly host: Country;
  readonly delegation: readonly Holder[];
  readonly events: readonly Linked[];
  readonly agreements: readonly Linked[];
  readonly reportedAgreementCounts: readonly Counted[];
}

export interface EventTold extends Told {
  readonly __typename: "Event";
  readonly eventKind: EventKind;
  readonly places: readonly string[];
  readonly participants: readonly Holder[];
  readonly institution: { readonly name: string; readonly summary: string | null } | null;
  readonly amount: Sum | null;
  readonly visit: Linked | null;
  readonly agreements: readonly Linked[];
}

export interface AgreementTold extends Told {
  readonly __typename: "Agreement";
  readonly agreementKind: AgreementKind;
  readonly fields: readonly CooperationField[];
  readonly inForce: Text | null;
  readonly parties: readonly Named[];
  readonly signatories: readonly Holder[];
  readonly value: Sum | null;
  readonly signedDuring: Linked | null;
  readonly signedAt: Linked | null;
}

export interface StatementTold extends Told {
  readonly __typename: "Statement";
  readonly topic: StatementTopic;
  readonly holder: Named | null;
  readonly attributedTo: Pick<CitedSource, "title" | "publisher" | "url" | "language">;
  readonly reportedCount: Counted | null;
  readonly amount: Sum | null;
}

export interface TradeFigureTold extends Told {
  readonly __typename: "TradeFigure";
  readonly figure: Sum;
  readonly exporter: Named | null;
  readonly importer: Named | null;
  readonly reporter: Named | null;
  readonly coversWholeYear: boolean;
  readonly rank: FactRank;
  readonly changeOnYearPercent: number | null;
  readonly vintage: Text | null;
  readonly tradeYear: {
    readonly year: number;
    readonly figures: readonly {
      readonly slug: string;
      readonly title: string;
      readonly rank: FactRank;
      readonly value: Text;
      readonly reporter: Named | null;
    }[];
  };
}

export type FactTold = VisitTold | EventTold | AgreementTold | StatementTold | TradeFigureTold;

export interface FactAnswer {
  readonly dataset: Dataset;
  readonly fact: FactTold | null;
}
