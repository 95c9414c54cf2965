/** The compared questions, and rows of them with variables that do not come again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromProject, openFile, projectRoot } from "../peers/rows.js";
import type { Question } from "./contenders.js";

export interface Asked {
  readonly operationName: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const registered = readFileSync(join(projectRoot, "schema", "operations", "VisitsWithAgreements.graphql"), "utf8");

const nested = `slug title(locale: $locale) date { edtf earliest } guest { code name(locale: $locale) } host { code name(locale: $locale) } level
  delegation { person { slug name(locale: $locale) } office { title(locale: $locale) } }
  agreements { slug title(locale: $locale) kind fields }`;
const evidence = `summary(locale: $locale) reportedAgreementCounts { count atLeast } corrections { said published(locale: $locale) certainty }
  citations { source { title publisher url } }`;
const visitsDuring = (name: string, fields: string) => `query ${name}($relation: String!, $during: EDTF!, $locale: Locale!, $first: Int!) {
  visits(relation: $relation, filter: { during: $during }, orderBy: OLDEST_FIRST, first: $first) { nodes { ${fields} } }
}`;
/** type-graphql says String where others have a scalar of their own. */
const forNaive = (query: string) => query.replace("$during: EDTF", "$during: String");

const nestedQuery = visitsDuring("Nested", nested);
const largestQuery = visitsDuring("Largest", `${nested} ${evidence}`);
const deepFields = "nodes { slug title(locale: $locale) date { edtf } level }";
const deepByCursor = `query Deep($after: String, $locale: Locale!) { visits(orderBy: OLDEST_FIRST, first: 20, after: $after) { ${deepFields} } }`;
const deepByOffset = `query Deep($offset: Int, $locale: Locale!) { visits(orderBy: OLDEST_FIRST, first: 20, offset: $offset) { ${deepFields} } }`;

const locales = ["EN", "AZ", "ZH", "RU"] as const;

/** Some ten thousand days by thirty lengths by four languages: each set of variables stands once in more than a million. */
function window(index: number, shortest: number): { during: string; locale: string } {
  // Steps that share no factor with the ranges, so that the row goes through all of them before one comes again.
  const start = (index * 7_919) % 11_003;
  const length = shortest + (Math.floor(index / 11_003) % 31);
  const day = (days: number) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10);
  return { during: `${day(start)}/${day(start + length)}`, locale: locales[Math.floor(index / 7) % 4] as string };
}

export const nestedAt =
  (relation: string) =>
  (index: number): Asked => ({
    operationName: "Nested",
    query: nestedQuery,
    variables: { relation, first: 20, ...window(index, 400) },
  });
export const largestAt =
  (relation: string) =>
  (index: number): Asked => ({
    operationName: "Largest",
    query: largestQuery,
    variables: { relation, first: 100, ...window(index, 1_500) },
  });

/** By POST, the way of questions that are not asked twice. */
export function post(asked: Asked, naive = false): Question {
  return {
    method: "POST",
    path: "/graphql",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(naive ? { ...asked, query: forNaive(asked.query) } : asked),
  };
}

/** A hot set: eight pages of one registered operation. */
export function hotSet(relation: string): Asked[] {
  return [5, 10].flatMap((first) =>
    locales.map((locale) => ({
      operationName: "VisitsWithAgreements",
      query: registered,
      // All given, also the defaults: graphql-jit forgets those of variables that may not be null.
      variables: { relation, orderBy: "NEWEST_FIRST", first, locale },
    })),
  );
}

export function registeredGet({ variables }: Asked): Question {
  const search = new URLSearchParams(Object.entries(variables).map(([name, value]) => [name, String(value)]));
  return { method: "GET", path: `/operations/VisitsWithAgreements?${search}` };
}

/** The same for a peer, which has no registered operations: the document in the address. Apollo wants a header for that. */
export function plainGet({ query, variables, operationName }: Asked): Question {
  const document = query.replace(/^#.*\n/gm, "").replace(/\s+/g, " ");
  const search = new URLSearchParams({ query: document, variables: JSON.stringify(variables), operationName });
  return { method: "GET", path: `/graphql?${search}`, headers: { "apollo-require-preflight": "1" } };
}

export interface Deep {
  readonly ours: Asked;
  readonly offset: Asked;
}

/** Pages that begin at each of many places near a depth, in all languages. */
export function deepPages(file: string, depth: number, places = 5_000): (index: number) => Deep {
  const database = openFile(file);
  const before = Math.max(0, depth - 1);
  const rows = database
    .prepare("SELECT earliest, slug FROM fact WHERE kind = 'VISIT' ORDER BY earliest, id LIMIT ? OFFSET ?")
    .all(places, before);
  const cursors = rows.map(({ earliest, slug }) => Buffer.from(JSON.stringify(["date", earliest, slug])).toString("base64url"));
  return (index) => {
    const place = (index * 7) % cursors.length;
    const locale = locales[Math.floor(index / cursors.length) % 4];
    return {
      ours: { operationName: "Deep", query: deepByCursor, variables: { after: cursors[place], locale } },
      offset: { operationName: "Deep", query: deepByOffset, variables: { offset: before + place + 1, locale } },
    };
  };
}

/** Texts that differ by an alias and by nothing else; a server that keys anything by the text sees each once. */
export function distinctText(index: number): Question {
  return post({ operationName: "Q", query: `query Q { a${index}: visits(first: 1) { nodes { slug level } } }`, variables: {} });
}

export function countVisits(file: string): number {
  return openFile(file).prepare("SELECT count(*) FROM visit").pluck().get() as number;
}

export function firstRelation(file: string): string {
  return openFile(file).prepare("SELECT slug FROM relation ORDER BY id").pluck().get() as string;
}

/** Plain graphql-js over our schema and store, without a server: what everybody must say. */
export function openOracle(file: string): (asked: Asked) => Promise<unknown> {
  const { graphql } = fromProject("graphql") as typeof import("graphql");
  const { buildBilateralSchema } = fromProject("./graphql/build-schema.js");
  const { openStore } = fromProject("./store/open-store.js");
  const schema = buildBilateralSchema();
  const store = openStore(file);
  return async ({ query, variables, operationName }) => {
    const { data, errors } = await graphql({
      schema,
      source: query,
      variableValues: variables,
      operationName,
      contextValue: { store, publicUrl: "https://bilateral.example" },
    });
    if (errors) throw new Error(`the oracle cannot answer ${operationName}: ${errors[0]?.message}`);
    return data;
  };
}
