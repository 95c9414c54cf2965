/** Resolvers for the peers that read SDL: what is in the row, and one statement per row for the rest. */
import { cursorOf, inLocale, type ListArguments, publicUrl, type Questions, type Row, textOfDate } from "./rows.js";

interface InLocale {
  readonly locale: string;
}

/** Texts and renamed columns alone; the relations come from `relationsOneByOne` or from loaders. */
export function leaves(ask: Questions) {
  const text =
    (name: string) =>
    (row: Row, { locale }: InLocale) =>
      inLocale(row, name, locale);
  return {
    Query: {
      visits(_root: unknown, list: ListArguments) {
        const rows = ask.visits(list);
        const nodes = rows.slice(0, list.first);
        return {
          list,
          nodes,
          pageInfo: { hasNextPage: rows.length > list.first, endCursor: cursorOf(nodes.at(-1)) },
        };
      },
    },
    VisitConnection: { totalCount: ({ list }: { list: ListArguments }) => ask.countVisits(list) },
    Visit: {
      url: (visit: Row) => `${publicUrl}/facts/${visit.slug}`,
      title: text("title"),
      summary: text("summary"),
      date: (visit: Row) => visit,
    },
    DateSpan: { text: (visit: Row, { locale }: InLocale) => textOfDate(visit.edtf, locale) },
    Country: { name: text("name") },
    Person: { name: text("name") },
    Office: { title: text("title") },
    Agreement: { title: text("title"), kind: (agreement: Row) => agreement.agreement_kind },
    ReportedCount: { atLeast: (count: Row) => count.at_least === 1 },
    Correction: { published: text("published") },
  };
}

export function relationsOneByOne(ask: Questions) {
  return {
    Visit: {
      guest: (visit: Row) => ask.country(visit.guest_id),
      host: (visit: Row) => ask.country(visit.host_id),
      places: (visit: Row, { locale }: InLocale) => ask.places(visit.id).map((place) => inLocale(place, "name", locale)),
      delegation: (visit: Row) => ask.delegation(visit.id),
      agreements: (visit: Row) => ask.agreements(visit.id),
      reportedAgreementCounts: (visit: Row) => ask.reportedCounts(visit.id),
      corrections: (visit: Row) => ask.corrections(visit.id),
      citations: (visit: Row) => ask.citations(visit.id),
    },
    OfficeHolder: {
      person: (holder: Row) => ask.person(holder.person_id),
      office: (holder: Row) => ask.office(holder.office_id),
    },
    Agreement: { fields: (agreement: Row) => ask.fields(agreement.id) },
    Citation: { source: (citation: Row) => ask.source(citation.source_id) },
  };
}
