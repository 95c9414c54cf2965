/** P2: fastify and mercurius with jit and loaders. P2c, when asked for a cache: the same with mercurius-cache. */
import type { AddressInfo } from "node:net";
import fastify from "fastify";
import mercurius from "mercurius";
import cache from "mercurius-cache";
import { leaves } from "./plain-resolvers.js";
import { datasetFile, inLocale, type Questions, questions, type Row, ready } from "./rows.js";
import { sdl } from "./sdl.js";

interface Query {
  readonly obj: Row;
  readonly params: Record<string, string>;
}
type Loader = (queries: readonly Query[]) => Promise<unknown[]>;

const many = "(SELECT value FROM json_each(?))";

/** One statement for all rows of a list. */
function loadersOf(ask: Questions): Record<string, Record<string, Loader>> {
  const lists =
    (sql: string, item: (row: Row, query: Query) => unknown = (row) => row): Loader =>
    async (queries) => {
      const groups = new Map<number, Row[]>(queries.map(({ obj }) => [obj.id, []]));
      for (const row of ask.many(sql, [...groups.keys()])) groups.get(row.owner)?.push(row);
      return queries.map((query) => groups.get(query.obj.id)?.map((row) => item(row, query)));
    };
  const one =
    (table: string, key: string): Loader =>
    async (queries) => {
      const keys = [...new Set(queries.map(({ obj }) => obj[key] as number | null))].filter((id) => id !== null);
      const rows = new Map(ask.many(`SELECT * FROM ${table} WHERE id IN ${many}`, keys).map((row) => [row.id as number, row]));
      return queries.map(({ obj }) => rows.get(obj[key]) ?? null);
    };
  const ofFacts = (table: string, order: string) =>
    lists(`SELECT *, fact_id AS owner FROM ${table} WHERE fact_id IN ${many} ORDER BY fact_id, ${order}`);
  return {
    Visit: {
      guest: one("country", "guest_id"),
      host: one("country", "host_id"),
      places: lists(
        `SELECT p.*, l.fact_id AS owner FROM fact_place l JOIN place p ON p.id = l.place_id WHERE l.fact_id IN ${many} ORDER BY l.fact_id, l.position`,
        (place, { params }) => inLocale(place, "name", params.locale),
      ),
      delegation: ofFacts("office_holder", "position"),
      agreements: lists(
        `SELECT f.*, a.kind AS agreement_kind, a.signed_during_id AS owner FROM agreement a JOIN fact f ON f.id = a.id WHERE a.signed_during_id IN ${many} ORDER BY f.earliest, f.id`,
      ),
      reportedAgreementCounts: ofFacts("reported_count", "id"),
      corrections: ofFacts("correction", "id"),
      citations: ofFacts("citation", "id"),
    },
    OfficeHolder: { person: one("person", "person_id"), office: one("office", "office_id") },
    Agreement: {
      fields: lists(
        `SELECT field, agreement_id AS owner FROM agreement_field WHERE agreement_id IN ${many} ORDER BY agreement_id, position`,
        (row) => row.field,
      ),
    },
    Citation: { source: one("source", "source_id") },
  };
}

async function main(): Promise<void> {
  const ask = questions(datasetFile);
  const app = fastify();
  app.register(mercurius, { schema: sdl, resolvers: leaves(ask) as never, loaders: loadersOf(ask) as never, jit: 1 });
  if (process.argv[3] === "cached") app.register(cache, { ttl: 3_600, all: true });
  await app.listen({ host: "127.0.0.1", port: 0 });
  ready((app.server.address() as AddressInfo).port);
}

main();
