/** Written by `npm run emit` from schema/: the registered questions, each with the types of its variables and its answer. */
import { TypedDocument } from "./document.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What kind of document it is. */
export type AgreementKind =
  /** Contract or contracts between companies. */
  | 'COMMERCIAL_CONTRACT'
  /** Cooperation plan or programme. */
  | 'COOPERATION_PLAN'
  /** Agreement on a grant. */
  | 'GRANT_AGREEMENT'
  /** Agreement between ministries or agencies. */
  | 'INTERAGENCY_AGREEMENT'
  /** Agreement between the governments. */
  | 'INTERGOVERNMENTAL_AGREEMENT'
  /** Joint communiqué. */
  | 'JOINT_COMMUNIQUE'
  /** Joint declaration. */
  | 'JOINT_DECLARATION'
  /** Joint statement. */
  | 'JOINT_STATEMENT'
  /** Memorandum of understanding. */
  | 'MEMORANDUM_OF_UNDERSTANDING'
  /** Protocol. */
  | 'PROTOCOL'
  /** The sources do not say. */
  | 'UNSPECIFIED';

/** How sure a correction is. */
export type Certainty =
  /** Certain. */
  | 'CERTAIN'
  /** Likely. */
  | 'LIKELY'
  /** Open: the sources do not settle it. */
  | 'OPEN'
  /** Possible. */
  | 'POSSIBLE'
  /** Very likely. */
  | 'VERY_LIKELY';

/** The order of a list. */
export type Chronology =
  /** The latest date first; facts without a date come last. */
  | 'NEWEST_FIRST'
  /** The earliest date first; facts without a date come first. */
  | 'OLDEST_FIRST';

/** How a source is tied to a fact. */
export type CitationBasis =
  /** The source is cited once for a whole passage that holds this fact. */
  | 'BLOCK'
  /** The source is cited for this very fact. */
  | 'EXPLICIT'
  /** No source is cited; this one is where the passage most likely comes from. */
  | 'NONE';

/** What an agreement is about. */
export type CooperationField =
  /** Agriculture. */
  | 'AGRICULTURE'
  /** Air transport. */
  | 'AIR_TRANSPORT'
  /** The Belt and Road Initiative. */
  | 'BELT_AND_ROAD'
  /** Culture. */
  | 'CULTURE'
  /** Customs. */
  | 'CUSTOMS'
  /** Digital economy and telecommunications. */
  | 'DIGITAL'
  /** Economic and technical cooperation, the usual name of Chinese grant agreements. */
  | 'ECONOMIC_TECHNICAL'
  /** Education. */
  | 'EDUCATION'
  /** Energy. */
  | 'ENERGY'
  /** Health and medicine. */
  | 'HEALTH'
  /** Industry and production capacity. */
  | 'INDUSTRY'
  /** Investment. */
  | 'INVESTMENT'
  /** Justice and legal assistance. */
  | 'JUSTICE'
  /** Press and other media. */
  | 'MEDIA'
  /** Political relations. */
  | 'POLITICAL'
  /** Science and technology. */
  | 'SCIENCE_TECHNOLOGY'
  /** Sport. */
  | 'SPORT'
  /** Taxation. */
  | 'TAXATION'
  /** Television and radio. */
  | 'TELEVISION_RADIO'
  /** Tourism. */
  | 'TOURISM'
  /** Trade and the economy. */
  | 'TRADE_ECONOMY'
  /** Transport by rail, road or sea, and transit. */
  | 'TRANSPORT'
  /** Visas and the movement of people. */
  | 'VISA';

/** What was wrong, doubtful or unclear. */
export type CorrectionKind =
  /** Amounts contradict each other. */
  | 'AMOUNT_CONFLICT'
  /** An opinion stands as if it were a fact. */
  | 'ATTRIBUTION'
  /** The citation is missing or broken. */
  | 'CITATION_DEFECT'
  /** Counts contradict each other. */
  | 'COUNT_MISMATCH'
  /** The same fact is told twice. */
  | 'DUPLICATE_STATEMENT'
  /** The sentence is garbled. */
  | 'GARBLED_TEXT'
  /** It is not said who or what is meant. */
  | 'MISSING_SUBJECT'
  /** A name is misspelt. */
  | 'NAME_SPELLING'
  /** Something that belongs here is left out. */
  | 'OMISSION'
  /** Something else. */
  | 'OTHER'
  /** It is not said whose statistics these are. */
  | 'REPORTER_UNSTATED'
  /** The wrong country is named. */
  | 'WRONG_COUNTRY'
  /** The date is wrong, doubtful or coarser than what is known. */
  | 'WRONG_DATE'
  /** The wrong person is named, or it is unclear who is meant. */
  | 'WRONG_PERSON'
  /** A title, an office, a rank of visit or the name of an event or document is wrong. */
  | 'WRONG_TITLE';

/** How far other sources confirm a fact. */
export type Corroboration =
  /** Other sources contradict it. */
  | 'CONFLICTING'
  /** Another source, independent of the first, says the same. */
  | 'CORROBORATED'
  /** An opinion or position, which no second source can confirm. */
  | 'NOT_APPLICABLE'
  /** No second source was found that is independent of the first. */
  | 'NOT_FOUND'
  /** Other sources support a part of it. */
  | 'PARTLY';

/** What a source counted. */
export type CountedThing =
  /** Agreements or other documents signed. */
  | 'AGREEMENTS'
  /** Projects paid for with aid. */
  | 'AID_PROJECTS'
  /** Institutions opened together. */
  | 'INSTITUTIONS'
  /** Meetings of leaders. */
  | 'MEETINGS'
  /** State visits. */
  | 'STATE_VISITS'
  /** Visits of any level. */
  | 'VISITS';

/** How precisely a date is known. */
export type DatePrecision =
  /** Known to the day. */
  | 'DAY'
  /** From one day to another. */
  | 'DAY_RANGE'
  /** Known to the month; the day is not known. */
  | 'MONTH'
  /** From one month to another. */
  | 'MONTH_RANGE'
  /** Begun and not ended. */
  | 'OPEN_ENDED'
  /** The beginning is known and the end is not. Filters count the beginning alone. */
  | 'UNKNOWN_END'
  /** Known to the year. */
  | 'YEAR'
  /** From one year to another. */
  | 'YEAR_RANGE';

/** What kind of event it was. */
export type EventKind =
  /** An ambassador was appointed. */
  | 'AMBASSADOR_APPOINTED'
  /** One side gave or pledged aid. */
  | 'ASSISTANCE'
  /** A session of an intergovernmental commission. */
  | 'COMMISSION_SESSION'
  /** A state body took a decision. */
  | 'DECISION'
  /** An embassy opened. */
  | 'EMBASSY_OPENED'
  /** An agreement entered into force. */
  | 'ENTRY_INTO_FORCE'
  /** An exhibition. */
  | 'EXHIBITION'
  /** A forum or conference. */
  | 'FORUM'
  /** An institution opened. */
  | 'INSTITUTION_OPENED'
  /** Leaders or officials met. */
  | 'MEETING'
  /** Something else. */
  | 'OTHER'
  /** A press conference. */
  | 'PRESS_CONFERENCE'
  /** One state recognised the other. */
  | 'RECOGNITION'
  /** Diplomatic relations were established. */
  | 'RELATIONS_ESTABLISHED'
  /** Documents were signed at a ceremony. */
  | 'SIGNING_CEREMONY'
  /** A sports event. */
  | 'SPORTS_EVENT'
  /** A summit of many states. */
  | 'SUMMIT'
  /** Talks between delegations. */
  | 'TALKS';

/** Which of several figures to prefer. */
export type FactRank =
  /** Superseded or known to be wrong; kept so that it can be recognised. */
  | 'DEPRECATED'
  /** A usable figure beside a preferred one. */
  | 'NORMAL'
  /** The best figure of this reporter for this period and direction. */
  | 'PREFERRED';

/** A language that every text is published in. */
export type Locale =
  /** Azerbaijani, Latin script. */
  | 'AZ'
  /** English. */
  | 'EN'
  /** Russian. */
  | 'RU'
  /** Chinese, simplified characters. */
  | 'ZH';

/** A kind of record. */
export type RecordKind =
  /** An agreement. */
  | 'AGREEMENT'
  /** An event. */
  | 'EVENT'
  /** An institution. */
  | 'INSTITUTION'
  /** A person. */
  | 'PERSON'
  /** A statement: a position or an opinion, attributed. */
  | 'STATEMENT'
  /** A trade figure. */
  | 'TRADE_FIGURE'
  /** A visit. */
  | 'VISIT';

/** What a statement is about. */
export type StatementTopic =
  /** Fields of cooperation. */
  | 'COOPERATION_FIELDS'
  /** A count that somebody gave: read `reportedCount`. */
  | 'COUNT'
  /** Cultural ties. */
  | 'CULTURE'
  /** Support for the relation at home. */
  | 'DOMESTIC_SUPPORT'
  /** A position on Falun Gong. */
  | 'FALUN_GONG'
  /** Exchanges between leaders. */
  | 'HIGH_LEVEL_EXCHANGES'
  /** The relation as a whole. */
  | 'RELATIONS'
  /** A position on Taiwan. */
  | 'TAIWAN'
  /** A position on Tibet. */
  | 'TIBET'
  /** Trade and the economy. */
  | 'TRADE_ECONOMY'
  /** A position on Xinjiang. */
  | 'XINJIANG';

