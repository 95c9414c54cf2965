import { renderToString } from "preact-render-to-string";
import { openTestApi } from "../graphql/testing.js";
import type { WidgetName } from "./parameters.js";
import { widgetLocales, widgetNames } from "./parameters.js";
import { type AskedWidget, askWidget } from "./testing.js";
import { Widget } from "./widget.js";

const api = openTestApi();
afterAll(() => api.close());

/** A fact with corrections, in every widget that has one. */
const slug = "2016-meng-jianzhu-in-azerbaijan";

function ask<Name extends WidgetName>(name: Name, given: Record<string, string> = {}): Promise<AskedWidget<Name>> {
  return askWidget(api, name, name === "fact" ? { slug, ...given } : given);
}

const markup = (asked: AskedWidget<WidgetName>, more?: { busy: boolean; load: () => void }) =>
  renderToString(<Widget {...asked} more={more} />);

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** Every string of an answer changed. */
function changed<Value>(value: Value, change: (text: string, name: string) => string, name = ""): Value {
  if (typeof value === "string") return change(value, name) as Value;
  if (Array.isArray(value)) return value.map((item) => changed(item, change, name)) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changed(item, change, key)])) as Value;
}

const tags = (html: string) => html.match(/<\/?[a-z][^\s>/]*/gi) ?? [];
const linksOf = (html: string) => html.match(/<a [^>]*>/g) ?? [];
const textOf = (html: string) =>
  html
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&"))
    .filter((text) => text.trim() !== "");

const everyWidget = widgetNames.flatMap((name) => widgetLocales.map((locale) => [name, locale] as const));

describe.each(everyWidget)("the widget %s in %s", (name, locale) => {
  test("says its language, its sources, its licence, and which dataset it shows, reviewed when", async () => {
    const asked = await ask(name, { locale });
    const html = markup(asked);
    expect(html).toMatch(new RegExp(`^<article class="bilateral ${name}" lang="${locale}" data-theme="auto"`));
    const { version, reviewedOn, licenceUrl, attribution } = asked.data.dataset;
    const text = textOf(html);
    for (const shown of [version, reviewedOn, attribution]) expect(text).toContain(shown);
    expect(html).toContain(`<a href="${licenceUrl}" target="_blank" rel="noopener license"`);
    expect(html).toContain(`https://bilateral.example/${name === "fact" ? `facts/${slug}` : "relations/azerbaijan-china"}`);
    expect(html).toContain(`https://bilateral.example/download/${name}.csv?`);
    expect(html).toContain('class="sources"');
  });

  test("has no words but those of the data and of this language", async () => {
    const asked = await ask(name, { locale });
    const data = stringsOf(asked.data).sort((a, b) => b.length - a.length);
    const own = textOf(markup(asked, { busy: true, load() {} })).map((text) =>
      data.reduce((rest, known) => rest.replaceAll(known, " "), text),
    );
    const words =
      own
        .join(" ")
        .replaceAll("CSV", "")
        .match(/[\p{Script=Latin}]{2,}/gu) ?? [];
    // Azerbaijani is written in Latin letters as English is: what is left must not be a word that English texts have.
    const english =
      locale === "az"
        ? new Set(
            textOf(markup(await ask(name, { locale: "en" })))
              .join(" ")
              .match(/[a-z]{2,}/gi),
          )
        : undefined;
    if (locale !== "en") expect(words.filter((word) => english?.has(word) ?? true)).toEqual([]);
  });

  test("has no inline style, no id that two widgets of a page would share, no script, and its links leave the frame", async () => {
    const html = markup(await ask(name, { locale }), { busy: false, load() {} });
    expect(html).not.toMatch(/ (style|id|on\w+)=|<(script|style|img|iframe)\b/);
    expect(linksOf(html).filter((link) => !/target="_blank" rel="noopener/.test(link))).toEqual([]);
    if (locale !== "en") {
      const ours = linksOf(html).filter((link) => /example\/(facts|relations)\//.test(link));
      expect(ours.length).toBeGreaterThan(0);
      expect(ours.filter((link) => !link.includes(`?locale=${locale}"`))).toEqual([]);
    }
  });
});

describe.each(widgetNames)("strange text in the data of the widget %s", (name) => {
  const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>'&\u202etxet\u2066{0}`;
  // What is a word of the schema or a date of its own form cannot be anything else.
  const closed = [
    "__typename",
    "level",
    "corroboration",
    "certainty",
    "rank",
    "edtf",
    "earliest",
    "latest",
    "precision",
    "slug",
    "code",
    "currency",
  ];

  test("is shown as text and makes no element", async () => {
    const asked = await ask(name);
    const strange = { ...asked, data: changed(asked.data, (text, key) => (closed.includes(key) ? text : hostile)) };
    const calm = { ...asked, data: changed(asked.data, (text, key) => (closed.includes(key) ? text : "calm")) };
    expect(tags(markup(strange))).toEqual(tags(markup(calm)));
    expect(markup(strange)).toContain("&lt;img src=x onerror=alert(1)>");
    expect(textOf(markup(strange)).join()).toContain("<img src=x onerror=alert(1)>");
  });

  test("is no link when it is no web address", async () => {
    const asked = await ask(name);
    for (const address of ["javascript:alert(1)", " javascript:alert(1)//https://", "data:text/html,x", "JaVaScRiPt:https://x"]) {
      const html = markup({ ...asked, data: changed(asked.data, (text, key) => (/url$/i.test(key) ? address : text)) });
      expect(linksOf(html).filter((link) => !link.startsWith('<a href="https://bilateral.example/'))).toEqual([]);
    }
  });
});

test.each(["visits", "timeline", "fact"] as const)(
  "short of space, the widget %s has fewer words and still its sources and its dataset",
  async (name) => {
    const full = textOf(markup(await ask(name)));
    const asked = await ask(name, { compact: "true" });
    const compact = textOf(markup(asked));
    expect(compact.join("").length).toBeLessThan(full.join("").length);
    expect(markup(asked)).toContain('class="sources"');
    expect(compact).toContain(asked.data.dataset.version);
  },
);

test("a choice that nothing fits says so", async () => {
  for (const asked of [
    await ask("visits", { during: "1900" }),
    await ask("timeline", { during: "1900" }),
    await ask("trade", { to: "1900" }),
  ]) {
    expect(textOf(markup(asked))).toContain("Nothing is recorded.");
  }
});
