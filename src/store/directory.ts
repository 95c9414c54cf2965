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
import { globalId } from "./global-id.js";
import { dateOrNull, type LocalizedColumns, localized, localizedOrNull, type NullableColumns } from "./rows.js";
import { together } from "./siblings.js";
import { asList, type Statements } from "./statements.js";

interface HasKey {
  readonly key: number;
}

const placeholderList = "(SELECT value FROM json_each(?))";

type CountryRow = { id: number; code: string } & LocalizedColumns<"name">;
type RelationRow = {
  id: number;
  slug: string;
  first_country_id: number;
  second_country_id: number;
  established_event_id: number | null;
} & LocalizedColumns<"title" | "summary">;
type PersonRow = { id: number; slug: string; country_id: number } & LocalizedColumns<"name"> & NullableColumns<"note">;
type OfficeRow = { id: number; country_id: number | null } & LocalizedColumns<"title">;
type TermRow = { id: number; person_id: number; office_id: number; during: string | null };
type InstitutionRow = { id: number; slug: string; country_id: number | null } & LocalizedColumns<"name"> & NullableColumns<"summary">;
type SourceRow = {
  id: number;
  slug: string;
  title: string;
  publisher: string | null;
  url: string | null;
  language: string | null;
  published: string | null;
  retrieved: string | null;
};

