import { widgetLocales } from "../widgets/parameters.js";
import { ask, startForTests, type TestServer } from "./testing.js";

let server: TestServer;
let addresses: string[];

beforeAll(async () => {
  server = await startForTests();
  const map = await (await fetch(`${server.origin}/sitemap.xml`)).text();
  addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&"));
});

afterAll(() => server.close());

const browserAccept = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
const visit = "/facts/1994-heydar-aliyev-in-china";
const relation = "/relations/azerbaijan-china";

async function open(path: string): Promise<{ status: number; headers: Headers; html: string }> {
  const response = await fetch(`${server.origin}${path}`, { headers: browserAccept });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** What a reader reads. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

function structured(html: string): Record<string, unknown> {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "") as Record<string, unknown>;
}

test("the map of the site names every fact and the relation in every language", async () => {
  const { body } = await ask(
    server,
    `{ timeline(first: 100) { totalCount } statements(first: 100) { totalCount nodes { date { edtf } } }
       tradeYears(relation: "azerbaijan-china") { figures { slug } } }`,
  );
  const undated = body.data.statements.nodes.filter(({ date }: { date: unknown }) => date === null).length;
  const figures = body.data.tradeYears.flatMap((year: { figures: unknown[] }) => year.figures).length;
  const facts = body.data.timeline.totalCount + undated + figures;
  expect(facts).toBeGreaterThan(100);
  for (const locale of widgetLocales) {
    const inLocale = addresses.filter(
      (address) => new URL(address).pathname !== "/" && (new URL(address).searchParams.get("locale") ?? "en") === locale,
    );
    expect(inLocale.filter((address) => address.includes("/facts/"))).toHaveLength(facts);
    expect(inLocale.filter((address) => address.includes("/relations/"))).toHaveLength(1);
  }
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("every fact has its page, in its language, under its canonical address, with data that machines read", async () => {
  const wrong: unknown[] = [];
  // Of the four languages of a fact one, the next for the next fact: a quarter of the time.
  const pages = addresses.filter((address) => /\/(facts|relations)\//.test(address));
  for (const [place, address] of pages.entries()) {
    const { pathname, search, searchParams } = new URL(address);
    if (place % 4 !== Math.floor(place / 4) % 4) continue;
    const { status, html } = await open(`${pathname}${search}`);
    const locale = searchParams.get("locale") ?? "en";
    const found = {
      status,
      lang: /^<!doctype html><html lang="([^"]*)"/.exec(html)?.[1],
      canonical: /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1],
      headings: html.match(/<h1[ >]/g)?.length,
      url: structured(html).url,
    };
    const expected = { status: 200, lang: locale === "zh" ? "zh-Hans" : locale, canonical: address, headings: 1, url: address };
    if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push({ expected, found });
    if (/undefined|\[object|NaN/.test(textOf(html))) wrong.push({ address, text: "holds a value that is none" });
  }
  expect(wrong).toEqual([]);
});

test.each(widgetLocales)("the page of a visit tells in %s all that is known of it", async (locale) => {
  const { body } = await ask(
    server,
    `query ($locale: Locale!) { visit(slug: "1994-heydar-aliyev-in-china") {
      title(locale: $locale) summary(locale: $locale) date { text(locale: $locale) } places(locale: $locale)
      delegation { person { name(locale: $locale) } office { title(locale: $locale) } }
      agreements { title(locale: $locale) url } events { title(locale: $locale) url }
      citations { note(locale: $locale) source { title publisher } }
      corrections { said published(locale: $locale) reason(locale: $locale) citations { source { title } } } } }`,
    { locale: locale.toUpperCase() },
  );
  const { html } = await open(`${visit}?locale=${locale}`);
  const text = textOf(html);
  const strings = (value: unknown): string[] =>
    typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
  const missing = strings(body.data.visit).filter(
    (one) => !text.includes(one) && !html.includes(`href="${new URL(one, server.origin).pathname}`),
  );
  expect(missing).toEqual([]);
});

test("a fact leads to what it is linked with, and each of these leads back", async () => {
  const { html } = await open(`${visit}?locale=ru`);
  const links = [...html.matchAll(/href="(\/facts\/[^"]+)"/g)].map(([, link = ""]) => link).filter((link) => !link.startsWith(visit));
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) {
    expect(link).toMatch(/\?locale=ru$/);
    expect((await open(link)).html).toContain(`href="${visit}?locale=ru"`);
  }
});

