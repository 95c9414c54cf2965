/**
 * Every closed set of words in Bilateral, each word with the sentence a reader sees in the playground.
 * The data files, the CHECKs of db/schema.sql and the GraphQL enums all take their words from here.
 */

export const locales = {
  en: "English.",
  az: "Azerbaijani, Latin script.",
  zh: "Chinese, simplified characters.",
  ru: "Russian.",
} as const;

export const visitLevel = {
  STATE: "State visit: the highest protocol, between heads of state.",
  OFFICIAL: "Official visit.",
  OFFICIAL_GOODWILL: "Official goodwill visit, the term used for heads of China's parliament.",
  WORKING: "Working visit.",
  SPECIAL_ENVOY: "Visit of a special envoy of a head of state.",
  PRIVATE: "Private visit.",
  UNSPECIFIED: "The sources do not say.",
} as const;

export const visitOccasion = {
  BILATERAL: "For the relation itself.",
  MULTILATERAL_SUMMIT: "For a summit or forum of many states that the host held.",
  CEREMONY: "For a ceremony, such as the opening of the Olympic Games.",
  COMMISSION: "For a session of the intergovernmental commission.",
  BUSINESS: "For business: a forum, a fair, a trade office.",
  UNSPECIFIED: "The sources do not say.",
} as const;

export const eventKind = {
  RECOGNITION: "One state recognised the other.",
  RELATIONS_ESTABLISHED: "Diplomatic relations were established.",
  EMBASSY_OPENED: "An embassy opened.",
  AMBASSADOR_APPOINTED: "An ambassador was appointed.",
  MEETING: "Leaders or officials met.",
  TALKS: "Talks between delegations.",
  PRESS_CONFERENCE: "A press conference.",
  SIGNING_CEREMONY: "Documents were signed at a ceremony.",
  COMMISSION_SESSION: "A session of an intergovernmental commission.",
  SUMMIT: "A summit of many states.",
  FORUM: "A forum or conference.",
  SPORTS_EVENT: "A sports event.",
  EXHIBITION: "An exhibition.",
  INSTITUTION_OPENED: "An institution opened.",
  ASSISTANCE: "One side gave or pledged aid.",
  ENTRY_INTO_FORCE: "An agreement entered into force.",
  DECISION: "A state body took a decision.",
  OTHER: "Something else.",
} as const;

export const agreementKind = {
  JOINT_COMMUNIQUE: "Joint communiqué.",
  JOINT_STATEMENT: "Joint statement.",
  JOINT_DECLARATION: "Joint declaration.",
  INTERGOVERNMENTAL_AGREEMENT: "Agreement between the governments.",
  INTERAGENCY_AGREEMENT: "Agreement between ministries or agencies.",
  MEMORANDUM_OF_UNDERSTANDING: "Memorandum of understanding.",
  PROTOCOL: "Protocol.",
  COOPERATION_PLAN: "Cooperation plan or programme.",
  GRANT_AGREEMENT: "Agreement on a grant.",
  COMMERCIAL_CONTRACT: "Contract or contracts between companies.",
  UNSPECIFIED: "The sources do not say.",
} as const;

export const cooperationField = {
  POLITICAL: "Political relations.",
  AIR_TRANSPORT: "Air transport.",
  TRANSPORT: "Transport by rail, road or sea, and transit.",
  SCIENCE_TECHNOLOGY: "Science and technology.",
  CULTURE: "Culture.",
  EDUCATION: "Education.",
  HEALTH: "Health and medicine.",
  TELEVISION_RADIO: "Television and radio.",
  MEDIA: "Press and other media.",
  TOURISM: "Tourism.",
  SPORT: "Sport.",
  TRADE_ECONOMY: "Trade and the economy.",
  INVESTMENT: "Investment.",
  TAXATION: "Taxation.",
  CUSTOMS: "Customs.",
  ENERGY: "Energy.",
  INDUSTRY: "Industry and production capacity.",
  AGRICULTURE: "Agriculture.",
  DIGITAL: "Digital economy and telecommunications.",
  JUSTICE: "Justice and legal assistance.",
  VISA: "Visas and the movement of people.",
  BELT_AND_ROAD: "The Belt and Road Initiative.",
  ECONOMIC_TECHNICAL: "Economic and technical cooperation, the usual name of Chinese grant agreements.",
} as const;

export const statementTopic = {
  RELATIONS: "The relation as a whole.",
  HIGH_LEVEL_EXCHANGES: "Exchanges between leaders.",
  TAIWAN: "A position on Taiwan.",
  TIBET: "A position on Tibet.",
  XINJIANG: "A position on Xinjiang.",
  FALUN_GONG: "A position on Falun Gong.",
  DOMESTIC_SUPPORT: "Support for the relation at home.",
  TRADE_ECONOMY: "Trade and the economy.",
  COOPERATION_FIELDS: "Fields of cooperation.",
  CULTURE: "Cultural ties.",
  COUNT: "A count that somebody gave: read `reportedCount`.",
} as const;

