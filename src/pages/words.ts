/** What the pages say themselves, in the language of the reader. A catalogue that lacks a sentence does not compile. */
import type {
  AgreementKind,
  CitationBasis,
  CooperationField,
  CorrectionKind,
  Corroboration,
  CountedThing,
  EventKind,
  FactRank,
  StatementTopic,
  VisitOccasion,
} from "../vocabulary.js";
import type { WidgetLocale, WidgetName } from "../widgets/parameters.js";
import { az } from "./words/az.js";
import { en } from "./words/en.js";
import { ru } from "./words/ru.js";
import { zh } from "./words/zh.js";

type Said<Word extends string> = Readonly<Record<Word, string>>;

export interface PageWords {
  /** What a value of each vocabulary is called; nothing where there is nothing to say. */
  readonly occasion: Said<Exclude<VisitOccasion, "UNSPECIFIED">>;
  readonly event: Said<EventKind>;
  readonly agreement: Said<Exclude<AgreementKind, "UNSPECIFIED">>;
  readonly field: Said<CooperationField>;
  readonly topic: Said<StatementTopic>;
  readonly counted: Said<CountedThing>;
  readonly corroboration: Said<Corroboration>;
  readonly basis: Said<Exclude<CitationBasis, "EXPLICIT">>;
  readonly correction: Said<CorrectionKind>;
  readonly rank: Said<Exclude<FactRank, "NORMAL">>;

  readonly site: {
    /** Between the things of a list, and between a thing and what is said of it. */
    readonly between: { readonly things: string; readonly parts: string };
    readonly skip: string;
    readonly navigation: string;
    readonly languages: string;
    readonly builder: string;
    readonly playground: string;
    readonly data: (attribution: string) => string;
    readonly code: string;
    readonly reviewed: (version: string, day: string) => string;
  };

  readonly home: {
    readonly title: string;
    readonly summary: (relation: string) => string;
    readonly toRelation: (relation: string) => string;
    readonly tradeFigures: string;
    readonly figure: string;
    /** What the marks mean, with the words that are shown beside a filled and an outlined square. */
    readonly marks: {
      readonly before: string;
      readonly filled: string;
      readonly between: string;
      readonly outlined: string;
      readonly after: string;
    };
    readonly picture: string;
    readonly asTable: string;
    readonly when: string;
    readonly visit: string;
    readonly named: string;
    readonly counted: string;
    readonly namedOf: (named: number, counted: number) => string;
    readonly describe: (named: number, counted: number) => string;
    readonly live: string;
    readonly liveText: string;
    readonly inBuilder: string;
    readonly question: string;
    readonly questionText: string;
    readonly open: string;
    readonly json: string;
    readonly ready: string;
    readonly ways: string;
    readonly any: string;
    readonly asAddress: string;
    readonly prepared: string;
    readonly schema: string;
    readonly limits: string;
  };

  readonly fact: {
    readonly details: string;
    readonly sources: string;
    readonly corrections: string;
    readonly said: string;
    readonly published: string;
    readonly why: string;
    readonly howSure: string;
    readonly supportedBy: string;
    readonly guest: string;
    readonly host: string;
    readonly places: string;
    readonly level: string;
    readonly occasion: string;
    readonly delegation: string;
    readonly participants: string;
    readonly signatories: string;
    readonly parties: string;
    readonly institution: string;
    readonly fields: string;
    readonly inForce: string;
    readonly amount: string;
    readonly holder: string;
    readonly attributedTo: string;
    readonly topic: string;
    readonly exporter: string;
    readonly importer: string;
    readonly reporter: string;
    readonly reporterUnstated: string;
    readonly period: string;
    readonly wholeYear: string;
    readonly partOfYear: string;
    readonly vintage: string;
    readonly change: string;
    readonly standing: string;
    readonly personUnknown: string;
    readonly spelled: (name: string) => string;
    readonly asSourcesCount: string;
    readonly agreements: string;
    readonly events: string;
    readonly duringVisit: string;
    readonly signedAt: string;
    readonly figuresOf: (year: number) => string;
    readonly datedBySource: (date: string) => string;
    readonly read: (day: string) => string;
    readonly addressLost: string;
    readonly cite: string;
    readonly embed: string;
    readonly paste: string;
    readonly moreWays: string;
    readonly asPicture: string;
    readonly asJson: string;
    readonly asCsv: string;
  };

  readonly relation: {
    readonly since: string;
    readonly contents: string;
    readonly corrections: string;
    readonly institutions: string;
    readonly take: string;
    readonly embed: string;
    readonly newest: string;
    readonly anniversaries: string;
  };

  readonly builder: {
    readonly title: string;
    readonly standfirst: string;
    readonly widget: string;
    readonly widgets: Said<WidgetName>;
    readonly about: Said<WidgetName>;
    readonly choose: string;
    readonly relation: string;
    readonly slug: string;
    readonly locale: string;
    readonly theme: string;
    readonly themes: Said<"light" | "dark" | "auto">;
    readonly version: string;
    readonly live: string;
    readonly frozen: (version: string) => string;
    readonly frozenHint: string;
    readonly during: string;
    readonly duringHint: string;
    readonly guest: string;
    readonly host: string;
    readonly either: string;
    readonly agreements: string;
    readonly withAgreements: string;
    readonly withoutAgreements: string;
    readonly order: string;
    readonly orders: Said<"newest" | "oldest">;
    readonly first: string;
    readonly kinds: string;
    readonly from: string;
    readonly to: string;
    readonly reporter: string;
    readonly bothReporters: string;
    readonly compact: string;
    readonly show: string;
    readonly wrong: string;
    readonly preview: string;
    readonly updated: string;
    readonly failed: string;
    readonly asElement: string;
    readonly snippets: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly snippet: Said<SnippetName>;
    readonly when: Said<SnippetName>;
  };

  readonly error: {
    readonly wrong: string;
    readonly nothing: string;
    readonly home: string;
  };
}

export const snippetNames = ["address", "element", "frame", "bareFrame", "amp", "newsletter", "elementPolicy", "framePolicy"] as const;
export type SnippetName = (typeof snippetNames)[number];

const catalogues: Readonly<Record<WidgetLocale, PageWords>> = { en, az, zh, ru };

export function pageWordsFor(locale: WidgetLocale): PageWords {
  return catalogues[locale];
}

/** As HTML and addresses of alternates name the language. */
export const languageTag: Readonly<Record<WidgetLocale, string>> = { en: "en", az: "az", zh: "zh-Hans", ru: "ru" };

/** What each language calls itself. */
export const languageName: Readonly<Record<WidgetLocale, string>> = { en: "English", az: "Azərbaycanca", zh: "中文", ru: "Русский" };