/** What stands on a time line. */
export type TimelineKind =
  /** An agreement. */
  | 'AGREEMENT'
  /** An event. */
  | 'EVENT'
  /** A statement: a position or an opinion, attributed. */
  | 'STATEMENT'
  /** A visit. */
  | 'VISIT';

/** Which visits. Fields combine by AND, the words of a list by OR. */
export type VisitFilter = {
  /** How far other sources confirm it. */
  readonly corroboration?: ReadonlyArray<Corroboration> | null | undefined;
  /** Facts whose date has a day in common with this date: `2018-06-30` finds what is known as June 2018. Of a fact whose end is not known the first date counts alone. */
  readonly during?: string | null | undefined;
  /** Where the visitors came from. */
  readonly guest?: string | null | undefined;
  /** Whether an agreement signed during the visit is known by name. */
  readonly hasAgreements?: boolean | null | undefined;
  /** Which country was visited. */
  readonly host?: string | null | undefined;
  /** Levels of protocol, such as STATE. */
  readonly levels?: ReadonlyArray<VisitLevel> | null | undefined;
  /** What the visit was made for. */
  readonly occasions?: ReadonlyArray<VisitOccasion> | null | undefined;
  /** Slug of a person who travelled. */
  readonly person?: string | null | undefined;
};

/** The protocol of a visit, as the sources call it. */
export type VisitLevel =
  /** Official visit. */
  | 'OFFICIAL'
  /** Official goodwill visit, the term used for heads of China's parliament. */
  | 'OFFICIAL_GOODWILL'
  /** Private visit. */
  | 'PRIVATE'
  /** Visit of a special envoy of a head of state. */
  | 'SPECIAL_ENVOY'
  /** State visit: the highest protocol, between heads of state. */
  | 'STATE'
  /** The sources do not say. */
  | 'UNSPECIFIED'
  /** Working visit. */
  | 'WORKING';

/** What a visit was made for. */
export type VisitOccasion =
  /** For the relation itself. */
  | 'BILATERAL'
  /** For business: a forum, a fair, a trade office. */
  | 'BUSINESS'
  /** For a ceremony, such as the opening of the Olympic Games. */
  | 'CEREMONY'
  /** For a session of the intergovernmental commission. */
  | 'COMMISSION'
  /** For a summit or forum of many states that the host held. */
  | 'MULTILATERAL_SUMMIT'
  /** The sources do not say. */
  | 'UNSPECIFIED';

export type VisitsWithAgreementsQueryVariables = Exact<{
  relation?: string | null | undefined;
  filter?: VisitFilter | null | undefined;
  orderBy?: Chronology;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type VisitsWithAgreementsQuery = { readonly visits: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly url: string, readonly title: string, readonly level: VisitLevel, readonly places: ReadonlyArray<string>, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly guest: { readonly code: string, readonly name: string }, readonly host: { readonly code: string, readonly name: string }, readonly agreements: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly kind: AgreementKind, readonly fields: ReadonlyArray<CooperationField> }>, readonly reportedAgreementCounts: ReadonlyArray<{ readonly count: number, readonly atLeast: boolean }>, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null } }> }> } };

export type TradeByYearQueryVariables = Exact<{
  relation?: string;
  one?: string;
  other?: string;
  from?: number | null | undefined;
  to?: number | null | undefined;
  locale?: Locale;
}>;


export type TradeByYearQuery = { readonly tradeYears: ReadonlyArray<{ readonly year: number, readonly byOne: { readonly slug: string, readonly coversWholeYear: boolean, readonly changeOnYearPercent: number | null, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly value: { readonly amount: number, readonly currency: string, readonly approximate: boolean, readonly text: string }, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null } }> } | null, readonly byOther: { readonly slug: string, readonly coversWholeYear: boolean, readonly changeOnYearPercent: number | null, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly value: { readonly amount: number, readonly currency: string, readonly approximate: boolean, readonly text: string }, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null } }> } | null, readonly exportsOfOneByOne: { readonly slug: string, readonly coversWholeYear: boolean, readonly changeOnYearPercent: number | null, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly value: { readonly amount: number, readonly currency: string, readonly approximate: boolean, readonly text: string }, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null } }> } | null, readonly exportsOfOtherByOne: { readonly slug: string, readonly coversWholeYear: boolean, readonly changeOnYearPercent: number | null, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly value: { readonly amount: number, readonly currency: string, readonly approximate: boolean, readonly text: string }, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null } }> } | null, readonly exportsOfOneByOther: { readonly slug: string, readonly coversWholeYear: boolean, readonly changeOnYearPercent: number | null, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly value: { readonly amount: number, readonly currency: string, readonly approximate: boolean, readonly text: string }, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null } }> } | null, readonly exportsOfOtherByOther: { readonly slug: string, readonly coversWholeYear: boolean, readonly changeOnYearPercent: number | null, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly value: { readonly amount: number, readonly currency: string, readonly approximate: boolean, readonly text: string }, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null } }> } | null, readonly reportersGap: { readonly amount: number, readonly currency: string, readonly text: string } | null }> };

export type TradeByYear_FigureFragment = { readonly slug: string, readonly coversWholeYear: boolean, readonly changeOnYearPercent: number | null, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly value: { readonly amount: number, readonly currency: string, readonly approximate: boolean, readonly text: string }, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null } }> };

export type AgreementsInFieldQueryVariables = Exact<{
  fields?: ReadonlyArray<CooperationField> | CooperationField | null | undefined;
  relation?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type AgreementsInFieldQuery = { readonly agreements: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly kind: AgreementKind, readonly fields: ReadonlyArray<CooperationField>, readonly date: { readonly text: string } | null, readonly signedDuring: { readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null } | null }> } };

export type CorrectionsMadeQueryVariables = Exact<{
  relation?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type CorrectionsMadeQuery = { readonly corrections: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: CorrectionKind, readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty, readonly fact:
        | { readonly __typename: 'Agreement', readonly slug: string, readonly title: string }
        | { readonly __typename: 'Event', readonly slug: string, readonly title: string }
        | { readonly __typename: 'Statement', readonly slug: string, readonly title: string }
        | { readonly __typename: 'TradeFigure', readonly slug: string, readonly title: string }
        | { readonly __typename: 'Visit', readonly slug: string, readonly title: string }
      , readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null } }> }> } };

export type TimelineOfYearQueryVariables = Exact<{
  during?: string | null | undefined;
  kinds?: ReadonlyArray<TimelineKind> | TimelineKind | null | undefined;
  relation?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type TimelineOfYearQuery = { readonly timeline: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Agreement', readonly slug: string, readonly title: string, readonly corroboration: Corroboration, readonly agreementKind: AgreementKind, readonly date: { readonly edtf: string, readonly text: string } | null }
      | { readonly __typename: 'Event', readonly slug: string, readonly title: string, readonly corroboration: Corroboration, readonly eventKind: EventKind, readonly date: { readonly edtf: string, readonly text: string } | null }
      | { readonly __typename: 'Statement', readonly slug: string, readonly title: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null }
      | { readonly __typename: 'Visit', readonly slug: string, readonly title: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null }
    > } };

export type VisitInFullQueryVariables = Exact<{
  slug?: string;
  locale?: Locale;
}>;


export type VisitInFullQuery = { readonly visit: { readonly title: string, readonly summary: string, readonly url: string, readonly level: VisitLevel, readonly occasion: VisitOccasion, readonly places: ReadonlyArray<string>, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly precision: DatePrecision, readonly text: string } | null, readonly delegation: ReadonlyArray<{ readonly nameInSource: string | null, readonly person: { readonly slug: string, readonly name: string } | null, readonly office: { readonly title: string } | null }>, readonly events: ReadonlyArray<{ readonly slug: string, readonly kind: EventKind, readonly title: string, readonly date: { readonly text: string } | null }>, readonly agreements: ReadonlyArray<{ readonly slug: string, readonly kind: AgreementKind, readonly title: string, readonly date: { readonly text: string } | null, readonly parties: ReadonlyArray<
        | { readonly code: string }
        | { readonly name: string }
      > }>, readonly reportedAgreementCounts: ReadonlyArray<{ readonly count: number, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null } }> }>, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null } }>, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }> } | null };

export type AgreementInFullQueryVariables = Exact<{
  slug?: string;
  locale?: Locale;
}>;