export const countedThing = {
  AGREEMENTS: "Agreements or other documents signed.",
  VISITS: "Visits of any level.",
  STATE_VISITS: "State visits.",
  MEETINGS: "Meetings of leaders.",
  INSTITUTIONS: "Institutions opened together.",
  AID_PROJECTS: "Projects paid for with aid.",
} as const;

export const corroboration = {
  CORROBORATED: "Another source, independent of the first, says the same.",
  PARTLY: "Other sources support a part of it.",
  CONFLICTING: "Other sources contradict it.",
  NOT_FOUND: "No second source was found that is independent of the first.",
  NOT_APPLICABLE: "An opinion or position, which no second source can confirm.",
} as const;

export const certainty = {
  CERTAIN: "Certain.",
  VERY_LIKELY: "Very likely.",
  LIKELY: "Likely.",
  POSSIBLE: "Possible.",
  OPEN: "Open: the sources do not settle it.",
} as const;

export const citationBasis = {
  EXPLICIT: "The source is cited for this very fact.",
  BLOCK: "The source is cited once for a whole passage that holds this fact.",
  NONE: "No source is cited; this one is where the passage most likely comes from.",
} as const;

export const correctionKind = {
  WRONG_COUNTRY: "The wrong country is named.",
  WRONG_PERSON: "The wrong person is named, or it is unclear who is meant.",
  WRONG_DATE: "The date is wrong, doubtful or coarser than what is known.",
  WRONG_TITLE: "A title, an office, a rank of visit or the name of an event or document is wrong.",
  NAME_SPELLING: "A name is misspelt.",
  GARBLED_TEXT: "The sentence is garbled.",
  MISSING_SUBJECT: "It is not said who or what is meant.",
  OMISSION: "Something that belongs here is left out.",
  AMOUNT_CONFLICT: "Amounts contradict each other.",
  COUNT_MISMATCH: "Counts contradict each other.",
  REPORTER_UNSTATED: "It is not said whose statistics these are.",
  DUPLICATE_STATEMENT: "The same fact is told twice.",
  CITATION_DEFECT: "The citation is missing or broken.",
  ATTRIBUTION: "An opinion stands as if it were a fact.",
  OTHER: "Something else.",
} as const;

export const factRank = {
  PREFERRED: "The best figure of this reporter for this period and direction.",
  NORMAL: "A usable figure beside a preferred one.",
  DEPRECATED: "Superseded or known to be wrong; kept so that it can be recognised.",
} as const;

export const datePrecision = {
  DAY: "Known to the day.",
  DAY_RANGE: "From one day to another.",
  MONTH: "Known to the month; the day is not known.",
  MONTH_RANGE: "From one month to another.",
  YEAR: "Known to the year.",
  YEAR_RANGE: "From one year to another.",
  UNKNOWN_END: "The beginning is known and the end is not. Filters count the beginning alone.",
  OPEN_ENDED: "Begun and not ended.",
} as const;

/** The kinds of record that are facts: dated or not, each with citations and corrections. */
export const factKind = {
  EVENT: "An event.",
  VISIT: "A visit.",
  AGREEMENT: "An agreement.",
  STATEMENT: "A statement: a position or an opinion, attributed.",
  TRADE_FIGURE: "A trade figure.",
} as const;

/** Everything that search can find: the facts, and whom and what they name. */
export const recordKind = {
  ...factKind,
  PERSON: "A person.",
  INSTITUTION: "An institution.",
} as const;

export type Locale = keyof typeof locales;
export type VisitLevel = keyof typeof visitLevel;
export type VisitOccasion = keyof typeof visitOccasion;
export type EventKind = keyof typeof eventKind;
export type AgreementKind = keyof typeof agreementKind;
export type CooperationField = keyof typeof cooperationField;
export type StatementTopic = keyof typeof statementTopic;
export type CountedThing = keyof typeof countedThing;
export type Corroboration = keyof typeof corroboration;
export type Certainty = keyof typeof certainty;
export type CitationBasis = keyof typeof citationBasis;
export type CorrectionKind = keyof typeof correctionKind;
export type FactRank = keyof typeof factRank;
export type DatePrecision = keyof typeof datePrecision;
export type FactKind = keyof typeof factKind;
export type RecordKind = keyof typeof recordKind;

export const factKinds: readonly FactKind[] = wordsOf(factKind);

/** What stands on a time line, when its date is known. */
export const timelineKinds = ["VISIT", "AGREEMENT", "EVENT", "STATEMENT"] as const satisfies readonly FactKind[];

/** A text in every language the product speaks. */
export type Localized = Readonly<Record<Locale, string>>;

/** The words of one vocabulary, as the non-empty tuple that zod and SQL want. */
export function wordsOf<Word extends string>(vocabulary: Readonly<Record<Word, string>>): [Word, ...Word[]] {
  return Object.keys(vocabulary) as [Word, ...Word[]];
}
