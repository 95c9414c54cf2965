import { readAnswer, startForTests, type TestServer } from "./testing.js";

let server: TestServer;
let host: string;

beforeAll(async () => {
  server = await startForTests();
  host = new URL(server.origin).host;
});

afterAll(() => server.close());

interface OEmbed {
  readonly [name: string]: unknown;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

function addressFor(url: string, more: Record<string, string> = {}): string {
  return `${server.origin}/oembed?${new URLSearchParams({ url, ...more })}`;
}

async function embed(url: string, more: Record<string, string> = {}): Promise<OEmbed> {
  const response = await fetch(addressFor(url, more));
  expect({ url, status: response.status }).toEqual({ url, status: 200 });
  return (await response.json()) as OEmbed;
}

function frameOf({ html }: OEmbed): string {
  return (/ src="([^"]*)"/.exec(html)?.[1] ?? "").replaceAll("&amp;", "&");
}

const fact = "2016-meng-jianzhu-in-azerbaijan";

test("what WordPress asks for a page it does not know, it gets in the only form that it lets through", async () => {
  const answer = await embed(`${server.origin}/facts/${fact}`, { maxwidth: "500", maxheight: "750", dnt: "1", format: "json" });
  expect(answer).toMatchObject({ version: "1.0", type: "rich", provider_name: "Bilateral", provider_url: server.origin, width: 500 });
  expect(answer.height).toBeLessThanOrEqual(750);
  expect(answer.html).toMatch(
    /^<blockquote><a href="[^"]*">[^<]*<\/a><\/blockquote><iframe( (src|width|height|frameborder|marginwidth|marginheight|title)="[^"]*")+><\/iframe>$/,
  );
  // WordPress cuts everything else; on phones a width in pixels would be too wide.
  expect(answer.html).toContain(' width="100%"');
  expect(frameOf(answer)).toBe(`${server.origin}/embed/fact?slug=${fact}&compact=true`);
});

test("the frame that is named is there, and so is the thumbnail", async () => {
  const answer = await embed(`${server.origin}/relations/azerbaijan-china?locale=zh`);
  expect((await fetch(frameOf(answer))).status).toBe(200);
  const thumbnail = await fetch(String(answer.thumbnail_url));
  const png = Buffer.from(await thumbnail.arrayBuffer());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([answer.thumbnail_width, answer.thumbnail_height]);
});

test.each([
  [{ maxwidth: "300" }, { width: 300 }],
  [{ maxheight: "200" }, { height: 200 }],
  [
    { maxwidth: "1", maxheight: "1" },
    { width: 1, height: 1 },
  ],
  [{ maxwidth: "", maxheight: "" }, { width: 640 }],
  [{ maxwidth: "99999" }, { width: 640 }],
])("with %j it is no larger", async (bounds, expected) => {
  const answer = await embed(`${server.origin}/relations/azerbaijan-china`, bounds);
  expect(answer).toMatchObject(expected);
  expect(answer.html).toContain(` height="${answer.height}"`);
  if (answer.thumbnail_url === undefined) {
    expect(answer).not.toHaveProperty("thumbnail_width");
    expect(answer).not.toHaveProperty("thumbnail_height");
  } else {
    expect(answer.thumbnail_width).toBeLessThanOrEqual(Number(new Map(Object.entries(bounds)).get("maxwidth") || Number.POSITIVE_INFINITY));
    expect(answer.thumbnail_height).toBeLessThanOrEqual(
      Number(new Map(Object.entries(bounds)).get("maxheight") || Number.POSITIVE_INFINITY),
    );
  }
});

test("no thumbnail is better than one that does not fit", async () => {
  expect(await embed(`${server.origin}/facts/${fact}`, { maxwidth: "319" })).not.toHaveProperty("thumbnail_url");
  expect(await embed(`${server.origin}/facts/${fact}`, { maxwidth: "320" })).toMatchObject({ thumbnail_width: 320, thumbnail_height: 168 });
});