export type AgreementInFullQuery = { readonly agreement: { readonly title: string, readonly summary: string, readonly url: string, readonly kind: AgreementKind, readonly fields: ReadonlyArray<CooperationField>, readonly date: { readonly edtf: string, readonly text: string } | null, readonly inForce: { readonly text: string } | null, readonly value: { readonly text: string } | null, readonly parties: ReadonlyArray<
      | { readonly __typename: 'Country', readonly code: string, readonly name: string }
      | { readonly __typename: 'Institution', readonly name: string }
    >, readonly signatories: ReadonlyArray<{ readonly person: { readonly name: string } | null, readonly office: { readonly title: string } | null }>, readonly signedDuring: { readonly slug: string, readonly title: string } | null, readonly signedAt: { readonly slug: string, readonly title: string } | null, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null } }>, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }> } | null };

export type WhoMetWhomQueryVariables = Exact<{
  person?: string;
  orderBy?: Chronology;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type WhoMetWhomQuery = { readonly person: { readonly name: string, readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly kind: EventKind, readonly places: ReadonlyArray<string>, readonly date: { readonly text: string } | null, readonly participants: ReadonlyArray<{ readonly person: { readonly slug: string, readonly name: string } | null, readonly office: { readonly title: string } | null }> }> } } | null };

export type VisitsOfPersonQueryVariables = Exact<{
  person?: string;
  orderBy?: Chronology;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type VisitsOfPersonQuery = { readonly person: { readonly name: string, readonly country: { readonly code: string }, readonly terms: ReadonlyArray<{ readonly office: { readonly title: string }, readonly during: { readonly text: string } | null }>, readonly visits: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly level: VisitLevel, readonly date: { readonly text: string } | null, readonly host: { readonly code: string }, readonly agreements: ReadonlyArray<{ readonly title: string }> }> } } | null };

export type OnThisDayQueryVariables = Exact<{
  day?: string;
  relation?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type OnThisDayQuery = { readonly onThisDay: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Agreement', readonly slug: string, readonly title: string, readonly summary: string, readonly url: string, readonly date: { readonly edtf: string, readonly text: string } | null }
      | { readonly __typename: 'Event', readonly slug: string, readonly title: string, readonly summary: string, readonly url: string, readonly date: { readonly edtf: string, readonly text: string } | null }
      | { readonly __typename: 'Statement', readonly slug: string, readonly title: string, readonly summary: string, readonly url: string, readonly date: { readonly edtf: string, readonly text: string } | null }
      | { readonly __typename: 'Visit', readonly slug: string, readonly title: string, readonly summary: string, readonly url: string, readonly date: { readonly edtf: string, readonly text: string } | null }
    > } };

export type SearchQueryVariables = Exact<{
  text?: string;
  kinds?: ReadonlyArray<RecordKind> | RecordKind | null | undefined;
  relation?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly excerpt: string, readonly record:
        | { readonly __typename: 'Agreement', readonly slug: string, readonly title: string, readonly id: string, readonly date: { readonly text: string } | null }
        | { readonly __typename: 'Correction', readonly id: string }
        | { readonly __typename: 'Country', readonly id: string }
        | { readonly __typename: 'Event', readonly slug: string, readonly title: string, readonly id: string, readonly date: { readonly text: string } | null }
        | { readonly __typename: 'Institution', readonly slug: string, readonly name: string, readonly id: string }
        | { readonly __typename: 'Person', readonly slug: string, readonly name: string, readonly id: string }
        | { readonly __typename: 'Relation', readonly id: string }
        | { readonly __typename: 'Source', readonly id: string }
        | { readonly __typename: 'Statement', readonly slug: string, readonly title: string, readonly id: string, readonly date: { readonly text: string } | null }
        | { readonly __typename: 'TradeFigure', readonly slug: string, readonly title: string, readonly id: string, readonly date: { readonly text: string } | null }
        | { readonly __typename: 'TradeYear', readonly id: string }
        | { readonly __typename: 'Visit', readonly slug: string, readonly title: string, readonly id: string, readonly date: { readonly text: string } | null }
       }> } };

export type FactWithEvidenceQueryVariables = Exact<{
  slug?: string;
  locale?: Locale;
}>;


export type FactWithEvidenceQuery = { readonly dataset: { readonly version: string, readonly licence: string, readonly attribution: string }, readonly fact:
    | { readonly __typename: 'Agreement', readonly slug: string, readonly title: string, readonly summary: string, readonly url: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }>, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }>, readonly relation: { readonly slug: string, readonly title: string } }
    | { readonly __typename: 'Event', readonly slug: string, readonly title: string, readonly summary: string, readonly url: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }>, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }>, readonly relation: { readonly slug: string, readonly title: string } }
    | { readonly __typename: 'Statement', readonly slug: string, readonly title: string, readonly summary: string, readonly url: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }>, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }>, readonly relation: { readonly slug: string, readonly title: string } }
    | { readonly __typename: 'TradeFigure', readonly slug: string, readonly title: string, readonly summary: string, readonly url: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }>, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }>, readonly relation: { readonly slug: string, readonly title: string } }
    | { readonly __typename: 'Visit', readonly slug: string, readonly title: string, readonly summary: string, readonly url: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly text: string } | null, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }>, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }>, readonly relation: { readonly slug: string, readonly title: string } }
   | null };

export type RelationAtAGlanceQueryVariables = Exact<{
  relation?: string;
  locale?: Locale;
}>;


export type RelationAtAGlanceQuery = { readonly relation: { readonly title: string, readonly summary: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly established: { readonly title: string, readonly date: { readonly text: string } | null } | null, readonly visits: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly title: string, readonly date: { readonly text: string } | null }> }, readonly agreements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly title: string, readonly date: { readonly text: string } | null }> }, readonly events: { readonly totalCount: number }, readonly institutions: ReadonlyArray<{ readonly slug: string, readonly name: string }> } | null };

export type TradeFiguresInFullQueryVariables = Exact<{
  relation?: string;
  from?: number | null | undefined;
  to?: number | null | undefined;
  locale?: Locale;
}>;


export type TradeFiguresInFullQuery = { readonly tradeYears: ReadonlyArray<{ readonly year: number, readonly figures: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly coversWholeYear: boolean, readonly changeOnYearPercent: number | null, readonly rank: FactRank, readonly date: { readonly edtf: string, readonly text: string } | null, readonly exporter: { readonly code: string } | null, readonly importer: { readonly code: string } | null, readonly reporter: { readonly code: string } | null, readonly value: { readonly amount: number, readonly currency: string, readonly approximate: boolean }, readonly vintage: { readonly edtf: string } | null, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null } }>, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }> }> }> };

export type PositionsQueryVariables = Exact<{
  relation?: string | null | undefined;
  topics?: ReadonlyArray<StatementTopic> | StatementTopic | null | undefined;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type PositionsQuery = { readonly statements: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly summary: string, readonly topic: StatementTopic, readonly holder: { readonly code: string } | null, readonly attributedTo: { readonly title: string, readonly publisher: string | null }, readonly reportedCount: { readonly count: number, readonly of: CountedThing, readonly atLeast: boolean } | null, readonly amount: { readonly text: string } | null }> } };

export type CommissionSessionsQueryVariables = Exact<{
  institution?: string;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type CommissionSessionsQuery = { readonly institution: { readonly name: string, readonly about: string | null, readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly kind: EventKind, readonly places: ReadonlyArray<string>, readonly date: { readonly text: string } | null, readonly participants: ReadonlyArray<{ readonly person: { readonly name: string } | null, readonly office: { readonly title: string } | null }>, readonly agreements: ReadonlyArray<{ readonly title: string }> }> } } | null };

export type AidGivenQueryVariables = Exact<{
  relation?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type AidGivenQuery = { readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly corroboration: Corroboration, readonly date: { readonly text: string } | null, readonly amount: { readonly amount: number, readonly currency: string, readonly text: string } | null, readonly visit: { readonly slug: string, readonly title: string } | null }> } };

export type FactsOfSourceQueryVariables = Exact<{
  source?: string;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type FactsOfSourceQuery = { readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly facts: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Agreement', readonly slug: string, readonly title: string, readonly corroboration: Corroboration }
        | { readonly __typename: 'Event', readonly slug: string, readonly title: string, readonly corroboration: Corroboration }
        | { readonly __typename: 'Statement', readonly slug: string, readonly title: string, readonly corroboration: Corroboration }
        | { readonly __typename: 'TradeFigure', readonly slug: string, readonly title: string, readonly corroboration: Corroboration }
        | { readonly __typename: 'Visit', readonly slug: string, readonly title: string, readonly corroboration: Corroboration }
      > } } | null };

export type AboutTheDatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type AboutTheDatasetQuery = { readonly dataset: { readonly version: string, readonly reviewedOn: string, readonly licence: string, readonly licenceUrl: string, readonly attribution: string, readonly locales: ReadonlyArray<Locale>, readonly counts: { readonly relations: number, readonly visits: number, readonly agreements: number, readonly events: number, readonly tradeFigures: number, readonly statements: number, readonly people: number, readonly institutions: number, readonly sources: number, readonly corrections: number } } };

