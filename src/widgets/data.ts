/** The answers to the widgets' operations, as far as the components look at them. */

export interface DateSpan {
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string | null;
  readonly precision?: string;
  readonly text: string;
}

export interface Source {
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: { readonly text: string } | null;
}

export interface Country {
  readonly code: string;
  readonly name: string;
}

export interface Relation {
  readonly slug: string;
  readonly title: string;
  readonly countries: readonly [Country, Country];
}

export interface Dataset {
  readonly version: string;
  readonly reviewedOn: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly attribution: string;
}

export type Corroboration = "CORROBORATED" | "PARTLY" | "CONFLICTING" | "NOT_FOUND" | "NOT_APPLICABLE";

interface Evidence {
  readonly slug: string;
  /** The page of the fact. */
  readonly url: string;
  readonly title: string;
  readonly corroboration: Corroboration;
  readonly citations: readonly { readonly source: Source; readonly note?: string | null }[];
}

interface Page<Item> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Item[];
}

export interface Visit extends Evidence {
  readonly level: string;
  readonly places: readonly string[];
  readonly date: DateSpan;
  readonly delegation: readonly { readonly person: { readonly name: string } | null; readonly office: { readonly title: string } | null }[];
  readonly agreements: readonly { readonly slug: string; readonly url: string; readonly title: string }[];
  readonly reportedAgreementCounts: readonly { readonly count: number; readonly atLeast: boolean }[];
  readonly corrections: readonly { readonly certainty: string }[];
}

export interface VisitsData {
  readonly dataset: Dataset;
  readonly relation: Relation;
  readonly visits: Page<Visit>;
}

export interface TimelineEntry extends Evidence {
  readonly __typename: "Visit" | "Agreement" | "Event" | "Statement";
  readonly summary: string;
  readonly date: DateSpan;
  readonly corrections: readonly { readonly certainty: string }[];
}

export interface TimelineData {
  readonly dataset: Dataset;
  readonly relation: Relation;
  readonly timeline: Page<TimelineEntry>;
}

export interface TradeFigure extends Evidence {
  readonly coversWholeYear: boolean;
  readonly rank: "PREFERRED" | "NORMAL" | "DEPRECATED";
  readonly date: DateSpan;
  readonly exporter: { readonly code: string } | null;
  readonly importer: { readonly code: string } | null;
  readonly reporter: { readonly code: string } | null;
  readonly value: { readonly amount: number; readonly currency: string; readonly approximate: boolean; readonly text: string };
  readonly corrections: readonly { readonly certainty: string }[];
}

export interface TradeData {
  readonly dataset: Dataset;
  readonly relation: Relation;
  readonly tradeYears: readonly {
    readonly year: number;
    readonly reportersGap: { readonly amount: number; readonly text: string } | null;
    readonly figures: readonly TradeFigure[];
  }[];
}

export interface FactData {
  readonly dataset: Dataset;
  readonly fact: Evidence & {
    readonly __typename: string;
    readonly summary: string;
    readonly date: DateSpan | null;
    readonly relation: Relation;
    readonly corrections: readonly {
      readonly said: string;
      readonly published: string;
      readonly reason: string;
      readonly certainty: string;
    }[];
  };
}

export interface WidgetData {
  readonly visits: VisitsData;
  readonly timeline: TimelineData;
  readonly trade: TradeData;
  readonly fact: FactData;
}
