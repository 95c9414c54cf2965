/** Countries, relations, people, offices, institutions and sources: whom and what the facts name. */

import type {
  Country,
  DatasetCounts,
  DatasetDescription,
  Institution,
  Office,
  OfficeHolder,
  Page,
  Person,
  Position,
  Relation,
  Source,
  Term,
} from "./domain.js";
import { flat, type KeyedRow, type KeyedRows } from "./keyed-rows.js";
import { dateOrNull, type LocalizedColumns, localized } from "./rows.js";
import { together } from "./siblings.js";
import { asList, limitTo, type Statements } from "./statements.js";
import { Text, textColumn } from "./texts.js";

interface HasKey {
  readonly key: number;
}

const placeholderList = "(SELECT value FROM json_each(?))";

type CountryRow = { id: number; code: string } & LocalizedColumns<"name">;

/** Rows are read as the lists of their columns, in the order of `columns` below. */
type RelationRow = [id: number, slug: string, first: number, second: number, establishedKey: number | null];
type PersonRow = [id: number, slug: string, country: number, hasNote: number];
type OfficeRow = [id: number, country: number | null];
type TermRow = [owner: number, id: number, personKey: number, officeKey: number, during: string | null];
type InstitutionRow = [id: number, slug: string, country: number | null, hasSummary: number];
type SourceRow = [
  id: number,
  slug: string,
  title: string,
  publisher: string | null,
  url: string | null,
  language: string | null,
  published: string | null,
  retrieved: string | null,
];

/** What is read of a record before anybody asks for its texts. */
const columns = {
  relation: "id, slug, first_country_id, second_country_id, established_event_id",
  person: "id, slug, country_id, note_en IS NOT NULL AS has_note",
  office: "id, country_id",
  institution: "id, slug, country_id, summary_en IS NOT NULL AS has_summary",
  source: "id, slug, title, publisher, url, language, published, retrieved",
} as const;

type Table = keyof typeof columns;