export type WidgetVisitsQueryVariables = Exact<{
  relation?: string;
  during?: string | null | undefined;
  guest?: string | null | undefined;
  host?: string | null | undefined;
  hasAgreements?: boolean | null | undefined;
  orderBy?: Chronology;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type WidgetVisitsQuery = { readonly visits: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly url: string, readonly title: string, readonly level: VisitLevel, readonly places: ReadonlyArray<string>, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly delegation: ReadonlyArray<{ readonly person: { readonly name: string } | null, readonly office: { readonly title: string } | null }>, readonly agreements: ReadonlyArray<{ readonly slug: string, readonly url: string, readonly title: string }>, readonly reportedAgreementCounts: ReadonlyArray<{ readonly count: number, readonly atLeast: boolean }>, readonly corrections: ReadonlyArray<{ readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }> }, readonly dataset: { readonly version: string, readonly reviewedOn: string, readonly licence: string, readonly licenceUrl: string, readonly attribution: string }, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null };

export type WidgetVisits_WidgetFrameFragment = { readonly dataset: { readonly version: string, readonly reviewedOn: string, readonly licence: string, readonly licenceUrl: string, readonly attribution: string }, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null };

export type WidgetTimelineQueryVariables = Exact<{
  relation?: string;
  during?: string | null | undefined;
  kinds?: ReadonlyArray<TimelineKind> | TimelineKind | null | undefined;
  orderBy?: Chronology;
  first?: number;
  after?: string | null | undefined;
  locale?: Locale;
}>;


export type WidgetTimelineQuery = { readonly timeline: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Agreement', readonly slug: string, readonly url: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly corrections: ReadonlyArray<{ readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }
      | { readonly __typename: 'Event', readonly slug: string, readonly url: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly corrections: ReadonlyArray<{ readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }
      | { readonly __typename: 'Statement', readonly slug: string, readonly url: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly corrections: ReadonlyArray<{ readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }
      | { readonly __typename: 'Visit', readonly slug: string, readonly url: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly corrections: ReadonlyArray<{ readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }
    > }, readonly dataset: { readonly version: string, readonly reviewedOn: string, readonly licence: string, readonly licenceUrl: string, readonly attribution: string }, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null };

export type WidgetTimeline_WidgetFrameFragment = { readonly dataset: { readonly version: string, readonly reviewedOn: string, readonly licence: string, readonly licenceUrl: string, readonly attribution: string }, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null };

export type WidgetTradeQueryVariables = Exact<{
  relation?: string;
  from?: number | null | undefined;
  to?: number | null | undefined;
  locale?: Locale;
}>;


export type WidgetTradeQuery = { readonly tradeYears: ReadonlyArray<{ readonly year: number, readonly reportersGap: { readonly amount: number, readonly text: string } | null, readonly figures: ReadonlyArray<{ readonly slug: string, readonly url: string, readonly title: string, readonly coversWholeYear: boolean, readonly rank: FactRank, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly text: string } | null, readonly exporter: { readonly code: string } | null, readonly importer: { readonly code: string } | null, readonly reporter: { readonly code: string } | null, readonly value: { readonly amount: number, readonly currency: string, readonly approximate: boolean, readonly text: string }, readonly corrections: ReadonlyArray<{ readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }> }>, readonly dataset: { readonly version: string, readonly reviewedOn: string, readonly licence: string, readonly licenceUrl: string, readonly attribution: string }, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null };

export type WidgetTrade_WidgetFrameFragment = { readonly dataset: { readonly version: string, readonly reviewedOn: string, readonly licence: string, readonly licenceUrl: string, readonly attribution: string }, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null };

export type WidgetFactQueryVariables = Exact<{
  slug?: string;
  locale?: Locale;
}>;


export type WidgetFactQuery = { readonly dataset: { readonly version: string, readonly reviewedOn: string, readonly licence: string, readonly licenceUrl: string, readonly attribution: string }, readonly fact:
    | { readonly __typename: 'Agreement', readonly slug: string, readonly url: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly note: string | null, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }
    | { readonly __typename: 'Event', readonly slug: string, readonly url: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly note: string | null, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }
    | { readonly __typename: 'Statement', readonly slug: string, readonly url: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly note: string | null, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }
    | { readonly __typename: 'TradeFigure', readonly slug: string, readonly url: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly note: string | null, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }
    | { readonly __typename: 'Visit', readonly slug: string, readonly url: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly corrections: ReadonlyArray<{ readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty }>, readonly citations: ReadonlyArray<{ readonly note: string | null, readonly source: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: { readonly text: string } | null } }> }
   | null };

export type RelationPageQueryVariables = Exact<{
  relation?: string;
  locale?: Locale;
}>;


export type RelationPageQuery = { readonly dataset: { readonly version: string, readonly reviewedOn: string, readonly licence: string, readonly licenceUrl: string, readonly attribution: string }, readonly relation: { readonly slug: string, readonly title: string, readonly summary: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly established: { readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null } | null, readonly visits: { readonly totalCount: number }, readonly agreements: { readonly totalCount: number }, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly date: { readonly earliest: string } | null }> }, readonly statements: { readonly totalCount: number }, readonly institutions: ReadonlyArray<{ readonly name: string, readonly about: string | null }> } | null, readonly corrections: { readonly totalCount: number } };

export type FactPageQueryVariables = Exact<{
  slug?: string;
  locale?: Locale;
}>;


export type FactPageQuery = { readonly dataset: { readonly version: string, readonly reviewedOn: string, readonly licence: string, readonly licenceUrl: string, readonly attribution: string }, readonly fact:
    | { readonly __typename: 'Agreement', readonly fields: ReadonlyArray<CooperationField>, readonly slug: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly agreementKind: AgreementKind, readonly inForce: { readonly text: string } | null, readonly parties: ReadonlyArray<
        | { readonly name: string }
        | { readonly name: string }
      >, readonly signatories: ReadonlyArray<{ readonly nameInSource: string | null, readonly person: { readonly name: string } | null, readonly office: { readonly title: string } | null }>, readonly value: { readonly amount: number, readonly currency: string, readonly text: string } | null, readonly signedDuring: { readonly __typename: 'Visit', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null } | null, readonly signedAt: { readonly __typename: 'Event', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null } | null, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } }> }>, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } }> }
    | { readonly __typename: 'Event', readonly places: ReadonlyArray<string>, readonly slug: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly eventKind: EventKind, readonly participants: ReadonlyArray<{ readonly nameInSource: string | null, readonly person: { readonly name: string } | null, readonly office: { readonly title: string } | null }>, readonly institution: { readonly name: string, readonly about: string | null } | null, readonly amount: { readonly amount: number, readonly currency: string, readonly text: string } | null, readonly visit: { readonly __typename: 'Visit', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null } | null, readonly agreements: ReadonlyArray<{ readonly __typename: 'Agreement', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null }>, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } }> }>, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } }> }
    | { readonly __typename: 'Statement', readonly topic: StatementTopic, readonly slug: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly holder: { readonly name: string } | null, readonly attributedTo: { readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null }, readonly reportedCount: { readonly count: number, readonly atLeast: boolean, readonly of: CountedThing, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly language: string | null } }> } | null, readonly amount: { readonly amount: number, readonly currency: string, readonly text: string } | null, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } }> }>, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } }> }
    | { readonly __typename: 'TradeFigure', readonly coversWholeYear: boolean, readonly rank: FactRank, readonly changeOnYearPercent: number | null, readonly slug: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly figure: { readonly amount: number, readonly currency: string, readonly text: string }, readonly exporter: { readonly name: string } | null, readonly importer: { readonly name: string } | null, readonly reporter: { readonly name: string } | null, readonly vintage: { readonly text: string } | null, readonly tradeYear: { readonly year: number, readonly figures: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly rank: FactRank, readonly value: { readonly text: string }, readonly reporter: { readonly name: string } | null }> }, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } }> }>, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } }> }
    | { readonly __typename: 'Visit', readonly level: VisitLevel, readonly occasion: VisitOccasion, readonly places: ReadonlyArray<string>, readonly slug: string, readonly title: string, readonly summary: string, readonly corroboration: Corroboration, readonly guest: { readonly code: string, readonly name: string }, readonly host: { readonly code: string, readonly name: string }, readonly delegation: ReadonlyArray<{ readonly nameInSource: string | null, readonly person: { readonly name: string } | null, readonly office: { readonly title: string } | null }>, readonly events: ReadonlyArray<{ readonly __typename: 'Event', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null }>, readonly agreements: ReadonlyArray<{ readonly __typename: 'Agreement', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null }>, readonly reportedAgreementCounts: ReadonlyArray<{ readonly count: number, readonly atLeast: boolean, readonly of: CountedThing, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly language: string | null } }> }>, readonly date: { readonly edtf: string, readonly earliest: string, readonly latest: string | null, readonly precision: DatePrecision, readonly text: string } | null, readonly relation: { readonly slug: string, readonly title: string, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly said: string, readonly published: string, readonly reason: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } }> }>, readonly citations: ReadonlyArray<{ readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } }> }
   | null };

