import { widgetLocales, widgetNames } from "../widgets/parameters.js";
import { startForTests, type TestServer } from "./testing.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests();
});

afterAll(() => server.close());

async function build(
  choice: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
): Promise<{ status: number; html: string }> {
  const search = new URLSearchParams(choice as Record<string, string>);
  const response = await fetch(`${server.origin}/builder?${search}`, { headers: { accept: "text/html" } });
  return { status: response.status, html: await response.text() };
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function snippetsIn(html: string): string[] {
  return [...html.matchAll(/<pre class="copied"><code>([\s\S]*?)<\/code>/g)].map(([, text = ""]) => unescaped(text));
}

function previewIn(html: string): string | undefined {
  const source = /<iframe src="([^"]*)"/.exec(html)?.[1];
  return source && unescaped(source);
}

test.each(widgetNames)("for %s it shows a frame, and all its snippets name the same view", async (widget) => {
  const { status, html } = await build({ ui: "ru", widget, locale: "zh", theme: "dark", compact: "true" });
  expect(status).toBe(200);
  const preview = new URL(previewIn(html) ?? "", server.origin);
  expect(preview.pathname).toBe(`/embed/${widget}`);
  expect(Object.fromEntries(preview.searchParams)).toMatchObject({ locale: "zh", theme: "dark", compact: "true" });
  expect((await fetch(preview)).status).toBe(200);
  const [address, element, frame, bareFrame, amp, newsletter] = snippetsIn(html);
  expect(address).toBe(preview.href);
  expect(element).toContain(`<script async src="${server.origin}/embed/v1/bilateral.js"></script>\n<bilateral-${widget} `);
  for (const [name, value] of preview.searchParams) expect(element).toContain(` ${name}="${value}"`);
  for (const snippet of [frame, bareFrame, amp]) expect(unescaped(snippet ?? "")).toContain(` src="${preview.href}"`);
  const picture = unescaped(/<img src="([^"]*)"/.exec(newsletter ?? "")?.[1] ?? "");
  expect((await fetch(picture)).headers.get("content-type")).toBe("image/png");
});

test("frozen to a dataset version, the element's script is the exact one with its hash; live, it is the one that moves", async () => {
  const { versions } = (await (await fetch(`${server.origin}/embed/versions.json`)).json()) as {
    versions: { path: string; integrity: string }[];
  };
  const frozen = snippetsIn((await build({ version: server.datasetVersion })).html)[1] ?? "";
  const [, source = "", integrity] =
    /^<script async src="([^"]+)" integrity="([^"]+)" crossorigin="anonymous"><\/script>/.exec(frozen) ?? [];
  const exact = versions.find(({ path }) => source === `${server.origin}${path}`);
  expect(exact?.integrity).toBe(integrity);
  expect(frozen).toContain(` version="${server.datasetVersion}"`);
  expect(snippetsIn((await build({})).html)[1]).not.toContain("integrity");
});

test.each(widgetLocales)("in %s it speaks that language, whatever the language of the widget", async (ui) => {
  const { html } = await build({ ui, locale: "az" });
  expect(html).toContain(`<html lang="${ui === "zh" ? "zh-Hans" : ui}">`);
  expect(previewIn(html)).toContain("locale=az");
});

test("what a form leaves empty is not chosen, and all kinds together are no choice", async () => {
  const sent = [
    ["widget", "timeline"],
    ["during", ""],
    ["first", ""],
    ["version", ""],
    ...["VISIT", "AGREEMENT", "EVENT", "STATEMENT"].map((kind) => ["kinds", kind] as const),
  ] as const;
  expect(previewIn((await build(sent)).html)).toBe("/embed/timeline?relation=azerbaijan-china");
});

test("boxes that are ticked are kinds that are shown", async () => {
  const sent = [
    ["widget", "timeline"],
    ["kinds", "VISIT"],
    ["kinds", "EVENT"],
  ] as const;
  const { html } = await build(sent);
  expect(previewIn(html)).toBe(`/embed/timeline?${new URLSearchParams({ relation: "azerbaijan-china", kinds: "VISIT,EVENT" })}`);
  expect([...html.matchAll(/<input type="checkbox" name="kinds" value="(\w+)" checked/g)].map(([, kind]) => kind)).toEqual([
    "VISIT",
    "EVENT",
  ]);
});

test("the form holds what was chosen, and the other widgets are given what they know of it", async () => {
  const { html } = await build({ widget: "visits", during: "1994", guest: "AZ", locale: "ru", order: "oldest" });
  expect(html).toMatch(/<input type="text" name="during" value="1994"/);
  expect(html).toMatch(/<option value="AZ" selected/);
  expect(html).toMatch(/<option value="ru" selected/);
  const links = [...html.matchAll(/href="(\/builder\?widget=[^"]*)"/g)].map(([, link = ""]) => unescaped(link));
  expect(links).toContain("/builder?widget=timeline&during=1994&locale=ru&order=oldest");
  expect(links).toContain("/builder?widget=trade&locale=ru");
});

test("frozen, every address names the dataset version", async () => {
  const { html } = await build({ widget: "trade", version: server.datasetVersion });
  for (const snippet of snippetsIn(html).slice(0, 6)) expect(snippet).toContain(server.datasetVersion);
});

test.each([
  [{ during: "yesterday" }, '"during" must be a date in EDTF'],
  [{ during: "2018-02-30" }, "2018-02-30"],
  [{ version: "2001.1.1-0000000" }, 'The dataset version "2001.1.1-0000000" is not on this server: it has'],
  [{ widget: "carousel" }, '"widget" must be one of visits, timeline, trade, fact.'],
  [{ ui: "de" }, '"ui" must be one of en, az, zh, ru.'],
  [{ widget: "fact", slug: "nothing" }, 'There is no fact with the slug "nothing".'],
  [{ relation: "nothing" }, 'There is no relation with the slug "nothing": this dataset has azerbaijan-china.'],
  [{ widget: "trade", during: "1994" }, '"during" is no parameter of the widget trade'],
] as const)("%j is said to be wrong beside the form, with status 400 and nothing to copy", async (choice, sentence) => {
  const { status, html } = await build(choice as unknown as Record<string, string>);
  expect(status).toBe(400);
  const alert = unescaped(/role="alert">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? "");
  expect(alert).toContain(sentence);
  expect(snippetsIn(html)).toEqual([]);
  expect(html).toContain('<form method="get" action="/builder"');
});

test("text that would be markup stays text in snippets and in the form", async () => {
  const { status, html } = await build({ during: '"><img src=x onerror=alert(1)>' });
  expect(status).toBe(400);
  expect(html).not.toContain("<img");
});