export function directory(statements: Statements) {
  // A few hundred at the most, named by almost every record: read once, when the file is opened.
  const countries = new Map<number, Country>();
  for (const row of statements.all<CountryRow>("SELECT * FROM country ORDER BY code")) {
    countries.set(row.id, {
      __typename: "Country",
      id: globalId("Country", row.code),
      key: row.id,
      code: row.code,
      name: localized(row, "name"),
    });
  }
  const countriesByCode = new Map([...countries.values()].map((country) => [country.code, country]));

  function countryOf(key: number): Country {
    const country = countries.get(key);
    if (!country) throw new Error(`The dataset has no country with the key ${key}`);
    return country;
  }

  function countryOrNull(key: number | null): Country | null {
    return key === null ? null : countryOf(key);
  }

  function readRelations(rows: readonly RelationRow[]): Relation[] {
    return together<RelationRow, Relation>(rows, (row, siblings) => ({
      __typename: "Relation",
      id: globalId("Relation", row.slug),
      key: row.id,
      siblings,
      slug: row.slug,
      title: localized(row, "title"),
      summary: localized(row, "summary"),
      countries: [countryOf(row.first_country_id), countryOf(row.second_country_id)],
      establishedKey: row.established_event_id,
    }));
  }

  function readPeople(rows: readonly PersonRow[]): Person[] {
    return together<PersonRow, Person>(rows, (row, siblings) => ({
      __typename: "Person",
      id: globalId("Person", row.slug),
      key: row.id,
      siblings,
      slug: row.slug,
      name: localized(row, "name"),
      country: countryOf(row.country_id),
      note: localizedOrNull(row, "note"),
    }));
  }

  function readOffices(rows: readonly OfficeRow[]): Office[] {
    return together<OfficeRow, Office>(rows, (row, siblings) => ({
      key: row.id,
      siblings,
      title: localized(row, "title"),
      country: countryOrNull(row.country_id),
    }));
  }

  function readInstitutions(rows: readonly InstitutionRow[]): Institution[] {
    return together<InstitutionRow, Institution>(rows, (row, siblings) => ({
      __typename: "Institution",
      id: globalId("Institution", row.slug),
      key: row.id,
      siblings,
      slug: row.slug,
      name: localized(row, "name"),
      summary: localizedOrNull(row, "summary"),
      country: countryOrNull(row.country_id),
    }));
  }

  function readSources(rows: readonly SourceRow[]): Source[] {
    return together<SourceRow, Source>(rows, (row, siblings) => ({
      __typename: "Source",
      id: globalId("Source", row.slug),
      key: row.id,
      siblings,
      slug: row.slug,
      title: row.title,
      publisher: row.publisher,
      url: row.url,
      language: row.language,
      published: dateOrNull(row.published),
      retrieved: row.retrieved,
    }));
  }

  function rowsByKeys<Row>(table: "relation" | "person" | "office" | "institution" | "source", keys: Iterable<number>): Row[] {
    return statements.all<Row>(`SELECT * FROM ${table} WHERE id IN ${placeholderList} ORDER BY id`, asList([...new Set(keys)]));
  }

  function rowsBySlugs<Row>(table: "relation" | "person" | "institution" | "source", slugs: readonly string[]): Row[] {
    return statements.all<Row>(`SELECT * FROM ${table} WHERE slug IN ${placeholderList} ORDER BY id`, asList(slugs));
  }

  const relationsByKeys = (keys: Iterable<number>) => byKey(readRelations(rowsByKeys<RelationRow>("relation", keys)));
  const peopleByKeys = (keys: Iterable<number>) => byKey(readPeople(rowsByKeys<PersonRow>("person", keys)));
  const institutionsByKeys = (keys: Iterable<number>) => byKey(readInstitutions(rowsByKeys<InstitutionRow>("institution", keys)));
  const sourcesByKeys = (keys: Iterable<number>) => byKey(readSources(rowsByKeys<SourceRow>("source", keys)));
  const officesByKeys = (keys: Iterable<number>) => byKey(readOffices(rowsByKeys<OfficeRow>("office", keys)));

  function termsOf(column: "person_id" | "office_id", members: readonly HasKey[]): Map<number, Term[]> {
    const rows = statements.all<TermRow>(
      `SELECT id, person_id, office_id, during FROM term WHERE ${column} IN ${placeholderList} ORDER BY ${column}, id`,
      asList(members.map((member) => member.key)),
    );
    const terms = together<TermRow, Term>(rows, (row, siblings) => ({
      key: row.id,
      siblings,
      personKey: row.person_id,
      officeKey: row.office_id,
      during: dateOrNull(row.during),
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
    findRelation: (slug: string): Relation | null => readRelations(rowsBySlugs("relation", [slug]))[0] ?? null,
    findPerson: (slug: string): Person | null => readPeople(rowsBySlugs("person", [slug]))[0] ?? null,
    findInstitution: (slug: string): Institution | null => readInstitutions(rowsBySlugs("institution", [slug]))[0] ?? null,
    findSource: (slug: string): Source | null => readSources(rowsBySlugs("source", [slug]))[0] ?? null,

    /** Relations in the order of their slugs, of one country or all. */
    listRelations(country: Country | null, first: number, after: Position | null): Page<Relation> {
      const ofCountry = country ? "(first_country_id = ? OR second_country_id = ?)" : "true";
      const countryKeys = country ? [country.key, country.key] : [];
      const rows = statements.all<RelationRow>(
        `SELECT * FROM relation WHERE ${ofCountry} AND slug > ? ORDER BY slug LIMIT ?`,
        ...countryKeys,
        after?.[0] ?? "",
        first + 1,
      );
      const shown = rows.slice(0, first);
      return {
        items: readRelations(shown),
        positions: shown.map((row): Position => [row.slug, row.slug]),
        hasNextPage: rows.length > first,
        hasPreviousPage: after !== null,
        get totalCount() {
          return statements.get<{ count: number }>(`SELECT count(*) AS count FROM relation WHERE ${ofCountry}`, ...countryKeys)?.count ?? 0;
        },
      };
    },

    relationsOf: (members: readonly { readonly relationKey: number }[]) => relationsByKeys(members.map((member) => member.relationKey)),

    institutionsOfRelations(relations: readonly HasKey[]): Map<number, Institution[]> {
      const links = statements.all<{ relation_id: number; institution_id: number }>(
        `SELECT relation_id, institution_id FROM relation_institution WHERE relation_id IN ${placeholderList} ORDER BY relation_id, institution_id`,
        asList(relations.map((relation) => relation.key)),
      );
      const institutions = institutionsByKeys(links.map((link) => link.institution_id));
      return grouped(
        links,
        (link) => link.relation_id,
        (link) => institutions.get(link.institution_id),
      );
    },

    termsOfPeople: (people: readonly HasKey[]) => termsOf("person_id", people),
    termsOfOffices: (offices: readonly HasKey[]) => termsOf("office_id", offices),
    peopleOfTerms: (terms: readonly Term[]) => peopleByKeys(terms.map((term) => term.personKey)),
    officesOfTerms: (terms: readonly Term[]) => officesByKeys(terms.map((term) => term.officeKey)),

    /** Who travelled, took part or signed, in the order to show them. */
    officeHoldersOfFacts(facts: readonly HasKey[]): Map<number, OfficeHolder[]> {
      const rows = statements.all<{ fact_id: number; person_id: number | null; office_id: number | null; name_in_source: string | null }>(
        `SELECT fact_id, person_id, office_id, name_in_source FROM office_holder WHERE fact_id IN ${placeholderList} ORDER BY fact_id, position`,
        asList(facts.map((fact) => fact.key)),
      );
      const people = peopleByKeys(rows.flatMap((row) => row.person_id ?? []));
      const offices = officesByKeys(rows.flatMap((row) => row.office_id ?? []));
      return grouped(
        rows,
        (row) => row.fact_id,
        (row) => ({
          person: (row.person_id !== null && people.get(row.person_id)) || null,
          office: (row.office_id !== null && offices.get(row.office_id)) || null,
          nameInSource: row.name_in_source,
        }),
      );
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

/** Rows under the key of what they belong to, in their order; rows without an item are left out. */
export function grouped<Row, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
  itemOf: (row: Row) => Item | undefined,
): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const row of rows) {
    const item = itemOf(row);
    if (item === undefined) continue;
    const group = groups.get(keyOf(row));
    if (group) group.push(item);
    else groups.set(keyOf(row), [item]);
  }
  return groups;
}