type FactPage_Linked_Agreement_Fragment = { readonly __typename: 'Agreement', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null };

type FactPage_Linked_Event_Fragment = { readonly __typename: 'Event', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null };

type FactPage_Linked_Statement_Fragment = { readonly __typename: 'Statement', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null };

type FactPage_Linked_TradeFigure_Fragment = { readonly __typename: 'TradeFigure', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null };

type FactPage_Linked_Visit_Fragment = { readonly __typename: 'Visit', readonly slug: string, readonly title: string, readonly date: { readonly edtf: string, readonly text: string } | null };

export type FactPage_LinkedFragment =
  | FactPage_Linked_Agreement_Fragment
  | FactPage_Linked_Event_Fragment
  | FactPage_Linked_Statement_Fragment
  | FactPage_Linked_TradeFigure_Fragment
  | FactPage_Linked_Visit_Fragment
;

export type FactPage_HolderFragment = { readonly nameInSource: string | null, readonly person: { readonly name: string } | null, readonly office: { readonly title: string } | null };

export type FactPage_SumFragment = { readonly amount: number, readonly currency: string, readonly text: string };

export type FactPage_CountedFragment = { readonly count: number, readonly atLeast: boolean, readonly of: CountedThing, readonly citations: ReadonlyArray<{ readonly source: { readonly title: string, readonly publisher: string | null, readonly language: string | null } }> };

export type FactPage_CitedFragment = { readonly basis: CitationBasis, readonly note: string | null, readonly date: { readonly text: string } | null, readonly source: { readonly slug: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly language: string | null, readonly retrieved: string | null, readonly published: { readonly text: string } | null } };

export type FactIndexQueryVariables = Exact<{
  relation?: string;
  after?: string | null | undefined;
  statementsAfter?: string | null | undefined;
  locale?: Locale;
}>;


export type FactIndexQuery = { readonly relations: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string }> }, readonly timeline: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Agreement', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null }
      | { readonly __typename: 'Event', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null }
      | { readonly __typename: 'Statement', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null }
      | { readonly __typename: 'Visit', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null }
    > }, readonly statements: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename: 'Statement', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null }> }, readonly tradeYears: ReadonlyArray<{ readonly figures: ReadonlyArray<{ readonly __typename: 'TradeFigure', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null }> }> };

type FactIndex_Entry_Agreement_Fragment = { readonly __typename: 'Agreement', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null };

type FactIndex_Entry_Event_Fragment = { readonly __typename: 'Event', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null };

type FactIndex_Entry_Statement_Fragment = { readonly __typename: 'Statement', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null };

type FactIndex_Entry_TradeFigure_Fragment = { readonly __typename: 'TradeFigure', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null };

type FactIndex_Entry_Visit_Fragment = { readonly __typename: 'Visit', readonly slug: string, readonly title: string, readonly date: { readonly text: string } | null };

export type FactIndex_EntryFragment =
  | FactIndex_Entry_Agreement_Fragment
  | FactIndex_Entry_Event_Fragment
  | FactIndex_Entry_Statement_Fragment
  | FactIndex_Entry_TradeFigure_Fragment
  | FactIndex_Entry_Visit_Fragment
;

/** Who visited whom, and what was signed during each visit. */
export const VisitsWithAgreementsDocument = /*#__PURE__*/ new TypedDocument<VisitsWithAgreementsQuery, VisitsWithAgreementsQueryVariables>(
  "VisitsWithAgreements",
  "1d0d66a88644987d5096b7c49419f7826d3723b7d44111023793bd3155419ebe",
  `# Who visited whom, and what was signed during each visit.
query VisitsWithAgreements(
  $relation: String = "azerbaijan-china"
  $filter: VisitFilter
  $orderBy: Chronology! = NEWEST_FIRST
  $first: Int! = 10
  $after: String
  $locale: Locale! = EN
) {
  visits(relation: $relation, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      slug
      url
      title(locale: $locale)
      date {
        edtf
        text(locale: $locale)
      }
      guest {
        code
        name(locale: $locale)
      }
      host {
        code
        name(locale: $locale)
      }
      level
      places(locale: $locale)
      agreements {
        slug
        title(locale: $locale)
        kind
        fields
      }
      reportedAgreementCounts {
        count
        atLeast
      }
      corroboration
      corrections {
        said
        published(locale: $locale)
        certainty
      }
      citations {
        source {
          title
          publisher
          url
        }
      }
    }
  }
}
`,
);

/** Trade year by year as either country reports it, and how far the two lie apart. */
export const TradeByYearDocument = /*#__PURE__*/ new TypedDocument<TradeByYearQuery, TradeByYearQueryVariables>(
  "TradeByYear",
  "8086bedf1529a3f9187a4e46f45deb6d33d2a3f0528102a88a7c5b95de7ad5a1",
  `# Trade year by year as either country reports it, and how far the two lie apart.
query TradeByYear(
  $relation: String! = "azerbaijan-china"
  $one: CountryCode! = "AZ"
  $other: CountryCode! = "CN"
  $from: Int
  $to: Int
  $locale: Locale! = EN
) {
  tradeYears(relation: $relation, from: $from, to: $to) {
    year
    byOne: total(reportedBy: $one) {
      ...Figure
    }
    byOther: total(reportedBy: $other) {
      ...Figure
    }
    exportsOfOneByOne: exports(from: $one, reportedBy: $one) {
      ...Figure
    }
    exportsOfOtherByOne: exports(from: $other, reportedBy: $one) {
      ...Figure
    }
    exportsOfOneByOther: exports(from: $one, reportedBy: $other) {
      ...Figure
    }
    exportsOfOtherByOther: exports(from: $other, reportedBy: $other) {
      ...Figure
    }
    reportersGap {
      amount
      currency
      text(locale: $locale)
    }
  }
}

fragment Figure on TradeFigure {
  slug
  coversWholeYear
  date {
    edtf
    text(locale: $locale)
  }
  value {
    amount
    currency
    approximate
    text(locale: $locale)
  }
  changeOnYearPercent
  corroboration
  citations {
    source {
      title
      publisher
    }
  }
}
`,
);

/** What was agreed in a field of cooperation, and during which visit. */
export const AgreementsInFieldDocument = /*#__PURE__*/ new TypedDocument<AgreementsInFieldQuery, AgreementsInFieldQueryVariables>(
  "AgreementsInField",
  "b5015f66ffacff8bcd7d8f7b8cd96fc8e5aa5e34cc2b32711125a37c2bba1568",
  `# What was agreed in a field of cooperation, and during which visit.
query AgreementsInField(
  $fields: [CooperationField!] = [AIR_TRANSPORT, TRANSPORT]
  $relation: String = "azerbaijan-china"
  $first: Int! = 20
  $after: String
  $locale: Locale! = EN
) {
  agreements(relation: $relation, filter: { fields: $fields }, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      slug
      title(locale: $locale)
      kind
      fields
      date {
        text(locale: $locale)
      }
      signedDuring {
        slug
        title(locale: $locale)
        date {
          text(locale: $locale)
        }
      }
    }
  }
}
`,
);

/** What sources had wrong or left unclear, what is published instead, and why. */
export const CorrectionsMadeDocument = /*#__PURE__*/ new TypedDocument<CorrectionsMadeQuery, CorrectionsMadeQueryVariables>(
  "CorrectionsMade",
  "f335571723bbbbd6e15573c2bddb10a2e6a508a443db4acb3314209e2751fec1",
  `# What sources had wrong or left unclear, what is published instead, and why.
query CorrectionsMade(
  $relation: String = "azerbaijan-china"
  $first: Int! = 20
  $after: String
  $locale: Locale! = EN
) {
  corrections(relation: $relation, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      kind
      said
      published(locale: $locale)
      reason(locale: $locale)
      certainty
      fact {
        __typename
        slug
        title(locale: $locale)
      }
      citations {
        source {
          title
          publisher
          url
        }
      }
    }
  }
}
`,
);

/** Everything dated of one year, or of any other span, in order. */
export const TimelineOfYearDocument = /*#__PURE__*/ new TypedDocument<TimelineOfYearQuery, TimelineOfYearQueryVariables>(
  "TimelineOfYear",
  "f8404c389817edcc62e5678c0bdd5f9fbfa1a07957161b26dc07aec793b608d2",
  `# Everything dated of one year, or of any other span, in order.
query TimelineOfYear(
  $during: EDTF = "2019"
  $kinds: [TimelineKind!]
  $relation: String = "azerbaijan-china"
  $first: Int! = 50
  $after: String
  $locale: Locale! = EN
) {
  timeline(
    relation: $relation
    filter: { during: $during, kinds: $kinds }
    orderBy: OLDEST_FIRST
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      slug
      title(locale: $locale)
      date {
        edtf
        text(locale: $locale)
      }
      corroboration
      ... on Event {
        eventKind: kind
      }
      ... on Agreement {
        agreementKind: kind
      }
    }
  }
}
`,
);

