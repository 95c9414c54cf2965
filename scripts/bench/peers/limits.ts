/**
 * What no GraphQL server can pass. L0: node:http that has the finished bytes and headers by address. L1: node:http with one
 * statement that makes the finished JSON, for the documents that it knows.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { datasetFile, during, openFile, ready } from "./rows.js";

interface Finished {
  readonly path: string;
  readonly headers: readonly string[];
  readonly body: string;
}

const finished = new Map<string, { headers: string[]; body: Buffer }>();
const database = openFile(datasetFile);

const text = (column: string) =>
  `CASE @locale WHEN 'AZ' THEN ${column}_az WHEN 'ZH' THEN ${column}_zh WHEN 'RU' THEN ${column}_ru ELSE ${column}_en END`;
const list = (item: string, from: string) => `(SELECT json_group_array(${item}) FROM ${from})`;
const country = (key: string) => `(SELECT json_object('code', c.code, 'name', ${text("c.name")}) FROM country c WHERE c.id = v.${key})`;

const common = `'slug', f.slug, 'title', ${text("f.title")}, 'date', json_object('edtf', f.edtf, 'earliest', f.earliest),
  'guest', ${country("guest_id")}, 'host', ${country("host_id")}, 'level', v.level,
  'delegation', ${list(
    `json_object('person', CASE WHEN h.person_id IS NULL THEN NULL ELSE (SELECT json_object('slug', p.slug, 'name', ${text("p.name")}) FROM person p WHERE p.id = h.person_id) END,
     'office', CASE WHEN h.office_id IS NULL THEN NULL ELSE (SELECT json_object('title', ${text("o.title")}) FROM office o WHERE o.id = h.office_id) END)`,
    "(SELECT * FROM office_holder WHERE fact_id = f.id ORDER BY position) h",
  )},
  'agreements', ${list(
    `json_object('slug', g.slug, 'title', ${text("g.title")}, 'kind', g.agreement_kind, 'fields', ${list("n.field", "(SELECT field FROM agreement_field WHERE agreement_id = g.id ORDER BY position) n")})`,
    "(SELECT g.*, a.kind AS agreement_kind FROM agreement a JOIN fact g ON g.id = a.id WHERE a.signed_during_id = f.id ORDER BY g.earliest, g.id) g",
  )}`;
const evidence = `'summary', ${text("f.summary")},
  'reportedAgreementCounts', ${list("json_object('count', r.count, 'atLeast', json(iif(r.at_least, 'true', 'false')))", "(SELECT * FROM reported_count WHERE fact_id = f.id ORDER BY id) r")},
  'corrections', ${list(`json_object('said', k.said, 'published', ${text("k.published")}, 'certainty', k.certainty)`, "(SELECT * FROM correction WHERE fact_id = f.id ORDER BY id) k")},
  'citations', ${list("json_object('source', json_object('title', s.title, 'publisher', s.publisher, 'url', s.url))", "(SELECT s.* FROM citation c JOIN source s ON s.id = c.source_id WHERE c.fact_id = f.id ORDER BY c.id) s")}`;

const visits = (item: string) =>
  database
    .prepare(
      `SELECT json_object('data', json_object('visits', json_object('nodes', (SELECT json_group_array(json_object(${item}))
       FROM (SELECT * FROM fact WHERE kind = 'VISIT' AND relation_id = (SELECT id FROM relation WHERE slug = @relation)
         AND earliest <= @to AND last_counted >= @from ORDER BY earliest, id LIMIT +@first) f JOIN visit v ON v.id = f.id))))`,
    )
    .pluck();
const byOperation = new Map([
  ["Nested", visits(common)],
  ["Largest", visits(`${common}, ${evidence}`)],
]);

const jsonHeaders = ["content-type", "application/json; charset=utf-8"];

function answer(request: IncomingMessage, response: ServerResponse): void {
  const known = finished.get(request.url as string);
  if (known) {
    response.writeHead(200, known.headers);
    response.end(known.body);
    return;
  }
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (piece: string) => {
    body += piece;
  });
  request.on("end", () => {
    const { operationName, variables } = JSON.parse(body);
    const [from, to] = during(variables.during);
    const json = byOperation.get(operationName)?.get({ ...variables, from, to }) as string;
    response.writeHead(200, [...jsonHeaders, "content-length", String(Buffer.byteLength(json))]);
    response.end(json);
  });
}

process.on("message", (answers: readonly Finished[]) => {
  for (const { path, headers, body } of answers) finished.set(path, { headers: [...headers], body: Buffer.from(body) });
  process.send?.({ taken: answers.length });
});

const server = createServer({ keepAliveTimeout: 5_000 }, answer);
server.listen(0, "127.0.0.1", () => ready((server.address() as AddressInfo).port));