export function directory(statements: Statements, rows: KeyedRows) {
  const textsOf = {
    relationTitle: textColumn(rows, "relation", "title"),
    relationSummary: textColumn(rows, "relation", "summary"),
    personName: textColumn(rows, "person", "name"),
    personNote: textColumn(rows, "person", "note"),
    officeTitle: textColumn(rows, "office", "title"),
    institutionName: textColumn(rows, "institution", "name"),
    institutionSummary: textColumn(rows, "institution", "summary"),
  };

  // A few hundred at the most, named by almost every record: read once, when the file is opened.
  const countries = new Map<number, Country>();
  for (const row of statements.all<CountryRow>("SELECT * FROM country ORDER BY code")) {
    countries.set(row.id, {
      __typename: "Country",
      handle: row.code,
      key: row.id,
      code: row.code,
      name: localized(row, "name"),
    });
  }
  const countriesByCode = new Map([...countries.values()].map((country) => [country.code, country]));

  /** Of those that were asked for: almost every question names one. */
  const relationKeys = new Map<string, number>();

  function countryOf(key: number): Country {
    const country = countries.get(key);
    if (!country) throw new Error(`The dataset has no country with the key ${key}`);
    return country;
  }

  function countryOrNull(key: number | null): Country | null {
    return key === null ? null : countryOf(key);
  }

  function readRelations(rows: readonly RelationRow[]): Relation[] {
    return together<RelationRow, Relation>(rows, ([id, slug, first, second, establishedKey], siblings) => ({
      __typename: "Relation",
      handle: slug,
      key: id,
      siblings,
      slug,
      title: new Text(siblings, id, textsOf.relationTitle),
      summary: new Text(siblings, id, textsOf.relationSummary),
      countries: [countryOf(first), countryOf(second)],
      establishedKey,
    }));
  }

  function readPeople(rows: readonly PersonRow[]): Person[] {
    return together<PersonRow, Person>(rows, ([id, slug, country, hasNote], siblings) => ({
      __typename: "Person",
      handle: slug,
      key: id,
      siblings,
      slug,
      name: new Text(siblings, id, textsOf.personName),
      country: countryOf(country),
      note: hasNote ? new Text(siblings, id, textsOf.personNote) : null,
    }));
  }

  function readOffices(rows: readonly OfficeRow[]): Office[] {
    return together<OfficeRow, Office>(rows, ([id, country], siblings) => ({
      key: id,
      siblings,
      title: new Text(siblings, id, textsOf.officeTitle),
      country: countryOrNull(country),
    }));
  }

  function readInstitutions(rows: readonly InstitutionRow[]): Institution[] {
    return together<InstitutionRow, Institution>(rows, ([id, slug, country, hasSummary], siblings) => ({
      __typename: "Institution",
      handle: slug,
      key: id,
      siblings,
      slug,
      name: new Text(siblings, id, textsOf.institutionName),
      summary: hasSummary ? new Text(siblings, id, textsOf.institutionSummary) : null,
      country: countryOrNull(country),
    }));
  }

  function readSources(rows: readonly SourceRow[]): Source[] {
    return together<SourceRow, Source>(rows, ([id, slug, title, publisher, url, language, published, retrieved], siblings) => ({
      __typename: "Source",
      handle: slug,
      key: id,
      siblings,
      slug,
      title,
      publisher,
      url,
      language,
      published: dateOrNull(published),
      retrieved,
    }));
  }

  function rowsByKeys<Row extends KeyedRow>(table: Table, keys: Iterable<number>): Row[] {
    return flat(rows.of<Row>(`SELECT ${columns[table]} FROM ${table} WHERE id IN KEYS`, keys));
  }

  function rowsBySlugs<Row extends readonly unknown[]>(table: Exclude<Table, "office">, slugs: readonly string[]): Row[] {
    return statements.tuples<Row>(`SELECT ${columns[table]} FROM ${table} WHERE slug IN ${placeholderList} ORDER BY id`, asList(slugs));
  }

  const relationsByKeys = (keys: Iterable<number>) => byKey(readRelations(rowsByKeys<RelationRow>("relation", keys)));
  const peopleByKeys = (keys: Iterable<number>) => byKey(readPeople(rowsByKeys<PersonRow>("person", keys)));
  const institutionsByKeys = (keys: Iterable<number>) => byKey(readInstitutions(rowsByKeys<InstitutionRow>("institution", keys)));
  const sourcesByKeys = (keys: Iterable<number>) => byKey(readSources(rowsByKeys<SourceRow>("source", keys)));
  const officesByKeys = (keys: Iterable<number>) => byKey(readOffices(rowsByKeys<OfficeRow>("office", keys)));

  function termsOf(column: "person_id" | "office_id", members: readonly HasKey[]): Map<number, Term[]> {
    const found = rows.of<TermRow>(
      `SELECT ${column}, id, person_id, office_id, during FROM term WHERE ${column} IN KEYS ORDER BY ${column}, id`,
      keysOf(members),
    );
    const terms = together<TermRow, Term>(flat(found), ([, id, personKey, officeKey, during], siblings) => ({
      key: id,
      siblings,
      personKey,
      officeKey,
      during: dateOrNull(during),
    }));
    return grouped(
      terms,
      (term) => (column === "person_id" ? term.personKey : term.officeKey),
      (term) => term,
    );
  }

  return {
    countryOf,
    countryOrNull,
    peopleByKeys,
    officesByKeys,
    institutionsByKeys,
    sourcesByKeys,

    findCountry: (code: string): Country | null => countriesByCode.get(code) ?? null,
    relationsBySlugs: (slugs: readonly string[]) => readRelations(rowsBySlugs<RelationRow>("relation", slugs)),
    peopleBySlugs: (slugs: readonly string[]) => readPeople(rowsBySlugs<PersonRow>("person", slugs)),
    institutionsBySlugs: (slugs: readonly string[]) => readInstitutions(rowsBySlugs<InstitutionRow>("institution", slugs)),
    sourcesBySlugs: (slugs: readonly string[]) => readSources(rowsBySlugs<SourceRow>("source", slugs)),
    findRelation(slug: string): Relation | null {
      const known = relationKeys.get(slug);
      if (known !== undefined) return relationsByKeys([known]).get(known) ?? null;
      const [relation = null] = readRelations(rowsBySlugs("relation", [slug]));
      if (relation) relationKeys.set(slug, relation.key);
      return relation;
    },
    findPerson: (slug: string): Person | null => readPeople(rowsBySlugs("person", [slug]))[0] ?? null,
    findInstitution: (slug: string): Institution | null => readInstitutions(rowsBySlugs("institution", [slug]))[0] ?? null,
    findSource: (slug: string): Source | null => readSources(rowsBySlugs("source", [slug]))[0] ?? null,

    /** Relations in the order of their slugs, of one country or all. */
    listRelations(country: Country | null, first: number, after: Position | null): Page<Relation> {
      const ofCountry = country ? "(first_country_id = ? OR second_country_id = ?)" : "true";
      const countryKeys = country ? [country.key, country.key] : [];
      const listed = statements.tuples<RelationRow>(
        `SELECT ${columns.relation} FROM relation WHERE ${ofCountry} AND slug > ? ORDER BY slug ${limitTo}`,
        ...countryKeys,
        after?.[0] ?? "",
        first + 1,
      );
      const shown = listed.slice(0, first);
      return {
        items: readRelations(shown),
        positions: shown.map(([, slug]): Position => [slug, slug]),
        hasNextPage: listed.length > first,
        hasPreviousPage: after !== null,
        count: () =>
          statements.get<{ count: number }>(`SELECT count(*) AS count FROM relation WHERE ${ofCountry}`, ...countryKeys)?.count ?? 0,
      };
    },

    relationsOf: (members: readonly { readonly relationKey: number }[]) => relationsByKeys(members.map((member) => member.relationKey)),

    institutionsOfRelations(relations: readonly HasKey[]): Map<number, Institution[]> {
      const links = rows.of<[relation: number, institution: number]>(
        "SELECT relation_id, institution_id FROM relation_institution WHERE relation_id IN KEYS ORDER BY relation_id, institution_id",
        keysOf(relations),
      );
      const institutions = institutionsByKeys(flat(links).map(([, institution]) => institution));
      return mapped(links, ([, institution]) => institutions.get(institution));
    },

    termsOfPeople: (people: readonly HasKey[]) => termsOf("person_id", people),
    termsOfOffices: (offices: readonly HasKey[]) => termsOf("office_id", offices),
    peopleOfTerms: (terms: readonly Term[]) => peopleByKeys(terms.map((term) => term.personKey)),
    officesOfTerms: (terms: readonly Term[]) => officesByKeys(terms.map((term) => term.officeKey)),

    /** Who travelled, took part or signed, in the order to show them. */
    officeHoldersOfFacts(facts: readonly HasKey[]): Map<number, OfficeHolder[]> {
      const found = rows.of<[fact: number, person: number | null, office: number | null, nameInSource: string | null]>(
        "SELECT fact_id, person_id, office_id, name_in_source FROM office_holder WHERE fact_id IN KEYS ORDER BY fact_id, position",
        keysOf(facts),
      );
      const people = peopleByKeys(flat(found).flatMap(([, person]) => person ?? []));
      const offices = officesByKeys(flat(found).flatMap(([, , office]) => office ?? []));
      return mapped(found, ([, person, office, nameInSource]) => ({
        person: (person !== null && people.get(person)) || null,
        office: (office !== null && offices.get(office)) || null,
        nameInSource,
      }));
    },

    describeDataset(): DatasetDescription {
      const row = statements.get<{ version: string; reviewed_on: string; licence: string; licence_url: string; attribution: string }>(
        "SELECT * FROM dataset",
      );
      if (!row) throw new Error("The dataset file does not say what it is: its table `dataset` is empty");
      return {
        version: row.version,
        reviewedOn: row.reviewed_on,
        licence: row.licence,
        licenceUrl: row.licence_url,
        attribution: row.attribution,
      };
    },

    countDataset(): DatasetCounts {
      const count = (of: string) => `(SELECT count(*) FROM ${of})`;
      const row = statements.get<DatasetCounts>(
        `SELECT ${count("relation")} AS relations, ${count("event")} AS events, ${count("visit")} AS visits, ${count("agreement")} AS agreements,
                ${count("trade_figure")} AS tradeFigures, ${count("statement")} AS statements, ${count("person")} AS people,
                ${count("institution")} AS institutions, ${count("source")} AS sources, ${count("correction")} AS corrections`,
      );
      if (!row) throw new Error("SQLite answered a count with no row");
      return row;
    },
  };
}

export type Directory = ReturnType<typeof directory>;

export function byKey<Item extends HasKey>(items: readonly Item[]): Map<number, Item> {
  return new Map(items.map((item) => [item.key, item]));
}

export function keysOf(members: readonly HasKey[]): number[] {
  return members.map((member) => member.key);
}

/** What is made of the rows of each key; rows that nothing is made of are left out. */
export function mapped<Row, Item>(rows: ReadonlyMap<number, readonly Row[]>, itemOf: (row: Row) => Item | undefined): Map<number, Item[]> {
  const items = new Map<number, Item[]>();
  for (const [key, ofKey] of rows) {
    const ofThis: Item[] = [];
    for (const row of ofKey) {
      const item = itemOf(row);
      if (item !== undefined) ofThis.push(item);
    }
    items.set(key, ofThis);
  }
  return items;
}

/** Rows under the key of what they belong to, in their order; rows without an item are left out. */
export function grouped<Row, Key, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  itemOf: (row: Row) => Item | undefined,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const row of rows) {
    const item = itemOf(row);
    if (item === undefined) continue;
    const group = groups.get(keyOf(row));
    if (group) group.push(item);
    else groups.set(keyOf(row), [item]);
  }
  return groups;
}