test("every spelling of an address that authors paste leads to the same frame", async () => {
  const path = `/facts/${fact}`;
  const spellings = [
    `http://${host}${path}`,
    `https://${host}${path}`,
    `HTTP://${host.toUpperCase()}${path}`,
    `${host}${path}`,
    `//${host}${path}`,
    `  http://${host}${path}\n`,
    `http://${host}${path}/`,
    `http://${host}/${path}`,
    `http://${host}${path}?`,
    `http://${host}${path}#sources`,
    `http://${host}${path}#?secret=abc`,
    `http://${host}${path}?utm_source=newsletter&fbclid=x`,
    `http://${host}${path.replaceAll("-", "%2D")}`,
    `http://${host}/embed/fact?slug=${fact}`,
    `http://${host}/embed/fact/?utm_source=x&amp;slug=${fact}`,
  ];
  const frames = await Promise.all(spellings.map(async (url) => frameOf(await embed(url))));
  expect(frames).toEqual(spellings.map(() => `${server.origin}/embed/fact?slug=${fact}&compact=true`));
});

test("language, look and filters of the pasted address stay", async () => {
  const url = `${server.origin}/embed/visits?relation=azerbaijan-china&locale=ru&theme=dark&guest=CN&childId=x`;
  const answer = await embed(url);
  expect(frameOf(answer)).toBe(`${server.origin}/embed/visits?relation=azerbaijan-china&locale=ru&theme=dark&compact=true&guest=CN`);
  expect(answer.title).toMatch(/^Азербайджан — Китай: /);
  expect(answer.thumbnail_url).toContain("locale=ru&theme=dark&guest=CN");
  expect(answer.html).toContain(`<a href="${server.origin}/relations/azerbaijan-china?locale=ru">`);
});

test("a frame is of the compact form, unless the pasted address says otherwise", async () => {
  expect(frameOf(await embed(`${server.origin}/embed/visits`))).toContain("compact=true");
  expect(frameOf(await embed(`${server.origin}/embed/visits?compact=false`))).toContain("compact=false");
});

test("the answer is the same in XML", async () => {
  const url = `${server.origin}/relations/azerbaijan-china?locale=az`;
  const response = await fetch(addressFor(url, { format: "xml" }));
  expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  const text = await response.text();
  const read = (value: string) => value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const fields = [...text.matchAll(/^ {2}<([a-z_]+)>([^<]*)<\/\1>$/gm)].map(([, name = "", value = ""]) => [name, read(value)]);
  const json = Object.entries(await embed(url)).map(([name, value]) => [name, String(value)]);
  expect(fields).toEqual(json);
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n/);
});

test.each([
  "https://bilateral.example/facts/2016-meng-jianzhu-in-azerbaijan",
  "https://127.0.0.1:1/facts/2016-meng-jianzhu-in-azerbaijan",
  "https://HOST.example.org/facts/2016-meng-jianzhu-in-azerbaijan",
  "https://user@HOST/facts/2016-meng-jianzhu-in-azerbaijan",
  "ftp://HOST/facts/2016-meng-jianzhu-in-azerbaijan",
  "javascript:alert(1)//HOST/facts/x",
  "file:///etc/passwd",
  "http://HOST/",
  "http://HOST/graphql",
  "http://HOST/facts",
  "http://HOST/facts/a/b",
  "http://HOST/facts/%ff",
  "http://HOST/facts/nothing",
  "http://HOST/relations/nowhere-china",
  "http://HOST/embed/nothing",
  "http://HOST/embed/versions.json",
  "http://",
  "%",
])("there is nothing to embed at %s", async (url) => {
  const answer = await readAnswer(await fetch(addressFor(url.replace("HOST", host))));
  expect({ url, status: answer.status }).toEqual({ url, status: 404 });
  expect(answer.body.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
});

test.each([
  ["format=yaml", 501, /JSON or XML/],
  ["format=", 400, /"url" is missing/],
  ["url=x&url=y", 400, /"url" stands in the address 2 times/],
  ["maxwidth=wide&url=FACT", 400, /"maxwidth" must be a number of pixels/],
  ["maxheight=0&url=FACT", 400, /"maxheight" must be a number of pixels/],
  ["maxheight=-5&url=FACT", 400, /"maxheight" must be a number of pixels/],
  ["url=FACT%3Flocale%3Dtr", 400, /"locale" must be one of en, az, zh, ru/],
  ["url=FACT%3Fversion%3D2001-1", 400, /is not on this server/],
])("%s is refused with %d and a sentence", async (query, status, sentence) => {
  const search = query.replace("FACT", encodeURIComponent(`${server.origin}/facts/${fact}`));
  const answer = await readAnswer(await fetch(`${server.origin}/oembed?${search}`));
  expect(answer.status).toBe(status);
  expect(answer.body.errors?.[0]?.message).toMatch(sentence);
});