test("a trade figure stands beside the others of its year, with whose statistics each is", async () => {
  const { body } = await ask(
    server,
    `{ tradeYears(relation: "azerbaijan-china", from: 2017, to: 2017) { figures { slug value { text } reporter { name } } } }`,
  );
  const [first, ...others] = body.data.tradeYears[0].figures as { slug: string; value: { text: string }; reporter: { name: string } }[];
  expect(others.length).toBeGreaterThan(3);
  const text = textOf((await open(`/facts/${first?.slug}`)).html);
  for (const { value, reporter } of others) expect(text).toContain(`${value.text}, Whose statistics: ${reporter.name}`);
});

test("the page of a relation says of each institution what it is", async () => {
  const { body } = await ask(server, '{ relation(slug: "azerbaijan-china") { institutions { about } } }');
  const told = body.data.relation.institutions.flatMap(({ about }: { about: string | null }) => about ?? []);
  expect(told.length).toBeGreaterThan(0);
  const page = textOf((await open(relation)).html);
  expect(told.filter((about: string) => !page.includes(about))).toEqual([]);
});

test("the page of a relation holds its widgets whole, without a script", async () => {
  const { html, headers } = await open(`${relation}?locale=az`);
  const { body } = await ask(server, `{ timeline(first: 100) { totalCount } visits(first: 100) { nodes { title(locale: AZ) } } }`);
  const text = textOf(html);
  for (const { title } of body.data.visits.nodes) expect(text).toContain(title);
  expect(html.match(/shadowrootmode="open"/g)).toHaveLength(3);
  expect(html.match(/class="entry [^"]*(VISIT|AGREEMENT|EVENT|STATEMENT|visit|agreement|event|statement)/gi)?.length).toBe(
    body.data.timeline.totalCount,
  );
  expect(headers.get("content-security-policy")).not.toContain("script-src");
});

test("a relation is told to machines as a data set, with its licence, version and downloads that are there", async () => {
  const data = structured((await open(relation)).html);
  expect(data).toMatchObject({
    "@type": "Dataset",
    version: server.datasetVersion,
    license: "https://creativecommons.org/licenses/by/4.0/",
  });
  const { distribution } = data as { distribution: { contentUrl: string; encodingFormat: string }[] };
  for (const { contentUrl, encodingFormat } of distribution) {
    const response = await fetch(contentUrl);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, expect.stringContaining(encodingFormat)]);
  }
});

test("each kind of fact has the type of schema.org that fits it", async () => {
  const { body } = await ask(
    server,
    `{ visits(first: 1) { nodes { slug } } agreements(first: 1) { nodes { slug } } events(first: 1) { nodes { slug } }
       statements(first: 1) { nodes { slug } } tradeYears(relation: "azerbaijan-china") { figures { slug } } }`,
  );
  const { visits, agreements, events, statements, tradeYears } = body.data;
  const types = [];
  for (const { slug } of [visits.nodes[0], agreements.nodes[0], events.nodes[0], statements.nodes[0], tradeYears[0].figures[0]]) {
    const { mainEntity } = structured((await open(`/facts/${slug}`)).html) as { mainEntity: { "@type": string } };
    types.push(mainEntity["@type"]);
  }
  expect(types).toEqual(["Event", "CreativeWork", "Event", "Claim", "Observation"]);
});

test.each([visit, relation, "/builder", "/facts/nothing"])("%s asks nobody else for anything and needs nothing inline", async (path) => {
  const { html, headers } = await open(path);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  expect(html).not.toMatch(/<(?:script|img|iframe)[^>]*\ssrc="(?!\/)|<link rel="stylesheet" href="(?!\/)/);
});

