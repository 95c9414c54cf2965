/** Turns checked records into the rows of db/schema.sql. Ids follow the order of the data files, so that the same files give the same bytes. */
import type { Database, Statement } from "better-sqlite3";
import { lastCountedDay, parseEdtf } from "../dates/edtf.js";
import { indexedText, textBoundary } from "../search/words.js";
import { type FactKind, type Localized, locales, type RecordKind, wordsOf } from "../vocabulary.js";
import type {
  AgreementRecord,
  CitationRecord,
  CorrectionRecord,
  EventRecord,
  MoneyRecord,
  OfficeHolderRecord,
  StatementRecord,
  TradeFigureRecord,
  VisitRecord,
} from "./definitions.js";
import type { Kind, RecordOf, RelationKind, SharedKind } from "./read-data.js";

/** All records, once nothing is wrong with any. */
export interface WholeData {
  readonly shared: { readonly [K in SharedKind]: readonly RecordOf[K][] };
  /** Gone through several times, a folder at a time: what is made up need not be in memory at once. */
  readonly folders: Iterable<WholeFolder>;
}

/** A relation with all that belongs to it. */
export interface WholeFolder {
  readonly slug: string;
  readonly records: { readonly [K in RelationKind]: readonly RecordOf[K][] };
}

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;
type Fact = VisitRecord | EventRecord | AgreementRecord | StatementRecord | TradeFigureRecord;
type Owner = "fact_id" | "correction_id" | "reported_count_id" | "term_id" | "institution_id";

/** Among the facts of one day lists go by id: the visit first, then what happened, then what was signed. */
const factOrder = [
  ["visit", "VISIT"],
  ["event", "EVENT"],
  ["agreement", "AGREEMENT"],
  ["statement", "STATEMENT"],
  ["tradeFigure", "TRADE_FIGURE"],
] as const satisfies readonly (readonly [Kind, FactKind])[];

const languages = wordsOf(locales);

export interface WriteOptions {
  /** Called when all facts of a relation are written. */
  readonly onFolder?: ((slug: string) => void) | undefined;
}

export function writeDataset(database: Database, data: WholeData, version: string, options: WriteOptions = {}): void {
  new Writer(database, data).write(version, options);
}

class Writer {
  readonly #database: Database;
  readonly #data: WholeData;
  readonly #statements = new Map<string, Statement>();
  readonly #ids = new Map<Kind, Map<string, number>>();
  /** Of the facts of the folder that is being written, and of those that records of other folders name. */
  #factIds: ReadonlyMap<string, number> = new Map();
  readonly #idsOfNamedFromAfar = new Map<string, number>();
  readonly #lastIds = new Map<string, number>();

  constructor(database: Database, data: WholeData) {
    this.#database = database;
    this.#data = data;
  }

