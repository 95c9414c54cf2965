import { ask, readAnswer, startForTests, type TestServer } from "./testing.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

async function get(path: string): Promise<{ headers: Headers; text: string }> {
  const response = await fetch(`${server.origin}${path}`);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  return { headers: response.headers, text: Buffer.from(await response.arrayBuffer()).toString("utf8") };
}

/** Reads what RFC 4180 allows, and throws at anything else. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  const body = text.replace(/^\u{feff}/u, "");
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const [, cell = "", end] = token.exec(body) ?? [];
    if (end === undefined) throw new Error(`No CSV at ${at}: ${body.slice(at, at + 50)}`);
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
  }
  rows.pop();
  const [columns = [], ...records] = rows;
  return records.map((record) => {
    expect(record).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, place) => [column, record[place] ?? ""]));
  });
}

test.each(["visits", "timeline", "trade", "fact"])("every row of %s.csv has its sources, its licence and its address", async (widget) => {
  const { headers, text } = await get(`/download/${widget}.csv${widget === "fact" ? "?slug=2016-meng-jianzhu-in-azerbaijan" : ""}`);
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(text.startsWith("\u{feff}")).toBe(true);
  const rows = readCsv(text);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.sources).not.toBe("");
    expect(row.licence).toBe("CC BY 4.0");
    expect(row.dataset).toBe(server.datasetVersion);
    expect(row.url).toBe(`${server.origin}/facts/${row.slug}`);
  }
});

test("all visits are in the file, with the agreements signed during them, in each language", async () => {
  for (const locale of ["EN", "AZ", "ZH", "RU"]) {
    const query = `{ visits(relation: "azerbaijan-china", first: 100) {
      nodes { slug title(locale: ${locale}) agreements { title(locale: ${locale}) } } } }`;
    const { body } = await ask(server, query);
    const nodes: { slug: string; title: string; agreements: { title: string }[] }[] = body.data.visits.nodes;
    const rows = readCsv((await get(`/download/visits.csv?locale=${locale.toLowerCase()}`)).text);
    expect(rows.map(({ slug, title, agreements }) => ({ slug, title, agreements }))).toEqual(
      nodes.map(({ slug, title, agreements }) => ({ slug, title, agreements: agreements.map((agreement) => agreement.title).join(" | ") })),
    );
  }
});

test("a list that needs several questions is whole, in the order asked for", async () => {
  const { body } = await ask(
    server,
    '{ timeline(relation: "azerbaijan-china", first: 100, orderBy: OLDEST_FIRST) { totalCount nodes { slug } } }',
  );
  const rows = readCsv((await get("/download/timeline.csv?order=oldest")).text);
  expect(rows).toHaveLength(body.data.timeline.totalCount);
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.slice(0, 100).map(({ slug }) => slug)).toEqual(body.data.timeline.nodes.map(({ slug }: { slug: string }) => slug));
});

test("what the view leaves out, the file leaves out", async () => {
  expect(readCsv((await get("/download/visits.csv?first=3")).text)).toHaveLength(3);
  const reporters = readCsv((await get("/download/trade.csv?reporter=CN")).text).map(({ reporter }) => reporter);
  expect(new Set(reporters)).toEqual(new Set(["CN"]));
  const kinds = readCsv((await get("/download/timeline.csv?kinds=AGREEMENT")).text).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["Agreement"]));
});

test("a view of nothing is a file with its columns alone", async () => {
  const { text } = await get("/download/visits.csv?during=1700");
  expect(text).toMatch(/^\u{feff}slug,title,date,[a-z_,]+,url\r\n$/u);
});

test("an amount is a number, a part-year is marked, and who reports it has a column", async () => {
  const rows = readCsv((await get("/download/trade.csv")).text);
  expect(rows.find(({ slug }) => slug === "trade-2016-total-cn")).toMatchObject({
    year: "2016",
    amount: "769000000",
    currency: "USD",
    reporter: "CN",
    covers_whole_year: "true",
  });
  expect(rows.some((row) => row.covers_whole_year === "false")).toBe(true);
});

test("the JSON of a view is the API's answer, with the address of the view", async () => {
  const { headers, text } = await get("/download/visits.json?guest=CN&locale=ru");
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  const { view, ...data } = JSON.parse(text);
  expect(view).toBe(`${server.origin}/embed/visits?relation=azerbaijan-china&locale=ru&guest=CN`);
  const answer = await readAnswer(await fetch(`${server.origin}/operations/WidgetVisits?guest=CN&locale=RU&first=50`));
  expect(data.visits.nodes).toEqual(answer.body.data.visits.nodes);
  expect(data.dataset).toEqual(answer.body.data.dataset);
  expect(data.visits.nodes[0].citations[0].source.title).not.toBe("");
});

test("the file's name says what is in it and of which dataset", async () => {
  const { headers } = await get("/download/trade.csv");
  expect(headers.get("content-disposition")).toBe(`attachment; filename="bilateral-trade-azerbaijan-china-${server.datasetVersion}.csv"`);
  expect(headers.get("cache-control")).toMatch(/^public, max-age=/);
});

test.each([
  ["/download/visits.csv?colour=red", 400, /"colour" is no parameter of the widget visits: it has relation, /],
  ["/download/visits.csv?locale=tr", 400, /"locale" must be one of en, az, zh, ru/],
  ["/download/visits.csv?version=2001-1", 400, /The dataset version "2001-1" is not on this server: it has /],
  ["/download/visits.csv?relation=nowhere-china", 400, /There is no relation with the slug "nowhere-china"/],
  ["/download/visits.csv?during=2018-13", 400, /during/],
  ["/download/fact.csv?slug=nothing", 404, /There is no fact with the slug "nothing"/],
  ["/download/fact.csv", 400, /"slug" is missing/],
  ["/download/visits.xlsx", 404, /visits, timeline, trade, fact, each as csv or json/],
])("%s is refused with %d and a sentence", async (path, status, sentence) => {
  const answer = await readAnswer(await fetch(`${server.origin}${path}`));
  expect(answer.status).toBe(status);
  expect(answer.body.errors?.[0]?.message).toMatch(sentence);
});
