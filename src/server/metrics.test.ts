/** What monitors read: what happened is counted, under names and labels that no client has a say in. */
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { metricTable, serveMetrics } from "./metrics.js";
import { ask, sendRaw, startForTests, type TestServer } from "./testing.js";

let server: TestServer;
let metrics: Server;

beforeEach(async () => {
  server = await startForTests();
  metrics = await serveMetrics(server.meters, { host: "127.0.0.1", port: 0 });
});

afterEach(async () => {
  metrics.close();
  metrics.closeAllConnections();
  await server.close();
});

const addressOf = (path: string) => `http://127.0.0.1:${(metrics.address() as AddressInfo).port}${path}`;
// A response is received before it is counted.
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function read(): Promise<ReadonlyMap<string, number>> {
  await settled();
  const text = await (await fetch(addressOf("/metrics"))).text();
  const samples = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(samples.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]));
}

const get = async (path: string) => {
  const response = await fetch(`${server.origin}${path}`);
  await response.arrayBuffer();
  return response.status;
};

test("an answer is counted by route and status, a kept one by route alone", async () => {
  const question = "/graphql?query={dataset{version}}";
  for (let count = 0; count < 3; count++) expect(await get(question)).toBe(200);
  expect(await get("/graphql?query={nothing}")).toBe(400);
  expect(await get("/operations/Nothing")).toBe(404);
  const values = await read();
  expect(values.get('bilateral_request_seconds_count{route="/graphql",status="200"}')).toBe(1);
  expect(values.get('bilateral_request_seconds_count{route="/graphql",status="400"}')).toBe(1);
  expect(values.get('bilateral_request_seconds_count{route="/operations/:name",status="404"}')).toBe(1);
  expect(values.get('bilateral_kept_answers_total{route="/graphql"}')).toBe(2);
  expect(values.get('bilateral_cache_given_total{cache="answers"}')).toBe(2);
  expect(values.get('bilateral_cache_made_total{cache="answers"}')).toBe(1);
  expect(values.get("bilateral_requests_in_flight")).toBe(0);
});

test("a picture that is asked for twice by two addresses is made once", async () => {
  for (const address of [
    "/image/fact.png?slug=1994-heydar-aliyev-in-china",
    "/image/fact.png?slug=1994-heydar-aliyev-in-china&theme=light",
  ])
    expect(await get(address)).toBe(200);
  const values = await read();
  expect(values.get('bilateral_cache_made_total{cache="pictures"}')).toBe(1);
  expect(values.get('bilateral_cache_given_total{cache="pictures"}')).toBe(1);
});

test("cost and statements are those of the questions", async () => {
  const before = await read();
  const { body } = await ask(server, "{ visits(first: 10) { nodes { title } } }");
  const after = await read();
  expect(after.get("bilateral_question_cost_count")).toBe(1);
  expect(after.get("bilateral_question_cost_sum")).toBe(body.extensions.cost);
  const statements = (values: ReadonlyMap<string, number>) => values.get("bilateral_sqlite_statements_total") ?? 0;
  expect(statements(after)).toBeGreaterThan(statements(before));
  expect(after.get("bilateral_sqlite_seconds_total")).toBeGreaterThan(0);
});

test("a request is in flight until it is answered, or its client has gone", async () => {
  const socket = connect(server.port, "127.0.0.1").setEncoding("utf8");
  socket.write("POST /graphql HTTP/1.1\r\nHost: x\r\ncontent-type: application/json\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\n");
  await new Promise((resolve) => socket.once("data", resolve));
  expect((await read()).get("bilateral_requests_in_flight")).toBe(1);
  socket.destroy();
  let inFlight = 1;
  for (let count = 0; inFlight > 0 && count < 1_000; count++) inFlight = (await read()).get("bilateral_requests_in_flight") ?? 1;
  expect(inFlight).toBe(0);
});

test("the dataset is the one that answers, and its version goes when it does", async () => {
  expect((await read()).get(`bilateral_dataset_info{version="${server.datasetVersion}"}`)).toBe(1);
  server.meters.dataset = { version: "next", reviewedOn: "2026-01-02" };
  const values = await read();
  expect(values.get('bilateral_dataset_info{version="next"}')).toBe(1);
  expect(values.has(`bilateral_dataset_info{version="${server.datasetVersion}"}`)).toBe(false);
  expect(values.get("bilateral_dataset_reviewed_timestamp_seconds")).toBe(Date.parse("2026-01-02") / 1000);
});

test("whatever a client writes, it writes no label", async () => {
  await get("/secret-address?secret=1");
  await get("/operations/secret-name");
  await ask(server, "query SecretName { __typename }", undefined, { "user-agent": "secret", "x-forwarded-for": "203.0.113.7" });
  await fetch(`${server.origin}/graphql`, { method: "PROPFIND" });
  await sendRaw(server, "SECRET\r\n\r\n");
  const values = await read();
  expect([...values.keys()].join("\n")).not.toMatch(/secret|203\.0|PROPFIND/i);
  expect(values.get('bilateral_request_seconds_count{route="none",status="404"}')).toBe(1);
  expect(values.get("bilateral_unreadable_total")).toBe(1);
  const series = values.size;
  for (let count = 0; count < 50; count++) await get(`/nothing/${count}`);
  expect((await read()).size).toBe(series);
});

test("every metric of the table is published, and no other", async () => {
  for (let count = 0; count < 2; count++) await get("/graphql?query={dataset{version}}");
  await settled();
  const text = await (await fetch(addressOf("/metrics"))).text();
  expect([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, kind]) => [name, kind]).toSorted()).toEqual(
    Object.entries(metricTable)
      .map(([name, { kind }]) => [name, kind])
      .toSorted(),
  );
  const series = [...text.matchAll(/^([a-z_]+?)(?:_bucket|_sum|_count)?[{ ]/gm)].map(([, name]) => name);
  expect(Object.keys(metricTable).filter((name) => !series.includes(name))).toEqual([]);
});

test("they are not at the port that everybody reaches, and nothing else is at theirs", async () => {
  expect(await get("/metrics")).toBe(404);
  expect((await fetch(addressOf("/graphql?query={__typename}"))).status).toBe(404);
  expect((await fetch(addressOf("/metrics"), { method: "POST", body: "x" })).status).toBe(405);
});
