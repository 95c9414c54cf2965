/** What stands in the pictures, as the renderer itself sees it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { projectRoot } from "../project-root.js";
import { startForTests } from "../server/testing.js";
import { widgetLocales, widgetNames } from "../widgets/parameters.js";
import { fill, wordsFor } from "../widgets/words.js";
import { canDraw, fontFiles } from "./fonts.js";
import { pictureWidth } from "./frame.js";
import { renderPng } from "./render-worker.js";
import { widthOfText, wrapText } from "./wrap-text.js";

/** Longest titles first: they leave their place before others do. */
let slugs: string[];
/** All that is looked at here, asked for before anything is drawn: that holds up the server, which then refuses. */
const pictures = new Map<string, string>();

const views = widgetNames.flatMap((widget) => widgetLocales.map((locale) => ({ widget, locale })));
const stateVisit = (locale: string) => `visits.svg?locale=${locale}&during=2025-04-22`;
const ofFact = (locale: string, slug = slugs[0]) => `fact.svg?slug=${slug}&locale=${locale}`;

function queryOf(widget: string, locale: string): string {
  return widget === "fact" ? ofFact(locale) : `${widget}.svg?locale=${locale}`;
}

beforeAll(async () => {
  const server = await startForTests();
  const answer = await fetch(`${server.origin}/operations/WidgetTimeline?first=100`);
  const { data } = (await answer.json()) as { data: { timeline: { nodes: { slug: string; title: string }[] } } };
  slugs = data.timeline.nodes
    .toSorted((a, b) => b.title.length - a.title.length)
    .slice(0, 8)
    .map(({ slug }) => slug);
  const facts = widgetLocales.flatMap((locale) => slugs.map((slug) => ofFact(locale, slug)));
  for (const query of [...views.map(({ widget, locale }) => queryOf(widget, locale)), ...facts, ...widgetLocales.map(stateVisit)]) {
    const response = await fetch(`${server.origin}/image/${query}`);
    expect({ query, status: response.status }).toEqual({ query, status: 200 });
    pictures.set(query, await response.text());
  }
  await server.close();
});

function svgOf(query: string): string {
  const svg = pictures.get(query);
  if (svg === undefined) throw new Error(`${query} was not asked for`);
  return svg;
}

function textIn(svg: string): string {
  return [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)/g)].map(([, text]) => text).join(" ");
}

test("some font has every character of the data", () => {
  const folder = join(projectRoot, "db", "data");
  const missing = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"))) {
    for (const character of readFileSync(join(folder, file), "utf8")) {
      if (!/\s/.test(character) && !canDraw(character)) missing.set(character, file);
    }
  }
  // src/pictures/fonts/README.md says how the fonts are made anew.
  expect([...missing]).toEqual([]);
});

test.each(views)(
  "the text of $widget in $locale is drawn: without it the picture is another, and so it is with boxes in its place",
  ({ widget, locale }) => {
    const svg = svgOf(queryOf(widget, locale));
    const drawn = renderPng(svg, 320);
    expect(textIn(svg).length).toBeGreaterThan(40);
    expect([...textIn(svg)].filter((character) => !/\s/.test(character) && !canDraw(character))).toEqual([]);
    expect(renderPng(svg.replace(/<text[\s\S]*?<\/text>/g, ""), 320).equals(drawn)).toBe(false);
    // The letters that English does not need, in the fonts that have them.
    const own = { en: /[a-z]/g, az: /[əğışçöüƏİŞ]/g, zh: /[\u{4e00}-\u{9fff}]/gu, ru: /[а-я]/g }[locale];
    expect(svg).toMatch(own);
    const boxes = svg.replace(/>[^<]+</g, (text) => text.replaceAll(own, "\u{e000}"));
    expect(renderPng(boxes, 320).equals(drawn)).toBe(false);
  },
);

test("the same text without fonts is no text: that is what the test before this one would find", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><text y="40" font-size="30">Səfər 访问 Визит</text></svg>`;
  expect(new Resvg(svg, { font: { loadSystemFonts: false } }).getBBox()).toBeUndefined();
  expect(new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [...fontFiles] } }).getBBox()?.width).toBeGreaterThan(100);
});

test.each(widgetLocales)("in %s no line leaves the picture", (locale) => {
  const queries = [`visits.svg?locale=${locale}`, `timeline.svg?locale=${locale}`, ...slugs.map((slug) => ofFact(locale, slug))];
  for (const query of queries) {
    const svg = svgOf(query);
    const texts = (svg.match(/<text[\s\S]*?<\/text>/g) ?? []).join("");
    const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${texts}</svg>`;
    const box = new Resvg(alone, { font: { loadSystemFonts: false, fontFiles: [...fontFiles] } }).getBBox();
    if (!box) throw new Error(`${query} has no text`);
    const fits = { query, left: box.x >= 55, right: box.x + box.width <= pictureWidth - 55, bottom: box.y + box.height <= 630 };
    expect(fits).toEqual({ query, left: true, right: true, bottom: true });
  }
});

test.each(widgetLocales)("in %s every picture names a source, and that of visits tells how many agreements are reported", (locale) => {
  const { colon, sources, signed, counts } = wordsFor(locale);
  for (const widget of widgetNames) expect(textIn(svgOf(queryOf(widget, locale)))).toContain(sources + colon);
  expect(textIn(svgOf(stateVisit(locale)))).toContain(signed + colon + fill(counts, 20, 6));
});

test("a picture asks nobody for anything, and has neither scripts nor styles of its own", () => {
  for (const { widget, locale } of views) {
    const svg = svgOf(queryOf(widget, locale));
    expect(svg).not.toMatch(/<(script|style|image|use|a|foreignObject)\b|\s(style|href|on[a-z]+)=|var\(|url\((?!#)/);
  }
});

describe("lines", () => {
  const line = { size: 10, face: "sans", width: 100 } as const;

  test("break between words, and end with three dots where there is more than room", () => {
    const lines = wrapText("The president of one country visits the president of another country", { ...line, most: 2 });
    expect(lines).toEqual(["The president of one", "country visits the…"]);
    for (const text of lines) expect(widthOfText(text, 10, "sans")).toBeLessThanOrEqual(100);
  });

  test("break between Chinese characters, but never before a full stop or after an opening bracket", () => {
    expect(wrapText("阿塞拜疆总统访问中国。双方签署联合声明", { ...line, most: 9 })).toEqual([
      "阿塞拜疆总统访问中",
      "国。双方签署联合声明",
    ]);
    expect(wrapText("一二三四五六七八九（十）", { ...line, most: 9 })).toEqual(["一二三四五六七八九", "（十）"]);
  });

  test("break within a word that is longer than they are", () => {
    expect(wrapText("https://www.example.org/a/very/long/address", { ...line, most: 9 }).join("")).toBe(
      "https://www.example.org/a/very/long/address",
    );
  });

  test("of nothing there are none", () => {
    expect(wrapText(" ", { ...line, most: 2 })).toEqual([]);
  });
});
