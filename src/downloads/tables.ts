/** Each view as a table: one row for each record, with its sources, its licence and its address in the row itself. */
import type { Dataset, DateSpan, Source, TradeData, WidgetData } from "../widgets/data.js";
import type { WidgetName, WidgetParameters } from "../widgets/parameters.js";
import type { Cell, Table } from "./csv.js";

type Row = Readonly<Record<string, Cell>>;

export function tableOf<Name extends WidgetName>(widget: Name, data: WidgetData[Name], parameters: WidgetParameters): Table {
  const rows = rowsOf[widget](data as never, parameters);
  // Named before there are rows: a table of nothing still says what it would have told.
  const columns = columnsOf[widget];
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

const dateColumns = ["date", "earliest", "latest", "date_text"] as const;
const evidenceColumns = ["corroboration", "corrections", "sources", "source_urls", "licence", "attribution", "dataset", "url"] as const;

const columnsOf: Readonly<Record<WidgetName, readonly string[]>> = {
  visits: [
    "slug",
    "title",
    ...dateColumns,
    "level",
    "places",
    "delegation",
    "agreements",
    "agreements_listed",
    "agreements_reported",
    ...evidenceColumns,
  ],
  timeline: ["kind", "slug", "title", "summary", ...dateColumns, ...evidenceColumns],
  trade: [
    "year",
    "slug",
    "title",
    ...dateColumns,
    "covers_whole_year",
    "exporter",
    "importer",
    "reporter",
    "amount",
    "currency",
    "approximate",
    "rank",
    ...evidenceColumns,
  ],
  fact: ["kind", "slug", "title", "summary", ...dateColumns, "said", "published", "reason", "certainty", ...evidenceColumns],
};

const rowsOf: { readonly [Name in WidgetName]: (data: WidgetData[Name], parameters: WidgetParameters) => readonly Row[] } = {
  visits: ({ dataset, visits }) =>
    visits.nodes.map((visit) => ({
      slug: visit.slug,
      title: visit.title,
      ...dateCells(visit.date),
      level: visit.level,
      places: listCell(visit.places),
      delegation: listCell(visit.delegation.map(({ person, office }) => [person?.name, office?.title].filter(Boolean).join(", "))),
      agreements: listCell(visit.agreements.map(({ title }) => title)),
      agreements_listed: visit.agreements.length,
      agreements_reported: listCell(visit.reportedAgreementCounts.map(({ count, atLeast }) => `${atLeast ? "≥ " : ""}${count}`)),
      ...evidenceCells(visit, dataset),
    })),
  timeline: ({ dataset, timeline }) =>
    timeline.nodes.map((entry) => ({
      kind: entry.__typename,
      slug: entry.slug,
      title: entry.title,
      summary: entry.summary,
      ...dateCells(entry.date),
      ...evidenceCells(entry, dataset),
    })),
  trade: (data, { reporter }) =>
    tradeOfReporter(data, reporter).tradeYears.flatMap(({ year, figures }) =>
      figures.map((figure) => ({
        year,
        slug: figure.slug,
        title: figure.title,
        ...dateCells(figure.date),
        covers_whole_year: figure.coversWholeYear,
        exporter: figure.exporter?.code ?? null,
        importer: figure.importer?.code ?? null,
        reporter: figure.reporter?.code ?? null,
        amount: figure.value.amount,
        currency: figure.value.currency,
        approximate: figure.value.approximate,
        rank: figure.rank,
        ...evidenceCells(figure, data.dataset),
      })),
    ),
  fact: ({ dataset, fact }) => {
    const { corrections } = fact;
    return [
      {
        kind: fact.__typename,
        slug: fact.slug,
        title: fact.title,
        summary: fact.summary,
        ...dateCells(fact.date),
        said: listCell(corrections.map(({ said }) => said)),
        published: listCell(corrections.map(({ published }) => published)),
        reason: listCell(corrections.map(({ reason }) => reason)),
        certainty: listCell(corrections.map(({ certainty }) => certainty)),
        ...evidenceCells(fact, dataset),
      },
    ];
  },
};

/** The operation answers every figure; the view is of one reporter where the address says so. */
export function tradeOfReporter(data: TradeData, reporter: string | undefined): TradeData {
  if (reporter === undefined) return data;
  const tradeYears = data.tradeYears
    .map((year) => ({ ...year, figures: year.figures.filter((figure) => figure.reporter?.code === reporter) }))
    .filter(({ figures }) => figures.length > 0);
  return { ...data, tradeYears };
}

function dateCells(date: DateSpan | null): Row {
  return { date: date?.edtf ?? null, earliest: date?.earliest ?? null, latest: date?.latest ?? null, date_text: date?.text ?? null };
}

interface Evidence {
  readonly url: string;
  readonly corroboration: string;
  readonly corrections: readonly unknown[];
  readonly citations: readonly { readonly source: Source }[];
}

function evidenceCells({ url, corroboration, corrections, citations }: Evidence, { licence, attribution, version }: Dataset): Row {
  const sources = citations.map(({ source }) => source);
  return {
    corroboration,
    corrections: corrections.length,
    sources: listCell(sources.map(({ title, publisher, published }) => [publisher, title, published?.text].filter(Boolean).join(", "))),
    source_urls: listCell(sources.flatMap((source) => source.url ?? [])),
    licence,
    attribution,
    dataset: version,
    url,
  };
}

/** Several values in one cell. Neither titles nor addresses have this between blanks. */
function listCell(values: readonly string[]): string {
  return values.join(" | ");
}
