/** The part of Bilateral's schema that the compared questions use, for the peers that read SDL. `offset` is theirs alone. */
export const sdl = `
  enum Locale { EN AZ ZH RU }
  enum Chronology { NEWEST_FIRST OLDEST_FIRST }
  scalar EDTF
  input VisitFilter { during: EDTF }
  type Query {
    visits(relation: String, filter: VisitFilter, orderBy: Chronology! = NEWEST_FIRST, first: Int! = 20, after: String, offset: Int): VisitConnection!
  }
  type VisitConnection { totalCount: Int! pageInfo: PageInfo! nodes: [Visit!]! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Visit {
    slug: String!
    url: String!
    title(locale: Locale! = EN): String!
    summary(locale: Locale! = EN): String!
    date: DateSpan
    guest: Country!
    host: Country!
    level: String!
    corroboration: String!
    places(locale: Locale! = EN): [String!]!
    delegation: [OfficeHolder!]!
    agreements: [Agreement!]!
    reportedAgreementCounts: [ReportedCount!]!
    corrections: [Correction!]!
    citations: [Citation!]!
  }
  type DateSpan { edtf: String! earliest: String! text(locale: Locale! = EN): String! }
  type Country { code: String! name(locale: Locale! = EN): String! }
  type OfficeHolder { person: Person office: Office }
  type Person { slug: String! name(locale: Locale! = EN): String! }
  type Office { title(locale: Locale! = EN): String! }
  type Agreement { slug: String! title(locale: Locale! = EN): String! kind: String! fields: [String!]! }
  type ReportedCount { count: Int! atLeast: Boolean! }
  type Correction { said: String! published(locale: Locale! = EN): String! certainty: String! }
  type Citation { source: Source! }
  type Source { title: String! publisher: String url: String }
`;
