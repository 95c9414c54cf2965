import { ask, readAnswer, startForTests, type TestServer } from "./testing.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

async function get(path: string): Promise<{ type: string | null; text: string }> {
  const response = await fetch(`${server.origin}${path}`);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  return { type: response.headers.get("content-type"), text: await response.text() };
}

interface Entry {
  readonly title: string;
  readonly slug: string;
  readonly date: { readonly edtf: string; readonly text: string };
}

async function entries(locale: string, args: string): Promise<{ reviewedOn: string; nodes: Entry[] }> {
  const query = `{ dataset { reviewedOn } timeline(relation: "azerbaijan-china", ${args}) {
    nodes { slug title(locale: ${locale}) date { edtf text(locale: ${locale}) } } } }`;
  const { body } = await ask(server, query);
  return { reviewedOn: body.data.dataset.reviewedOn, nodes: body.data.timeline.nodes };
}

test.each(["en", "az", "zh", "ru"])(
  "the feed in %s has the newest facts by their own dates, and says when they were reviewed",
  async (locale) => {
    const { type, text } = await get(`/feeds/azerbaijan-china.atom?locale=${locale}`);
    expect(type).toBe("application/atom+xml; charset=utf-8");
    expect(text).toContain(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`);
    const { reviewedOn, nodes } = await entries(locale.toUpperCase(), "first: 30");
    const titles = [...text.matchAll(/<entry>\n<id>[^<]*<\/id>\n<title>([^<]*)</g)].map(([, title]) => title);
    const written = (value: string) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    expect(titles).toEqual(nodes.map(({ date, title }) => written(`${date.text}: ${title}`)));
    expect(new Set([...text.matchAll(/<updated>([^<]*)</g)].map(([, updated]) => updated))).toEqual(new Set([`${reviewedOn}T00:00:00Z`]));
    // A day that is not known would be invented.
    expect(text).not.toContain("<published>");
  },
);

test("a feed knows its own address, and every entry has one identity in all languages", async () => {
  const { text } = await get("/feeds/azerbaijan-china.atom?locale=zh&kinds=VISIT");
  const self = `${server.origin}/feeds/azerbaijan-china.atom?locale=zh&amp;kinds=VISIT`;
  expect(text).toContain(`<link rel="self" type="application/atom+xml" href="${self}"/>`);
  const other = await get("/feeds/azerbaijan-china.atom?kinds=VISIT");
  const identities = (feed: string) => [...feed.matchAll(/<entry>\n<id>([^<]*)</g)].map(([, id]) => id);
  expect(identities(text).length).toBeGreaterThan(20);
  expect(identities(text)).toEqual(identities(other.text));
  expect([...text.matchAll(/<category term="([^"]*)"/g)].every(([, term]) => term === "Visit")).toBe(true);
});

test("the calendar has a yearly day for everything that is known to the day, and for nothing else", async () => {
  const { type, text } = await get("/feeds/azerbaijan-china.ics?locale=az");
  expect(type).toBe("text/calendar; charset=utf-8");
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  const all = (await entries("AZ", "first: 100, orderBy: OLDEST_FIRST, filter: { kinds: [VISIT, AGREEMENT, EVENT] }")).nodes;
  const days = all.filter(({ date }) => /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(date.edtf));
  expect(days.length).toBeGreaterThan(20);
  expect(days.length).toBeLessThan(all.length);
  const starts = days.map(({ date }) => `DTSTART;VALUE=DATE:${date.edtf.slice(0, 10).replaceAll("-", "")}`);
  expect(lines.filter((line) => line.startsWith("DTSTART"))).toEqual(starts);
  expect(lines.filter((line) => line === "RRULE:FREQ=YEARLY")).toHaveLength(days.length);
  expect(new Set(lines.filter((line) => line.startsWith("UID:"))).size).toBe(days.length);
});

test("no line of the calendar is longer than 75 octets, and no letter is cut", async () => {
  for (const locale of ["en", "az", "zh", "ru"]) {
    const { text } = await get(`/feeds/azerbaijan-china.ics?locale=${locale}`);
    const lines = text.split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\u{fffd}");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  }
});

test.each([
  ["/feeds/azerbaijan-china.atom?first=5", 400, /"first" is no parameter of a feed: it has locale, kinds\./],
  ["/feeds/azerbaijan-china.atom?relation=azerbaijan-china", 400, /"relation" is no parameter of a feed/],
  ["/feeds/azerbaijan-china.ics?locale=tr", 400, /"locale" must be one of en, az, zh, ru/],
  ["/feeds/nowhere-china.atom", 404, /There is no relation with the slug "nowhere-china"/],
  ["/feeds/nowhere-china.ics", 404, /There is no relation/],
  ["/feeds/azerbaijan-china.rss", 404, /Feeds are at/],
])("%s is refused with %d and a sentence", async (path, status, sentence) => {
  const answer = await readAnswer(await fetch(`${server.origin}${path}`));
  expect(answer.status).toBe(status);
  expect(answer.body.errors?.[0]?.message).toMatch(sentence);
});
