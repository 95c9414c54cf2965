/** The answers to the widgets' operations, narrowed by what the server promises and GraphQL cannot say. */
import type { WidgetFactQuery, WidgetTimelineQuery, WidgetTradeQuery, WidgetVisitsQuery } from "../client/operations.js";

type FrameRelation = NonNullable<WidgetTradeQuery["relation"]>;

export type Dataset = WidgetTradeQuery["dataset"];
export type Country = FrameRelation["countries"][number];
/** Between two countries, no more and no fewer. */
export type Relation = Omit<FrameRelation, "countries"> & { readonly countries: readonly [Country, Country] };

/** What is listed by its date has one. */
type Dated<Fact extends { readonly date: unknown }> = Fact & { readonly date: NonNullable<Fact["date"]> };

type Page<List extends { readonly nodes: unknown }, Item> = Omit<List, "nodes"> & { readonly nodes: readonly Item[] };

/** For a relation that is not there the API answers with an error, so that a widget never sees null. */
interface Framed {
  readonly dataset: Dataset;
  readonly relation: Relation;
}

export type Visit = Dated<WidgetVisitsQuery["visits"]["nodes"][number]>;

export interface VisitsData extends Framed {
  readonly visits: Page<WidgetVisitsQuery["visits"], Visit>;
}

export type TimelineEntry = Dated<WidgetTimelineQuery["timeline"]["nodes"][number]>;

export interface TimelineData extends Framed {
  readonly timeline: Page<WidgetTimelineQuery["timeline"], TimelineEntry>;
}

type TradeYear = WidgetTradeQuery["tradeYears"][number];
export type TradeFigure = Dated<TradeYear["figures"][number]>;
/** The least that any of them asks of a date. */
export type DateSpan = TradeFigure["date"];

export interface TradeData extends Framed {
  readonly tradeYears: readonly (Omit<TradeYear, "figures"> & { readonly figures: readonly TradeFigure[] })[];
}

export type Fact = NonNullable<WidgetFactQuery["fact"]>;
export type Source = Fact["citations"][number]["source"];
export type Corroboration = Fact["corroboration"];

export interface FactData {
  readonly dataset: Dataset;
  readonly fact: Fact;
}

export interface WidgetData {
  readonly visits: VisitsData;
  readonly timeline: TimelineData;
  readonly trade: TradeData;
  readonly fact: FactData;
}