/** One visit with everything known of it: delegation, events, agreements, sources and corrections. */
export const VisitInFullDocument = /*#__PURE__*/ new TypedDocument<VisitInFullQuery, VisitInFullQueryVariables>(
  "VisitInFull",
  "c434c0c41514e833ce0c7a9aaf6b0d6644a1824af9bcf2c4baa8e73bc83732d5",
  `# One visit with everything known of it: delegation, events, agreements, sources and corrections.
query VisitInFull($slug: String! = "1994-heydar-aliyev-in-china", $locale: Locale! = EN) {
  visit(slug: $slug) {
    title(locale: $locale)
    summary(locale: $locale)
    url
    date {
      edtf
      precision
      text(locale: $locale)
    }
    level
    occasion
    places(locale: $locale)
    corroboration
    delegation {
      person {
        slug
        name(locale: $locale)
      }
      office {
        title(locale: $locale)
      }
      nameInSource
    }
    events {
      slug
      kind
      title(locale: $locale)
      date {
        text(locale: $locale)
      }
    }
    agreements {
      slug
      kind
      title(locale: $locale)
      date {
        text(locale: $locale)
      }
      parties {
        ... on Country {
          code
        }
        ... on Institution {
          name(locale: $locale)
        }
      }
    }
    reportedAgreementCounts {
      count
      citations {
        source {
          title
          publisher
        }
      }
    }
    citations {
      basis
      date {
        text(locale: $locale)
      }
      note(locale: $locale)
      source {
        title
        publisher
        url
      }
    }
    corrections {
      kind
      said
      published(locale: $locale)
      reason(locale: $locale)
      certainty
    }
  }
}
`,
);

/** One agreement: who concluded and signed it, when and where, and how we know. */
export const AgreementInFullDocument = /*#__PURE__*/ new TypedDocument<AgreementInFullQuery, AgreementInFullQueryVariables>(
  "AgreementInFull",
  "59bc3948f4adb0384fccd100ba06a17219e1d3cba3b0a851f0298f68cb594c19",
  `# One agreement: who concluded and signed it, when and where, and how we know.
query AgreementInFull($slug: String! = "1994-air-route", $locale: Locale! = EN) {
  agreement(slug: $slug) {
    title(locale: $locale)
    summary(locale: $locale)
    url
    kind
    fields
    date {
      edtf
      text(locale: $locale)
    }
    inForce {
      text(locale: $locale)
    }
    value {
      text(locale: $locale)
    }
    parties {
      __typename
      ... on Country {
        code
        name(locale: $locale)
      }
      ... on Institution {
        name(locale: $locale)
      }
    }
    signatories {
      person {
        name(locale: $locale)
      }
      office {
        title(locale: $locale)
      }
    }
    signedDuring {
      slug
      title(locale: $locale)
    }
    signedAt {
      slug
      title(locale: $locale)
    }
    citations {
      source {
        title
        publisher
        url
      }
    }
    corrections {
      said
      published(locale: $locale)
      reason(locale: $locale)
      certainty
    }
  }
}
`,
);

/** Whom a person met, when and where. */
export const WhoMetWhomDocument = /*#__PURE__*/ new TypedDocument<WhoMetWhomQuery, WhoMetWhomQueryVariables>(
  "WhoMetWhom",
  "b97f9838fe9b3c350650c13b269eb6c7f6d21f6334c93a068b418c463090e25d",
  `# Whom a person met, when and where.
query WhoMetWhom(
  $person: String! = "xi-jinping"
  $orderBy: Chronology! = NEWEST_FIRST
  $first: Int! = 20
  $after: String
  $locale: Locale! = EN
) {
  person(slug: $person) {
    name(locale: $locale)
    events(orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
        title(locale: $locale)
        kind
        date {
          text(locale: $locale)
        }
        places(locale: $locale)
        participants {
          person {
            slug
            name(locale: $locale)
          }
          office {
            title(locale: $locale)
          }
        }
      }
    }
  }
}
`,
);

/** The visits that a person made, with the offices held. */
export const VisitsOfPersonDocument = /*#__PURE__*/ new TypedDocument<VisitsOfPersonQuery, VisitsOfPersonQueryVariables>(
  "VisitsOfPerson",
  "3a8cbed40cc465a9d42a519e0baea215a73c59a73cba1763419f6f3cb489a547",
  `# The visits that a person made, with the offices held.
query VisitsOfPerson(
  $person: String! = "ilham-aliyev"
  $orderBy: Chronology! = OLDEST_FIRST
  $first: Int! = 20
  $after: String
  $locale: Locale! = EN
) {
  person(slug: $person) {
    name(locale: $locale)
    country {
      code
    }
    terms {
      office {
        title(locale: $locale)
      }
      during {
        text(locale: $locale)
      }
    }
    visits(orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
        title(locale: $locale)
        level
        date {
          text(locale: $locale)
        }
        host {
          code
        }
        agreements {
          title(locale: $locale)
        }
      }
    }
  }
}
`,
);

/** What happened on a day of any year: for a newsletter, or the page of the day. */
export const OnThisDayDocument = /*#__PURE__*/ new TypedDocument<OnThisDayQuery, OnThisDayQueryVariables>(
  "OnThisDay",
  "15d23d55ee4daf41395ed716ee26768c127c31a36f93fddabaa3654b1006cc90",
  `# What happened on a day of any year: for a newsletter, or the page of the day.
query OnThisDay(
  $day: MonthDay! = "--03-07"
  $relation: String
  $first: Int! = 20
  $after: String
  $locale: Locale! = EN
) {
  onThisDay(day: $day, relation: $relation, first: $first, after: $after, orderBy: OLDEST_FIRST) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      slug
      title(locale: $locale)
      summary(locale: $locale)
      url
      date {
        edtf
        text(locale: $locale)
      }
    }
  }
}
`,
);

/** Find facts, people and institutions by words in any of the four languages. */
export const SearchDocument = /*#__PURE__*/ new TypedDocument<SearchQuery, SearchQueryVariables>(
  "Search",
  "13a322c81340a92cdf052bbc994fe039fbe207c43d2e3885ead2f4ba610b7f66",
  `# Find facts, people and institutions by words in any of the four languages.
query Search(
  $text: String! = "air"
  $kinds: [RecordKind!]
  $relation: String
  $first: Int! = 10
  $after: String
  $locale: Locale! = EN
) {
  search(
    text: $text
    kinds: $kinds
    relation: $relation
    first: $first
    after: $after
    locale: $locale
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      excerpt
      record {
        __typename
        id
        ... on Fact {
          slug
          title(locale: $locale)
          date {
            text(locale: $locale)
          }
        }
        ... on Person {
          slug
          name(locale: $locale)
        }
        ... on Institution {
          slug
          name(locale: $locale)
        }
      }
    }
  }
}
`,
);

/** One fact of any kind with its sources and corrections: what a single embedded fact needs. */
export const FactWithEvidenceDocument = /*#__PURE__*/ new TypedDocument<FactWithEvidenceQuery, FactWithEvidenceQueryVariables>(
  "FactWithEvidence",
  "64846654d5bad02b5af71fd8a0e1d25b37d47befb15f5ee51c6dfdb9b66ea68c",
  `# One fact of any kind with its sources and corrections: what a single embedded fact needs.
query FactWithEvidence($slug: String! = "2016-meng-jianzhu-in-azerbaijan", $locale: Locale! = EN) {
  dataset {
    version
    licence
    attribution
  }
  fact(slug: $slug) {
    __typename
    slug
    title(locale: $locale)
    summary(locale: $locale)
    url
    date {
      edtf
      text(locale: $locale)
    }
    corroboration
    citations {
      basis
      source {
        title
        publisher
        url
        published {
          text(locale: $locale)
        }
      }
    }
    corrections {
      said
      published(locale: $locale)
      reason(locale: $locale)
      certainty
    }
    relation {
      slug
      title(locale: $locale)
    }
  }
}
`,
);

/** A relation in short: since when, how many visits and agreements, the latest of each. */
export const RelationAtAGlanceDocument = /*#__PURE__*/ new TypedDocument<RelationAtAGlanceQuery, RelationAtAGlanceQueryVariables>(
  "RelationAtAGlance",
  "096c69dbfcd38c3afff7bed49329e6f593d987b399ae1d60495de7e803c42657",
  `# A relation in short: since when, how many visits and agreements, the latest of each.
query RelationAtAGlance($relation: String! = "azerbaijan-china", $locale: Locale! = EN) {
  relation(slug: $relation) {
    title(locale: $locale)
    summary(locale: $locale)
    countries {
      code
      name(locale: $locale)
    }
    established {
      title(locale: $locale)
      date {
        text(locale: $locale)
      }
    }
    visits(first: 3) {
      totalCount
      nodes {
        title(locale: $locale)
        date {
          text(locale: $locale)
        }
      }
    }
    agreements(first: 3) {
      totalCount
      nodes {
        title(locale: $locale)
        date {
          text(locale: $locale)
        }
      }
    }
    events(first: 1) {
      totalCount
    }
    institutions {
      slug
      name(locale: $locale)
    }
  }
}
`,
);