test.each([visit, relation])("what systems look for in the head of %s leads somewhere", async (path) => {
  const { html } = await open(`${path}?locale=zh`);
  const head = html.slice(0, html.indexOf("</head>"));
  const address = (pattern: RegExp) => (pattern.exec(head)?.[1] ?? "").replaceAll("&amp;", "&");
  const oembed = address(/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/);
  expect(head.indexOf("json+oembed")).toBeLessThan(500);
  expect(await (await fetch(oembed)).json()).toMatchObject({ type: "rich", html: expect.stringContaining("locale=zh") });
  const picture = await fetch(address(/<meta property="og:image" content="([^"]+)"/));
  const png = Buffer.from(await picture.arrayBuffer());
  const size = ["width", "height"].map((side) => Number(address(new RegExp(`<meta property="og:image:${side}" content="([^"]+)"`))));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size);
  const alternates = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => [
    language,
    href,
  ]);
  expect(alternates).toEqual([
    ["en", `${server.origin}${path}`],
    ["az", `${server.origin}${path}?locale=az`],
    ["zh-Hans", `${server.origin}${path}?locale=zh`],
    ["ru", `${server.origin}${path}?locale=ru`],
    ["x-default", `${server.origin}${path}`],
  ]);
});

test.each([visit, relation, "/builder?widget=fact"])("every link of %s into this server leads somewhere", async (path) => {
  const { html } = await open(path);
  const links = new Set([...html.matchAll(/\s(?:href|src)="([^"#]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&")));
  const ours = [...links].filter((link) => link.startsWith("/") || link.startsWith(server.origin));
  expect(ours.length).toBeGreaterThan(10);
  for (const link of ours) {
    // These two are built apart from the server, and that facts are there another test sees.
    if (/\/playground|bilateral\.js/.test(link) || (path === relation && link.includes("/facts/"))) continue;
    const { status } = await fetch(new URL(link, server.origin));
    expect({ link, status }).toEqual({ link, status: 200 });
  }
});

test.each([
  ["/facts/nothing", 404, 'There is no fact with the slug "nothing".', "NOT_FOUND"],
  ["/relations/nothing", 404, 'There is no relation with the slug "nothing": this dataset has azerbaijan-china.', "NOT_FOUND"],
  [`${visit}?locale=de`, 400, '"locale" must be one of en, az, zh, ru, and once.', "BAD_USER_INPUT"],
  [`${visit}?locale=az&locale=az`, 400, '"locale" must be one of en, az, zh, ru, and once.', "BAD_USER_INPUT"],
  [`${relation}?colour=red`, 400, '"colour" is no parameter of this page: it has locale.', "BAD_USER_INPUT"],
])("%s is refused in a page to a browser and as JSON to a client", async (path, status, sentence, code) => {
  const page = await open(path);
  expect(page.status).toBe(status);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(textOf(page.html)).toContain(sentence);
  const response = await fetch(`${server.origin}${path}`);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ message: sentence, extensions: { code } }] });
});

test("the page of an error speaks the language that was asked for", async () => {
  expect((await open("/facts/nothing?locale=az")).html).toMatch(/^<!doctype html><html lang="az">.*<h1>Bu ünvanda heç nə yoxdur<\/h1>/s);
});

test.each([relation, visit, "/embed/trade"])("%s is the same with a slash too many", async (path) => {
  const exact = await open(path);
  for (const sloppy of [`${path}/`, `/${path}`, path.replaceAll("/", "//")]) {
    const { status, html } = await open(sloppy);
    expect({ sloppy, status }).toEqual({ sloppy, status: 200 });
    expect(html).toBe(exact.html);
  }
});

test("what networks and newsletters add to a link does not break it", async () => {
  expect((await open(`${visit}?utm_source=newsletter&fbclid=IwAR0&locale=az`)).html).toContain('<html lang="az">');
});

test("an address where nothing is, is a page for a browser and an error in JSON for every other client", async () => {
  const page = await open("/nowhere?locale=az");
  expect(page.status).toBe(404);
  expect(page.html).toMatch(/^<!doctype html><html lang="az">/);
  expect(page.headers.get("cache-control")).toBe("no-store");
  const answer = await fetch(`${server.origin}/nowhere`);
  expect(answer.status).toBe(404);
  expect((await answer.json()).errors[0].extensions.code).toBe("NOT_FOUND");
});

test("robots are told where the map is", async () => {
  const text = await (await fetch(`${server.origin}/robots.txt`)).text();
  expect(text).toContain(`Sitemap: ${server.origin}/sitemap.xml`);
});