  write(version: string, { onFolder }: WriteOptions): void {
    // Visits, events and relations refer to one another: all references are looked at when everything is there.
    this.#database.pragma("defer_foreign_keys = ON");
    this.#numberRecords();
    this.#writeDatasetRow(version);
    this.#writeWhatFactsName();
    let factsBefore = 0;
    for (const folder of this.#data.folders) {
      this.#factIds = factIdsOf(folder, factsBefore);
      factsBefore += this.#factIds.size;
      const relationId = this.#nextId("relation");
      for (const relation of folder.records.relation) {
        this.#insert("relation", {
          id: relationId,
          slug: folder.slug,
          ...inLanguages("title", relation.title),
          ...inLanguages("summary", relation.summary),
          first_country_id: this.#id("country", relation.countries[0]),
          second_country_id: this.#id("country", relation.countries[1]),
          established_event_id: this.#optionalId("event", relation.established),
          reviewed_on: relation.reviewedOn,
        });
      }
      for (const record of folder.records.visit) this.#writeVisit(relationId, record);
      for (const record of folder.records.event) this.#writeEvent(relationId, record);
      for (const record of folder.records.agreement) this.#writeAgreement(relationId, record);
      for (const record of folder.records.statement) this.#writeStatement(relationId, record);
      for (const record of folder.records.tradeFigure) this.#writeTradeFigure(relationId, record);
      this.#writeRelationInstitutions(relationId, folder.records);
      onFolder?.(folder.slug);
    }
    this.#writeSearchOfPeopleAndInstitutions();
    this.#database.exec("INSERT INTO search_text (search_text) VALUES ('optimize')");
    this.#database.exec(
      "INSERT INTO longest_span SELECT kind, max(julianday(last_counted) - julianday(earliest)) FROM fact WHERE earliest > '' GROUP BY kind",
    );
  }

  /** Ids are given before any row is written, for records may refer to what stands further down. */
  #numberRecords(): void {
    this.#ids.set("country", numbered(this.#data.shared.country.map((country) => country.code)));
    const named = ["source", "place", "office", "person", "institution"] as const;
    for (const kind of named) this.#ids.set(kind, new Map());
    const namedFromAfar = new Set<string>();
    for (const folder of this.#data.folders) {
      for (const kind of named) {
        const ids = this.#ids.get(kind);
        for (const { slug } of folder.records[kind]) ids?.set(slug, ids.size + 1);
      }
      const own = factIdsOf(folder, 0);
      for (const slug of factsNamedIn(folder)) if (!own.has(slug)) namedFromAfar.add(slug);
    }
    if (namedFromAfar.size === 0) return;
    let factsBefore = 0;
    for (const folder of this.#data.folders) {
      const own = factIdsOf(folder, factsBefore);
      factsBefore += own.size;
      for (const [slug, id] of own) if (namedFromAfar.has(slug)) this.#idsOfNamedFromAfar.set(slug, id);
    }
  }

  #writeDatasetRow(version: string): void {
    const reviewedOn = newestReview(this.#data);
    for (const dataset of this.#data.shared.dataset) {
      this.#insert("dataset", {
        id: 1,
        version,
        reviewed_on: reviewedOn ?? null,
        licence: dataset.licence,
        licence_url: dataset.licenceUrl,
        attribution: dataset.attribution,
      });
    }
  }

  #writeWhatFactsName(): void {
    for (const country of this.#data.shared.country) {
      this.#insert("country", { id: this.#id("country", country.code), code: country.code, ...inLanguages("name", country.name) });
    }
    for (const { records } of this.#data.folders) {
      for (const source of records.source) {
        this.#insert("source", {
          id: this.#id("source", source.slug),
          slug: source.slug,
          title: source.title,
          publisher: source.publisher ?? null,
          url: source.url ?? null,
          language: source.language ?? null,
          published: source.published ?? null,
          retrieved: source.retrieved ?? null,
        });
      }
      for (const place of records.place) {
        this.#insert("place", {
          id: this.#id("place", place.slug),
          slug: place.slug,
          ...inLanguages("name", place.name),
          country_id: this.#id("country", place.country),
        });
      }
      for (const office of records.office) {
        this.#insert("office", {
          id: this.#id("office", office.slug),
          slug: office.slug,
          ...inLanguages("title", office.title),
          country_id: this.#optionalId("country", office.country),
        });
      }
      for (const person of records.person) {
        const personId = this.#id("person", person.slug);
        this.#insert("person", {
          id: personId,
          slug: person.slug,
          ...inLanguages("name", person.name),
          country_id: this.#id("country", person.country),
          ...inLanguages("note", person.note),
        });
        for (const term of person.terms) {
          const termId = this.#nextId("term");
          this.#insert("term", {
            id: termId,
            person_id: personId,
            office_id: this.#id("office", term.office),
            during: term.during ?? null,
          });
          this.#writeCitations("term_id", termId, term.citations);
        }
      }
      for (const institution of records.institution) {
        const institutionId = this.#id("institution", institution.slug);
        this.#insert("institution", {
          id: institutionId,
          slug: institution.slug,
          ...inLanguages("name", institution.name),
          ...inLanguages("summary", institution.summary),
          country_id: this.#optionalId("country", institution.country),
        });
        this.#writeCitations("institution_id", institutionId, institution.citations);
      }
    }
  }

  #writeVisit(relationId: number, visit: VisitRecord): void {
    const id = this.#writeFact("VISIT", relationId, visit, visit.date);
    this.#insert("visit", {
      id,
      guest_id: this.#id("country", visit.guest),
      host_id: this.#id("country", visit.host),
      level: visit.level,
      occasion: visit.occasion,
    });
    this.#writeOfficeHolders(id, visit.delegation);
    this.#writePlaces(id, visit.places);
    for (const count of visit.reportedAgreementCounts) {
      this.#writeCitations("reported_count_id", this.#writeReportedCount(id, { ...count, of: "AGREEMENTS" }), count.citations);
    }
  }

  #writeEvent(relationId: number, event: EventRecord): void {
    const id = this.#writeFact("EVENT", relationId, event, event.date);
    this.#insert("event", {
      id,
      kind: event.kind,
      visit_id: this.#optionalId("visit", event.visit),
      institution_id: this.#optionalId("institution", event.institution),
      ...moneyCells("amount", event.amount),
    });
    this.#writeOfficeHolders(id, event.participants);
    this.#writePlaces(id, event.places);
  }

  #writeAgreement(relationId: number, agreement: AgreementRecord): void {
    const id = this.#writeFact("AGREEMENT", relationId, agreement, agreement.date);
    this.#insert("agreement", {
      id,
      kind: agreement.kind,
      signed_during_id: this.#optionalId("visit", agreement.signedDuring),
      signed_at_id: this.#optionalId("event", agreement.signedAt),
      ...moneyCells("value", agreement.value),
      in_force: agreement.inForce ?? null,
    });
    for (const [position, field] of agreement.fields.entries()) this.#insert("agreement_field", { agreement_id: id, position, field });
    for (const [position, party] of agreement.parties.entries()) {
      this.#insert("agreement_party", {
        agreement_id: id,
        position,
        country_id: isCountryCode(party) ? this.#id("country", party) : null,
        institution_id: isCountryCode(party) ? null : this.#id("institution", party),
      });
    }
    this.#writeOfficeHolders(id, agreement.signatories);
  }

  #writeStatement(relationId: number, statement: StatementRecord): void {
    const id = this.#writeFact("STATEMENT", relationId, statement, statement.date);
    this.#insert("statement", {
      id,
      topic: statement.topic,
      holder_id: this.#optionalId("country", statement.holder),
      attributed_to_id: this.#id("source", statement.attributedTo),
      ...moneyCells("amount", statement.amount),
    });
    if (statement.reportedCount) this.#writeReportedCount(id, statement.reportedCount);
  }

  #writeTradeFigure(relationId: number, figure: TradeFigureRecord): void {
    const id = this.#writeFact("TRADE_FIGURE", relationId, figure, figure.period);
    const { earliest, latest } = parseEdtf(figure.period);
    this.#insert("trade_figure", {
      id,
      relation_id: relationId,
      year: Number(earliest.slice(0, 4)),
      covers_whole_year: flag(earliest.endsWith("-01-01") && latest?.endsWith("-12-31") === true),
      exporter_id: this.#optionalId("country", figure.exporter),
      importer_id: this.#optionalId("country", figure.importer),
      ...moneyCells("value", figure.value),
      change_on_year_percent: figure.changeOnYearPercent ?? null,
      reporter_id: this.#optionalId("country", figure.reporter),
      vintage: figure.vintage ?? null,
      rank: figure.rank,
    });
  }

  /** What every fact has, whatever its kind. */
  #writeFact(kind: FactKind, relationId: number, fact: Fact, edtf: string | undefined): number {
    const id = this.#id("visit", fact.slug);
    const span = edtf === undefined ? undefined : parseEdtf(edtf);
    this.#insert("fact", {
      id,
      kind,
      relation_id: relationId,
      slug: fact.slug,
      ...inLanguages("title", fact.title),
      ...inLanguages("summary", fact.summary),
      edtf: edtf ?? null,
      earliest: span?.earliest ?? "",
      last_counted: span === undefined ? "" : lastCountedDay(span),
      corroboration: fact.corroboration,
    });
    if (edtf !== undefined && kind !== "TRADE_FIGURE") {
      for (const monthDay of anniversaries(edtf)) this.#insert("fact_anniversary", { month_day: monthDay, fact_id: id });
    }
    this.#writeCitations("fact_id", id, fact.citations);
    for (const correction of fact.corrections) this.#writeCorrection(id, correction);
    this.#writeSearch(
      kind,
      "fact_id",
      id,
      relationId,
      [fact.title],
      [fact.summary, ...fact.corrections.flatMap(({ said, published, reason }) => [said, published, reason]), ...namesInSources(fact)],
    );
    return id;
  }

  #writeCorrection(factId: number, correction: CorrectionRecord): void {
    const id = this.#nextId("correction");
    this.#insert("correction", {
      id,
      fact_id: factId,
      key: correction.key,
      kind: correction.kind,
      said: correction.said,
      ...inLanguages("published", correction.published),
      ...inLanguages("reason", correction.reason),
      certainty: correction.certainty,
    });
    this.#writeCitations("correction_id", id, correction.citations);
  }

  #writeCitations(owner: Owner, ownerId: number, citations: readonly CitationRecord[]): void {
    for (const citation of citations) {
      this.#insert("citation", {
        id: this.#nextId("citation"),
        source_id: this.#id("source", citation.source),
        [owner]: ownerId,
        basis: citation.basis,
        edtf: citation.date ?? null,
        ...inLanguages("note", citation.note),
      });
    }
  }

  #writeOfficeHolders(factId: number, holders: readonly OfficeHolderRecord[]): void {
    for (const [position, holder] of holders.entries()) {
      this.#insert("office_holder", {
        fact_id: factId,
        position,
        person_id: this.#optionalId("person", holder.person),
        office_id: this.#optionalId("office", holder.office),
        name_in_source: holder.nameInSource ?? null,
      });
    }
  }

  #writePlaces(factId: number, places: readonly string[] | undefined): void {
    for (const [position, place] of (places ?? []).entries()) {
      this.#insert("fact_place", { fact_id: factId, position, place_id: this.#id("place", place) });
    }
  }

  #writeReportedCount(factId: number, count: { count: number; of: string; atLeast: boolean }): number {
    const id = this.#nextId("reported_count");
    this.#insert("reported_count", { id, fact_id: factId, count: count.count, counted: count.of, at_least: flag(count.atLeast) });
    return id;
  }

  /** An institution has to do with a relation whose records name it, or in whose folder it stands. */
  #writeRelationInstitutions(relationId: number, records: WholeFolder["records"]): void {
    const slugs = new Set([
      ...records.institution.map((institution) => institution.slug),
      ...records.event.flatMap((event) => event.institution ?? []),
      ...records.agreement.flatMap((agreement) => agreement.parties.filter((party) => !isCountryCode(party))),
    ]);
    for (const slug of slugs) {
      this.#insert("relation_institution", { relation_id: relationId, institution_id: this.#id("institution", slug) });
    }
  }

  #writeSearchOfPeopleAndInstitutions(): void {
    for (const { records } of this.#data.folders) {
      for (const person of records.person)
        this.#writeSearch("PERSON", "person_id", this.#id("person", person.slug), null, [person.name], [person.note]);
    }
    for (const { records } of this.#data.folders) {
      for (const institution of records.institution) {
        const id = this.#id("institution", institution.slug);
        this.#writeSearch("INSTITUTION", "institution_id", id, null, [institution.name], [institution.summary]);
      }
    }
  }

  #writeSearch(
    kind: RecordKind,
    owner: "fact_id" | "person_id" | "institution_id",
    ownerId: number,
    relationId: number | null,
    names: readonly Localized[],
    texts: readonly (Localized | string | undefined)[],
  ): void {
    const id = this.#nextId("search_record");
    this.#insert("search_record", { id, kind, [owner]: ownerId, relation_id: relationId });
    this.#insert("search_text", { rowid: id, names: wordsOfAll(names), texts: wordsOfAll(texts) });
  }

  /** The id of a record that the checks have found to exist. */
  #id(kind: Kind, slug: string): number {
    const id = isFactKind(kind) ? (this.#factIds.get(slug) ?? this.#idsOfNamedFromAfar.get(slug)) : this.#ids.get(kind)?.get(slug);
    if (id === undefined) throw new Error(`no ${kind} "${slug}": the checks let a dangling reference pass`);
    return id;
  }

  #optionalId(kind: Kind, slug: string | undefined): number | null {
    return slug === undefined ? null : this.#id(kind, slug);
  }

  #nextId(table: string): number {
    const id = (this.#lastIds.get(table) ?? 0) + 1;
    this.#lastIds.set(table, id);
    return id;
  }

  #insert(table: string, row: Row): void {
    const columns = Object.keys(row);
    const sql = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((column) => `@${column}`).join(", ")})`;
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    statement.run(row);
  }
}

/** The newest day on which somebody reviewed the records of a relation. */
export function newestReview(data: WholeData): string | undefined {
  let newest: string | undefined;
  for (const { records } of data.folders) {
    for (const { reviewedOn } of records.relation) if (newest === undefined || reviewedOn > newest) newest = reviewedOn;
  }
  return newest;
}

function numbered(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, index) => [name, index + 1]));
}

/** The ids of a folder's facts, behind those of the folders before it. */
function factIdsOf({ records }: WholeFolder, before: number): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const [kind] of factOrder) for (const { slug } of records[kind]) ids.set(slug, before + ids.size + 1);
  return ids;
}

/** The facts that a folder's records refer to, its own or others. */
function* factsNamedIn({ records }: WholeFolder): Generator<string> {
  for (const { established } of records.relation) if (established !== undefined) yield established;
  for (const { visit } of records.event) if (visit !== undefined) yield visit;
  for (const { signedDuring, signedAt } of records.agreement) {
    if (signedDuring !== undefined) yield signedDuring;
    if (signedAt !== undefined) yield signedAt;
  }
}

function isFactKind(kind: Kind): boolean {
  return factOrder.some(([factKind]) => factKind === kind);
}

function inLanguages(column: string, text: Localized | undefined): Row {
  return Object.fromEntries(languages.map((language) => [`${column}_${language}`, text?.[language] ?? null]));
}

function moneyCells(column: "amount" | "value", money: MoneyRecord | undefined): Row {
  return {
    [column]: money?.amount ?? null,
    currency: money?.currency ?? null,
    [`${column}_approximate`]: money === undefined ? null : flag(money.approximate),
  };
}

function flag(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

function isCountryCode(party: string): boolean {
  return /^[A-Z]{2}$/.test(party);
}

function wordsOfAll(texts: readonly (Localized | string | undefined)[]): string {
  const written = texts.flatMap((text) => (typeof text === "object" ? languages.map((language) => text[language]) : (text ?? [])));
  return written.map(indexedText).join(` ${textBoundary} `);
}

/** As sources spell them, for whoever looks for a name as it stood in the newspaper. */
function namesInSources(fact: object): string[] {
  const holders = ["delegation", "participants", "signatories"].flatMap(
    (key) => Object.entries(fact).find(([name]) => name === key)?.[1] ?? [],
  );
  return (holders as OfficeHolderRecord[]).flatMap(({ nameInSource }) => nameInSource ?? []);
}

/**
 * The days of the year, MM-DD, on which to remember a date: none when the day is not known for sure.
 * Of a span that has no known end only the first day is one.
 */
export function anniversaries(edtf: string): string[] {
  const { earliest, latest, precision, uncertain, approximate } = parseEdtf(edtf);
  if (uncertain || approximate || !/^\d{4}-\d{2}-\d{2}(\/|$)/.test(edtf)) return [];
  if (latest === null || precision === "DAY") return [earliest.slice(5)];
  const days = new Set<string>();
  const day = new Date(`${earliest}T00:00:00Z`);
  // A year and a day hold every day there is.
  for (let count = 0; count <= 366 && day.toISOString().slice(0, 10) <= latest; count += 1) {
    days.add(day.toISOString().slice(5, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return [...days];
}