/** Every trade figure with its reporter, period, source and corrections: for checking, and for a table of your own. */
export const TradeFiguresInFullDocument = /*#__PURE__*/ new TypedDocument<TradeFiguresInFullQuery, TradeFiguresInFullQueryVariables>(
  "TradeFiguresInFull",
  "8579bb45b4e064d62ea3b42b5e2c9f59ecd1051b0ee7c2baecb425424f0bc0e7",
  `# Every trade figure with its reporter, period, source and corrections: for checking, and for a table of your own.
query TradeFiguresInFull(
  $relation: String! = "azerbaijan-china"
  $from: Int = 2017
  $to: Int = 2018
  $locale: Locale! = EN
) {
  tradeYears(relation: $relation, from: $from, to: $to) {
    year
    figures {
      slug
      title(locale: $locale)
      date {
        edtf
        text(locale: $locale)
      }
      coversWholeYear
      exporter {
        code
      }
      importer {
        code
      }
      reporter {
        code
      }
      value {
        amount
        currency
        approximate
      }
      changeOnYearPercent
      vintage {
        edtf
      }
      rank
      citations {
        source {
          title
          publisher
          url
        }
      }
      corrections {
        said
        published(locale: $locale)
        reason(locale: $locale)
        certainty
      }
    }
  }
}
`,
);

/** Positions and opinions, each with whose it is said to be and who says so. */
export const PositionsDocument = /*#__PURE__*/ new TypedDocument<PositionsQuery, PositionsQueryVariables>(
  "Positions",
  "8910fddf6cefb2e672e069143abbed99cc7250494888957b6723383f9e7ee8d5",
  `# Positions and opinions, each with whose it is said to be and who says so.
query Positions(
  $relation: String = "azerbaijan-china"
  $topics: [StatementTopic!]
  $first: Int! = 50
  $after: String
  $locale: Locale! = EN
) {
  statements(relation: $relation, filter: { topics: $topics }, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      slug
      title(locale: $locale)
      summary(locale: $locale)
      topic
      holder {
        code
      }
      attributedTo {
        title
        publisher
      }
      reportedCount {
        count
        of
        atLeast
      }
      amount {
        text(locale: $locale)
      }
    }
  }
}
`,
);

/** The sessions of an institution such as the intergovernmental commission, and who took part. */
export const CommissionSessionsDocument = /*#__PURE__*/ new TypedDocument<CommissionSessionsQuery, CommissionSessionsQueryVariables>(
  "CommissionSessions",
  "a401ea7cd58cb917fd1e384749b9ed19f4d980b48fb4f2415b9e7259bee576a4",
  `# The sessions of an institution such as the intergovernmental commission, and who took part.
query CommissionSessions(
  $institution: String! = "intergovernmental-commission"
  $first: Int! = 20
  $after: String
  $locale: Locale! = EN
) {
  institution(slug: $institution) {
    name(locale: $locale)
    about(locale: $locale)
    events(orderBy: OLDEST_FIRST, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
        title(locale: $locale)
        kind
        date {
          text(locale: $locale)
        }
        places(locale: $locale)
        participants {
          person {
            name(locale: $locale)
          }
          office {
            title(locale: $locale)
          }
        }
        agreements {
          title(locale: $locale)
        }
      }
    }
  }
}
`,
);

/** Aid that one side gave or pledged, with the amounts. */
export const AidGivenDocument = /*#__PURE__*/ new TypedDocument<AidGivenQuery, AidGivenQueryVariables>(
  "AidGiven",
  "b473c95219a7f14bad97558450bd628776450086e54b73b9a2ac9c11fcef0ac9",
  `# Aid that one side gave or pledged, with the amounts.
query AidGiven(
  $relation: String = "azerbaijan-china"
  $first: Int! = 20
  $after: String
  $locale: Locale! = EN
) {
  events(
    relation: $relation
    filter: { kinds: [ASSISTANCE] }
    orderBy: OLDEST_FIRST
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      slug
      title(locale: $locale)
      date {
        text(locale: $locale)
      }
      amount {
        amount
        currency
        text(locale: $locale)
      }
      corroboration
      visit {
        slug
        title(locale: $locale)
      }
    }
  }
}
`,
);

/** A source, and every fact that rests on it, in a correction or a count too: what to look at if the source falls. */
export const FactsOfSourceDocument = /*#__PURE__*/ new TypedDocument<FactsOfSourceQuery, FactsOfSourceQueryVariables>(
  "FactsOfSource",
  "9e18439336ce2e187281cba356d25645cabb6a088c574a5c636d1874453f9238",
  `# A source, and every fact that rests on it, in a correction or a count too: what to look at if the source falls.
query FactsOfSource(
  $source: String! = "trend-3720588"
  $first: Int! = 50
  $after: String
  $locale: Locale! = EN
) {
  source(slug: $source) {
    title
    publisher
    url
    language
    facts(orderBy: OLDEST_FIRST, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        slug
        title(locale: $locale)
        corroboration
      }
    }
  }
}
`,
);

/** Which version answers, how much it holds, and under which licence. */
export const AboutTheDatasetDocument = /*#__PURE__*/ new TypedDocument<AboutTheDatasetQuery, AboutTheDatasetQueryVariables>(
  "AboutTheDataset",
  "fef9dc1734d78d25325bce428beb26b4334fe091843f9cb81075b8ada8d977d6",
  `# Which version answers, how much it holds, and under which licence.
query AboutTheDataset {
  dataset {
    version
    reviewedOn
    licence
    licenceUrl
    attribution
    locales
    counts {
      relations
      visits
      agreements
      events
      tradeFigures
      statements
      people
      institutions
      sources
      corrections
    }
  }
}
`,
);

/** What the widget “visits” shows: visits with their delegations, and the agreements signed during them. */
export const WidgetVisitsDocument = /*#__PURE__*/ new TypedDocument<WidgetVisitsQuery, WidgetVisitsQueryVariables>(
  "WidgetVisits",
  "e1ec69abcaf39acf90283c57a9d44ecd19950485926d20d817c75b21f11d7120",
  `# What the widget “visits” shows: visits with their delegations, and the agreements signed during them.
query WidgetVisits(
  $relation: String! = "azerbaijan-china"
  $during: EDTF
  $guest: CountryCode
  $host: CountryCode
  $hasAgreements: Boolean
  $orderBy: Chronology! = NEWEST_FIRST
  $first: Int! = 5
  $after: String
  $locale: Locale! = EN
) {
  ...WidgetFrame
  visits(
    relation: $relation
    filter: { during: $during, guest: $guest, host: $host, hasAgreements: $hasAgreements }
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      slug
      url
      title(locale: $locale)
      level
      places(locale: $locale)
      date {
        edtf
        earliest
        latest
        precision
        text(locale: $locale)
      }
      delegation {
        person {
          name(locale: $locale)
        }
        office {
          title(locale: $locale)
        }
      }
      agreements {
        slug
        url
        title(locale: $locale)
      }
      reportedAgreementCounts {
        count
        atLeast
      }
      corroboration
      corrections {
        certainty
      }
      citations {
        source {
          title
          publisher
          url
          published {
            text(locale: $locale)
          }
        }
      }
    }
  }
}

fragment WidgetFrame on Query {
  dataset {
    version
    reviewedOn
    licence
    licenceUrl
    attribution
  }
  relation(slug: $relation) {
    slug
    title(locale: $locale)
    countries {
      code
      name(locale: $locale)
    }
  }
}
`,
);

/** What the widget “timeline” shows: visits, agreements, events and dated statements of one relation. */
export const WidgetTimelineDocument = /*#__PURE__*/ new TypedDocument<WidgetTimelineQuery, WidgetTimelineQueryVariables>(
  "WidgetTimeline",
  "773181553a2406300ab83b49caf2c611706732d8c8e1fb407cb0e95166eb1663",
  `# What the widget “timeline” shows: visits, agreements, events and dated statements of one relation.
query WidgetTimeline(
  $relation: String! = "azerbaijan-china"
  $during: EDTF
  $kinds: [TimelineKind!]
  $orderBy: Chronology! = NEWEST_FIRST
  $first: Int! = 20
  $after: String
  $locale: Locale! = EN
) {
  ...WidgetFrame
  timeline(
    relation: $relation
    filter: { during: $during, kinds: $kinds }
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      slug
      url
      title(locale: $locale)
      summary(locale: $locale)
      date {
        edtf
        earliest
        latest
        precision
        text(locale: $locale)
      }
      corroboration
      corrections {
        certainty
      }
      citations {
        source {
          title
          publisher
          url
          published {
            text(locale: $locale)
          }
        }
      }
    }
  }
}

fragment WidgetFrame on Query {
  dataset {
    version
    reviewedOn
    licence
    licenceUrl
    attribution
  }
  relation(slug: $relation) {
    slug
    title(locale: $locale)
    countries {
      code
      name(locale: $locale)
    }
  }
}
`,
);

