/** The elements on pages of others. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { projectRoot } from "../project-root.js";
import { widgetLocales, widgetNames } from "../widgets/parameters.js";
import { article } from "./testing/newsroom.js";
import { newReader } from "./testing/reader.js";
import { snippetFromBuilder } from "./testing/snippets.js";
import { setStage } from "./testing/stage.js";

const stage = setStage();

const factSlug = "2016-meng-jianzhu-in-azerbaijan";

/** What each draws without any attribute beyond those that it must have. */
const tags: Readonly<Record<(typeof widgetNames)[number], string>> = {
  visits: "<bilateral-visits><a href='#'>Visits</a></bilateral-visits>",
  timeline: "<bilateral-timeline><a href='#'>Time line</a></bilateral-timeline>",
  trade: "<bilateral-trade><a href='#'>Trade</a></bilateral-trade>",
  fact: `<bilateral-fact slug="${factSlug}"><a href='#'>The fact</a></bilateral-fact>`,
};

function script(): string {
  return `<script async src="${stage.server.origin}/embed/v1/bilateral.js"></script>`;
}

/** As strict as a page can be that lets us in at all. */
function strictHeaders(): Record<string, string> {
  return {
    "content-security-policy": `default-src 'none'; script-src ${stage.server.origin}; connect-src ${stage.server.origin}; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  };
}

async function read(pasted: string, options: BrowserContextOptions = {}, headers: Record<string, string> = {}) {
  const reader = await newReader(stage.browser, stage.server.origin, stage.newsroom.origin, options);
  // Everything that the elements say of themselves, from before there are any.
  await reader.context.addInitScript(`
    globalThis.heard = [];
    for (const name of ["bilateral:load", "bilateral:error"]) {
      addEventListener(name, (event) => heard.push({ event: name, ...event.detail }));
    }
  `);
  await reader.page.goto(stage.newsroom.publish(article(pasted), headers));
  return reader;
}

type Reading = Awaited<ReturnType<typeof read>>;

async function heard({ page }: Reading, count: number): Promise<Record<string, unknown>[]> {
  await page.waitForFunction((least) => (globalThis as unknown as { heard: unknown[] }).heard.length >= least, count);
  return page.evaluate(() => (globalThis as unknown as { heard: Record<string, unknown>[] }).heard);
}

function operations({ asked }: Reading): string[] {
  return asked.filter((request) => request.startsWith("GET /operations/"));
}

test.each(widgetNames)("%s draws on a page whose policy allows nothing but our script and our answers", async (name) => {
  const reader = await read(`${tags[name]}${script()}`, {}, strictHeaders());
  const { page, context, elsewhere, complaints, asked } = reader;
  expect(await heard(reader, 1)).toMatchObject([{ event: "bilateral:load", widget: name, dataset: stage.server.datasetVersion }]);
  const element = page.locator(`bilateral-${name}`);
  expect(await element.locator("article").isVisible()).toBe(true);
  // Styled: the sheet's border, not the browser's none.
  expect(await element.locator("article").evaluate((node) => getComputedStyle(node).borderTopStyle)).toBe("solid");
  expect(await element.locator("a[href='#']").isVisible()).toBe(false);
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  // Two requests, neither preceded by a preflight.
  expect(asked).toEqual(["GET /embed/v1/bilateral.js", expect.stringMatching(/^GET \/operations\/Widget/)]);
  expect(await context.cookies()).toEqual([]);
  expect((await context.storageState()).origins).toEqual([]);
  await page.screenshot({ path: join(projectRoot, "artifacts", "screenshots", `element-${name}-strict.png`), fullPage: true });
});

test.each(widgetNames)("what the browser draws of %s is what the server writes, in every language", async (name) => {
  for (const locale of widgetLocales) {
    const reader = await read(`${tags[name].replace(">", ` locale="${locale}" loading="eager">`)}${script()}`);
    await heard(reader, 1);
    const drawn = await reader.page.locator(`bilateral-${name} article`).evaluate((node) => {
      for (const button of node.querySelectorAll("button")) button.remove();
      return node.outerHTML;
    });
    const query = new URLSearchParams({ locale, ...(name === "fact" && { slug: factSlug }) });
    const written = await (await fetch(`${stage.server.origin}/embed/${name}?${query}`)).text();
    const parsed = await reader.page.evaluate((html) => {
      const parts = new DOMParser().parseFromString(html, "text/html");
      return parts.querySelector("article")?.outerHTML;
    }, written);
    expect(drawn.replaceAll(' checked=""', "")).toBe(parsed?.replaceAll(' checked=""', ""));
    await reader.context.close();
  }
});

test("without JavaScript, and where the policy keeps our script out, what stands between the tags is shown", async () => {
  const all = widgetNames.map((name) => tags[name]).join("");
  for (const [options, headers] of [
    [{ javaScriptEnabled: false }, {}],
    [{}, { "content-security-policy": "script-src 'none'" }],
  ] as const) {
    const { page } = await read(`${all}${script()}`, options, headers);
    for (const name of widgetNames) expect(await page.locator(`bilateral-${name} > a`).isVisible()).toBe(true);
  }
});

test("an element that cannot be drawn keeps its fallback, and says why to whoever put it there", async () => {
  const reader = await read(`
    <bilateral-visits relation="atlantis-lemuria"><a href="#">A</a></bilateral-visits>
    <bilateral-trade locale="fr"><a href="#">B</a></bilateral-trade>
    <bilateral-fact slug="no-such-fact"><a href="#">C</a></bilateral-fact>
    <bilateral-timeline version="1999"><a href="#">D</a></bilateral-timeline>
    <bilateral-trade kinds="VISIT"><a href="#">E</a></bilateral-trade>
    ${script()}`);
  const messages = (await heard(reader, 5)).map(({ message }) => message).sort();
  expect(messages).toEqual([
    expect.stringContaining('"kinds" is no parameter of the widget trade'),
    '"locale" must be one of en, az, zh, ru, and once.',
    expect.stringMatching(/relation.* is not a relation of this dataset/),
    `The dataset version "1999" is not on this server: it has ${stage.server.datasetVersion}.`,
    'There is no fact with the slug "no-such-fact".',
  ]);
  expect(await reader.page.locator("main > * > a").evaluateAll((links) => links.map((link) => link.checkVisibility()))).toEqual(
    Array(5).fill(true),
  );
  expect(await reader.page.locator("article").count()).toBe(0);
});

test("an answer that is empty is drawn, and the fallback with it", async () => {
  const reader = await read(`<bilateral-visits during="1901"><a href="#">All visits</a></bilateral-visits>${script()}`);
  expect(await heard(reader, 1)).toMatchObject([{ event: "bilateral:load", shown: 0 }]);
  expect(await reader.page.locator("bilateral-visits > a").isVisible()).toBe(true);
  expect(await reader.page.locator("bilateral-visits article").isVisible()).toBe(true);
});

test("elements that ask the same ask once", async () => {
  const one = '<bilateral-visits loading="eager"></bilateral-visits>';
  const reader = await read(`${one}${one}${one.replace(">", ' theme="dark">')}${script()}`);
  await heard(reader, 3);
  expect(await reader.page.locator("bilateral-visits article").count()).toBe(3);
  expect(operations(reader)).toHaveLength(1);
});

test("a script that is included twice, in two versions, defines the elements once", async () => {
  const { version } = (await (await fetch(`${stage.server.origin}/embed/versions.json`)).json()).versions[0];
  const again = script().replace("/v1/", `/v${version}/`);
  const reader = await read(`${tags.fact}${script()}${again}${script()}`);
  await heard(reader, 1);
  await reader.page.waitForLoadState("load");
  expect(await reader.page.locator("bilateral-fact article").count()).toBe(1);
  expect(operations(reader)).toHaveLength(1);
  expect(reader.complaints).toEqual([]);
});

test("the versioned script loads with its published integrity, and stays in caches for a year", async () => {
  const { versions } = await (await fetch(`${stage.server.origin}/embed/versions.json`)).json();
  const [{ path, integrity }] = versions;
  const answer = await fetch(`${stage.server.origin}${path}`);
  expect(answer.headers.get("cache-control")).toContain("immutable");
  const reader = await read(
    `${tags.fact}<script async src="${stage.server.origin}${path}" integrity="${integrity}" crossorigin="anonymous"></script>`,
  );
  expect(await heard(reader, 1)).toMatchObject([{ event: "bilateral:load" }]);
});

test("an element far below is not asked for until the reader comes near", async () => {
  // A page that is too high to be near at once.
  const spacer = `<pre>${"\n".repeat(400)}</pre>`;
  const reader = await read(`${tags.fact}${spacer}${tags.visits}${script()}`);
  expect(await heard(reader, 1)).toMatchObject([{ widget: "fact" }]);
  expect(operations(reader)).toHaveLength(1);
  await reader.page.locator("bilateral-visits").scrollIntoViewIfNeeded();
  expect(await heard(reader, 2)).toMatchObject([{ widget: "fact" }, { widget: "visits" }]);
});

test("the list grows by the reader's click, and the button keeps the focus", async () => {
  const reader = await read(`<bilateral-visits loading="eager" first="3"></bilateral-visits>${script()}`);
  await heard(reader, 1);
  const entries = reader.page.locator("bilateral-visits article > ol > li");
  expect(await entries.count()).toBe(3);
  const button = reader.page.locator("bilateral-visits button");
  await button.press("Enter");
  await entries.nth(5).waitFor();
  expect(await entries.count()).toBe(6);
  expect(await entries.locator("h3").allTextContents()).toHaveLength(6);
  expect(await button.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(true);
  expect(operations(reader)).toHaveLength(2);
});

test("a changed attribute draws anew, and what the reader opened stays open when only the look changes", async () => {
  const reader = await read(`<bilateral-timeline loading="eager" first="5"></bilateral-timeline>${script()}`);
  await heard(reader, 1);
  const element = reader.page.locator("bilateral-timeline");
  const boxes = element.locator("input[type=checkbox]");
  await boxes.first().uncheck();
  await element.evaluate((node) => node.setAttribute("theme", "dark"));
  await element.locator("article[data-theme=dark]").waitFor();
  expect(await boxes.first().isChecked()).toBe(false);
  expect(operations(reader)).toHaveLength(1);
  await element.evaluate((node) => {
    node.setAttribute("locale", "ru");
    node.setAttribute("first", "2");
  });
  await element.locator("article[lang=ru]").waitFor();
  expect(operations(reader)).toHaveLength(2);
});

test("only the kinds that an attribute names are asked for", async () => {
  const reader = await read(`<bilateral-timeline loading="eager" kinds="VISIT,AGREEMENT"></bilateral-timeline>${script()}`);
  await heard(reader, 1);
  expect(operations(reader)).toEqual([expect.stringContaining("kinds=VISIT&kinds=AGREEMENT")]);
  expect(await reader.page.locator("bilateral-timeline input[type=checkbox]").count()).toBe(2);
});

test("an element whose look changes while it waits tells once that it is drawn", async () => {
  const reader = await read("<bilateral-fact></bilateral-fact>");
  await reader.page.evaluate((slug) => {
    const element = document.querySelector("bilateral-fact");
    element?.setAttribute("slug", slug);
    element?.setAttribute("loading", "eager");
  }, factSlug);
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  await reader.context.route("**/operations/**", async (route) => {
    await held;
    return route.fallback();
  });
  const asked = reader.page.waitForRequest("**/operations/**");
  await reader.page.addScriptTag({ url: `${stage.server.origin}/embed/v1/bilateral.js` });
  await asked;
  await reader.page.locator("bilateral-fact").evaluate((node) => node.setAttribute("theme", "dark"));
  open();
  await reader.page.locator("bilateral-fact article[data-theme=dark]").waitFor();
  expect(await heard(reader, 1)).toHaveLength(1);
});

test("a server that asks to be left alone is left alone for as long", async () => {
  const reader = await newReader(stage.browser, stage.server.origin, stage.newsroom.origin);
  await reader.page.clock.install();
  let refusals = 0;
  await reader.context.route("**/operations/**", (route) => {
    if (refusals++ > 0) return route.fallback();
    reader.asked.push("refused");
    return route.fulfill({
      status: 503,
      headers: { "retry-after": "30", "access-control-allow-origin": "*", "access-control-expose-headers": "Retry-After" },
      body: "",
    });
  });
  await reader.page.goto(stage.newsroom.publish(article(`${tags.fact}${script()}`)));
  await reader.page.waitForResponse((response) => response.status() === 503);
  await reader.page.clock.runFor(29_000);
  expect(refusals).toBe(1);
  expect(await reader.page.locator("bilateral-fact > a").isVisible()).toBe(true);
  const second = reader.page.waitForResponse((response) => response.url().includes("/operations/") && response.status() === 200);
  await reader.page.clock.runFor(2_000);
  await second;
  await reader.page.locator("bilateral-fact article").waitFor();
});

describe("what docs/embedding.md says to paste", () => {
  const written = [...readFileSync(join(projectRoot, "docs", "embedding.md"), "utf8").matchAll(/^```html\n([\s\S]*?)^```$/gm)].map(
    ([, text = ""]) => text.trim(),
  );
  const here = (text: string) => text.replaceAll("http://localhost:4000", stage.server.origin);

  test.each(written)("is shown by a page that takes nothing from anybody else: snippet %#", async (pasted) => {
    const reader = await read(here(pasted));
    const { page, elsewhere, complaints } = reader;
    await heard(reader, await page.locator("bilateral-visits, bilateral-timeline, bilateral-trade, bilateral-fact").count());
    const shown = page.locator(":is(bilateral-visits, bilateral-timeline, bilateral-fact) article, iframe, img");
    expect(await shown.count()).toBeGreaterThan(0);
    for (const one of await shown.all()) expect((await one.boundingBox())?.height).toBeGreaterThan(200);
    for (const image of await page.locator("img").all()) {
      await image.evaluate((node: HTMLImageElement) => node.decode());
    }
    for (const frame of page.frames().slice(1)) await frame.locator("article").waitFor();
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  });

  test("is what the builder gives, letter by letter", async () => {
    const elements = written.flatMap((text) => text.match(/<script[^>]*><\/script>\n<bilateral-[^>]*>\n[\s\S]*?<\/bilateral-\w+>/g) ?? []);
    const frames = written.flatMap((text) => text.match(/<iframe[^>]*><\/iframe>/g) ?? []);
    const pictures = written.flatMap((text) => text.match(/<a href[^>]*><img[^>]*><\/a>/g) ?? []);
    expect([elements, frames, pictures].map(({ length }) => length)).toEqual([1, 2, 1]);
    for (const element of elements) {
      const [, widget = "", attributes = ""] = /<bilateral-(\w+)([^>]*)>/.exec(element) ?? [];
      const choice = Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
      expect(await snippetFromBuilder(stage.server.origin, "element", { widget, ...choice })).toBe(here(element));
    }
    for (const [name, snippets] of [
      ["bareFrame", frames],
      ["newsletter", pictures],
    ] as const) {
      for (const snippet of snippets) {
        const [, widget = "", query = ""] = /\/(?:embed|image)\/(\w+)(?:\.png)?\?([^"]*)"/.exec(snippet) ?? [];
        const choice = Object.fromEntries(new URLSearchParams(query.replaceAll("&amp;", "&")));
        expect(await snippetFromBuilder(stage.server.origin, name, { widget, ...choice })).toBe(here(snippet));
      }
    }
  });
});