/** What the widget “trade” shows: every figure of the trade of two countries, with who reports it. */
export const WidgetTradeDocument = /*#__PURE__*/ new TypedDocument<WidgetTradeQuery, WidgetTradeQueryVariables>(
  "WidgetTrade",
  "8163e861e6691513c7fa0711bb0851270c6abd6c87745b6edcd443908c9fb33e",
  `# What the widget “trade” shows: every figure of the trade of two countries, with who reports it.
query WidgetTrade($relation: String! = "azerbaijan-china", $from: Int, $to: Int, $locale: Locale! = EN) {
  ...WidgetFrame
  tradeYears(relation: $relation, from: $from, to: $to) {
    year
    reportersGap {
      amount
      text(locale: $locale)
    }
    figures {
      slug
      url
      title(locale: $locale)
      coversWholeYear
      rank
      corroboration
      date {
        edtf
        earliest
        latest
        text(locale: $locale)
      }
      exporter {
        code
      }
      importer {
        code
      }
      reporter {
        code
      }
      value {
        amount
        currency
        approximate
        text(locale: $locale)
      }
      corrections {
        certainty
      }
      citations {
        source {
          title
          publisher
          url
          published {
            text(locale: $locale)
          }
        }
      }
    }
  }
}

fragment WidgetFrame on Query {
  dataset {
    version
    reviewedOn
    licence
    licenceUrl
    attribution
  }
  relation(slug: $relation) {
    slug
    title(locale: $locale)
    countries {
      code
      name(locale: $locale)
    }
  }
}
`,
);

/** What the widget “fact” shows: one fact with its sources and corrections, for a paragraph in an article. */
export const WidgetFactDocument = /*#__PURE__*/ new TypedDocument<WidgetFactQuery, WidgetFactQueryVariables>(
  "WidgetFact",
  "47c4938fffbf716dd265663bfc4605e868ccd923c6d3b1c85d88fcda3f0a88e2",
  `# What the widget “fact” shows: one fact with its sources and corrections, for a paragraph in an article.
query WidgetFact($slug: String! = "2016-meng-jianzhu-in-azerbaijan", $locale: Locale! = EN) {
  dataset {
    version
    reviewedOn
    licence
    licenceUrl
    attribution
  }
  fact(slug: $slug) {
    __typename
    slug
    url
    title(locale: $locale)
    summary(locale: $locale)
    corroboration
    date {
      edtf
      earliest
      latest
      precision
      text(locale: $locale)
    }
    relation {
      slug
      title(locale: $locale)
      countries {
        code
        name(locale: $locale)
      }
    }
    corrections {
      said
      published(locale: $locale)
      reason(locale: $locale)
      certainty
    }
    citations {
      note(locale: $locale)
      source {
        title
        publisher
        url
        published {
          text(locale: $locale)
        }
      }
    }
  }
}
`,
);

/** A relation as its page tells it: since when, between whom, how much is recorded, and the institutions of both sides. */
export const RelationPageDocument = /*#__PURE__*/ new TypedDocument<RelationPageQuery, RelationPageQueryVariables>(
  "RelationPage",
  "6260d7c7516f29510412e4c4b871f542fcd6ed72dadceae648d5dc0370fc705e",
  `# A relation as its page tells it: since when, between whom, how much is recorded, and the institutions of both sides.
query RelationPage($relation: String! = "azerbaijan-china", $locale: Locale! = EN) {
  dataset {
    version
    reviewedOn
    licence
    licenceUrl
    attribution
  }
  relation(slug: $relation) {
    slug
    title(locale: $locale)
    summary(locale: $locale)
    countries {
      code
      name(locale: $locale)
    }
    established {
      slug
      title(locale: $locale)
      date {
        edtf
        text(locale: $locale)
      }
    }
    visits(first: 1) {
      totalCount
    }
    agreements(first: 1) {
      totalCount
    }
    events(first: 1, orderBy: OLDEST_FIRST) {
      totalCount
      nodes {
        date {
          earliest
        }
      }
    }
    statements(first: 1) {
      totalCount
    }
    institutions {
      name(locale: $locale)
      about(locale: $locale)
    }
  }
  corrections(relation: $relation, first: 1) {
    totalCount
  }
}
`,
);

/** Everything that is known of one fact of any kind, and what it is linked with: the whole page of a fact. */
export const FactPageDocument = /*#__PURE__*/ new TypedDocument<FactPageQuery, FactPageQueryVariables>(
  "FactPage",
  "d9100ac454b64e1f90c0a9664d77e6aaecef0abc53aebb6c10b5fe99c4777b12",
  `# Everything that is known of one fact of any kind, and what it is linked with: the whole page of a fact.
query FactPage($slug: String! = "1994-heydar-aliyev-in-china", $locale: Locale! = EN) {
  dataset {
    version
    reviewedOn
    licence
    licenceUrl
    attribution
  }
  fact(slug: $slug) {
    __typename
    slug
    title(locale: $locale)
    summary(locale: $locale)
    corroboration
    date {
      edtf
      earliest
      latest
      precision
      text(locale: $locale)
    }
    relation {
      slug
      title(locale: $locale)
      countries {
        code
        name(locale: $locale)
      }
    }
    corrections {
      kind
      said
      published(locale: $locale)
      reason(locale: $locale)
      certainty
      citations {
        ...Cited
      }
    }
    citations {
      ...Cited
    }
    ... on Visit {
      level
      occasion
      places(locale: $locale)
      guest {
        code
        name(locale: $locale)
      }
      host {
        code
        name(locale: $locale)
      }
      delegation {
        ...Holder
      }
      events {
        ...Linked
      }
      agreements {
        ...Linked
      }
      reportedAgreementCounts {
        ...Counted
      }
    }
    ... on Event {
      eventKind: kind
      places(locale: $locale)
      participants {
        ...Holder
      }
      institution {
        name(locale: $locale)
        about(locale: $locale)
      }
      amount {
        ...Sum
      }
      visit {
        ...Linked
      }
      agreements {
        ...Linked
      }
    }
    ... on Agreement {
      agreementKind: kind
      fields
      inForce {
        text(locale: $locale)
      }
      parties {
        ... on Country {
          name(locale: $locale)
        }
        ... on Institution {
          name(locale: $locale)
        }
      }
      signatories {
        ...Holder
      }
      value {
        ...Sum
      }
      signedDuring {
        ...Linked
      }
      signedAt {
        ...Linked
      }
    }
    ... on Statement {
      topic
      holder {
        name(locale: $locale)
      }
      attributedTo {
        title
        publisher
        url
        language
      }
      reportedCount {
        ...Counted
      }
      amount {
        ...Sum
      }
    }
    ... on TradeFigure {
      figure: value {
        ...Sum
      }
      exporter {
        name(locale: $locale)
      }
      importer {
        name(locale: $locale)
      }
      reporter {
        name(locale: $locale)
      }
      coversWholeYear
      rank
      changeOnYearPercent
      vintage {
        text(locale: $locale)
      }
      tradeYear {
        year
        figures {
          slug
          title(locale: $locale)
          rank
          value {
            text(locale: $locale)
          }
          reporter {
            name(locale: $locale)
          }
        }
      }
    }
  }
}

fragment Linked on Fact {
  __typename
  slug
  title(locale: $locale)
  date {
    edtf
    text(locale: $locale)
  }
}

fragment Holder on OfficeHolder {
  person {
    name(locale: $locale)
  }
  office {
    title(locale: $locale)
  }
  nameInSource
}

fragment Sum on Money {
  amount
  currency
  text(locale: $locale)
}

fragment Counted on ReportedCount {
  count
  atLeast
  of
  citations {
    source {
      title
      publisher
      language
    }
  }
}

fragment Cited on Citation {
  basis
  note(locale: $locale)
  date {
    text(locale: $locale)
  }
  source {
    slug
    title
    publisher
    url
    language
    retrieved
    published {
      text(locale: $locale)
    }
  }
}
`,
);

/** Every fact of a relation by its slug and title, a hundred of each list at a time: for a list to choose from, and for a map of the site. */
export const FactIndexDocument = /*#__PURE__*/ new TypedDocument<FactIndexQuery, FactIndexQueryVariables>(
  "FactIndex",
  "67b101ad9a9a41f767b8613bd791339835c00e49b3b5a2fdd888f0444d537713",
  `# Every fact of a relation by its slug and title, a hundred of each list at a time: for a list to choose from, and for a map of the site.
query FactIndex($relation: String! = "azerbaijan-china", $after: String, $statementsAfter: String, $locale: Locale! = EN) {
  relations(first: 100) {
    nodes {
      slug
      title(locale: $locale)
    }
  }
  timeline(relation: $relation, first: 100, after: $after, filter: { kinds: [VISIT, AGREEMENT, EVENT] }) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Entry
    }
  }
  statements(relation: $relation, first: 100, after: $statementsAfter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Entry
    }
  }
  tradeYears(relation: $relation) {
    figures {
      ...Entry
    }
  }
}

fragment Entry on Fact {
  __typename
  slug
  title(locale: $locale)
  date {
    text(locale: $locale)
  }
}
`,
);
