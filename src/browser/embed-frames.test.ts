/** Frame pages, and the languages in which they tell the page around them how high they are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { projectRoot } from "../project-root.js";
import { widgetLocales, widgetNames } from "../widgets/parameters.js";
import { contentHeight, frameIn as frameOf, heightThatFits as heightThatFitsFrame } from "./testing/frames.js";
import { article } from "./testing/newsroom.js";
import { newReader } from "./testing/reader.js";
import { setStage } from "./testing/stage.js";
import { filterEmbed, hostScript } from "./testing/wordpress.js";

const stage = setStage();

const factSlug = "2016-meng-jianzhu-in-azerbaijan";

function frameAddress(name: string, parameters: Record<string, string> = {}): string {
  return `${stage.server.origin}/embed/${name}?${new URLSearchParams({ ...(name === "fact" && { slug: factSlug }), ...parameters })}`;
}

function frameTag(address: string, attributes = ""): string {
  return `<iframe title="Bilateral" width="100%" height="150" src="${address.replaceAll("&", "&amp;")}" ${attributes}></iframe>`;
}

function reader(options: BrowserContextOptions = {}) {
  return newReader(stage.browser, stage.server.origin, stage.newsroom.origin, options);
}

const frameIn = (page: Page) => frameOf(page, stage.server.origin);
const heightThatFits = (page: Page) => heightThatFitsFrame(page, stage.server.origin);

describe("with JavaScript off", () => {
  test.each(widgetNames)("the frame page of %s is whole and styled", async (name) => {
    const { page, asked, elsewhere } = await reader({ javaScriptEnabled: false });
    const response = await page.goto(frameAddress(name, { theme: "dark" }));
    expect(response?.status()).toBe(200);
    const text = (await page.locator("article").textContent()) ?? "";
    expect(text.length).toBeGreaterThan(300);
    // Whose the data are, and where a reader finds the sources.
    expect(text).toContain(stage.server.datasetVersion);
    expect(await page.locator("article").evaluate((node) => getComputedStyle(node).borderTopStyle)).toBe("solid");
    expect(asked).toEqual([expect.stringContaining(`GET /embed/${name}`), expect.stringContaining("GET /embed/frame.css")]);
    expect(elsewhere).toEqual([]);
    await page.screenshot({ path: join(projectRoot, "artifacts", "screenshots", `frame-${name}-no-script.png`), fullPage: true });
  });
});

test.each(widgetNames)("the frame page of %s asks for nothing beyond its style and its script, and complains of nothing", async (name) => {
  const { page, context, asked, elsewhere, complaints } = await reader();
  await page.goto(stage.newsroom.publish(article(frameTag(frameAddress(name)))));
  await frameIn(page);
  expect(asked.map((request) => request.replace(/\?.*/, ""))).toEqual([
    `GET /embed/${name}`,
    "GET /embed/frame.css",
    "GET /embed/frame.js",
  ]);
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  expect(await context.cookies()).toEqual([]);
  expect((await context.storageState()).origins).toEqual([]);
});

test("a frame page points to the page for people, to its oEmbed answers, and keeps search engines off itself", async () => {
  const response = await fetch(frameAddress("visits", { locale: "az", guest: "CN" }));
  expect(response.headers.get("x-robots-tag")).toBe("noindex, indexifembedded");
  expect(response.headers.get("content-security-policy")).toContain("frame-ancestors *");
  expect(response.headers.get("content-security-policy")).not.toContain("unsafe");
  expect(response.headers.get("x-frame-options")).toBeNull();
  const html = await response.text();
  const links = Object.fromEntries(
    [...html.matchAll(/<link rel="(\w+)"(?: type="([^"]+)")? href="([^"]+)"/g)].map((m) => [m[2] ?? m[1], m[3]]),
  );
  expect(links.canonical).toBe(`${stage.server.origin}/relations/azerbaijan-china?locale=az`);
  for (const [type, format] of [
    ["application/json+oembed", "json"],
    ["text/xml+oembed", "xml"],
  ] as const) {
    const url = new URL((links[type] ?? "").replaceAll("&amp;", "&"));
    expect(`${url.origin}${url.pathname}`).toBe(`${stage.server.origin}/oembed`);
    expect(url.searchParams.get("format")).toBe(format);
    expect(url.searchParams.get("url")).toBe(`${stage.server.origin}/embed/visits?relation=azerbaijan-china&locale=az&guest=CN`);
  }
});

test.each([
  ["an unknown parameter", 400, "visits?colour=red", "it has relation, locale, theme"],
  ["a wrong value", 400, "visits?locale=fr", "one of en, az, zh, ru"],
  ["a day that there is not", 400, "visits?during=2018-02-30", "2018-02-30"],
  ["an unknown relation", 400, "trade?relation=atlantis-lemuria", "this dataset has azerbaijan-china"],
  ["an unknown fact", 404, "fact?slug=no-such-fact", "There is no fact"],
  ["a version that is not here", 400, "timeline?version=1999", "is not on this server: it has "],
])("%s is answered with %d and a page that says what is allowed", async (_what, status, path, sentence) => {
  const { page } = await reader();
  const response = await page.goto(`${stage.server.origin}/embed/${path}`);
  expect(response?.status()).toBe(status);
  expect(response?.headers()["content-type"]).toContain("text/html");
  expect(response?.headers()["cache-control"]).toBe("no-store");
  expect(response?.headers()["content-security-policy"]).toContain("frame-ancestors *");
  expect(await page.locator("[role=alert]").textContent()).toContain(sentence);
});

describe("the height of the content", () => {
  test.each([
    ["", "before the frame"],
    ['sandbox="allow-scripts"', "before a sandboxed frame"],
  ])("is taken by our own script %s", async (attributes) => {
    const { page, complaints } = await reader();
    const own = `<script async src="${stage.server.origin}/embed/v1/bilateral.js"></script>`;
    await page.goto(stage.newsroom.publish(article(`${own}${frameTag(frameAddress("visits"), attributes)}`)));
    const wide = await heightThatFits(page);
    expect(wide).toBeGreaterThan(300);
    await page.setViewportSize({ width: 360, height: 800 });
    const narrow = await heightThatFits(page);
    expect(narrow).toBeGreaterThan(wide);
    await page.setViewportSize({ width: 900, height: 800 });
    // It shrinks again.
    expect(await heightThatFits(page)).toBe(wide);
    expect(complaints).toEqual([]);
  });

  test("is taken by our own script when it comes long after the frame", async () => {
    const { page } = await reader();
    await page.goto(stage.newsroom.publish(article(frameTag(frameAddress("fact")))));
    await frameIn(page);
    await page.addScriptTag({ url: `${stage.server.origin}/embed/v1/bilateral.js` });
    expect(await heightThatFits(page)).toBeGreaterThan(150);
  });

  test("is taken by pym.js", async () => {
    const pym = readFileSync(join(projectRoot, "node_modules", "pym.js", "dist", "pym.v1.min.js"), "utf8");
    const { page } = await reader();
    await page.goto(stage.newsroom.publish(article('<div id="graphic"></div>')));
    await page.addScriptTag({ content: pym });
    await page.evaluate(
      (address) => {
        const { pym } = globalThis as unknown as { pym: { Parent: new (id: string, url: string, config: object) => unknown } };
        return void new pym.Parent("graphic", address, {});
      },
      frameAddress("visits", { first: "2" }),
    );
    expect(await heightThatFits(page)).toBeGreaterThan(150);
  });

  test("is taken by @newswire/frames", async () => {
    const frames = readFileSync(join(projectRoot, "node_modules", "@newswire", "frames", "dist", "frames.umd.js"), "utf8");
    const { page } = await reader();
    const address = frameAddress("visits").replaceAll("&", "&amp;");
    await page.goto(stage.newsroom.publish(article(`<div data-frame-src="${address}"></div>`)));
    await page.addScriptTag({ content: frames });
    await page.evaluate(() => {
      const { newswireFrames } = globalThis as unknown as { newswireFrames: { autoInitFrames(): void } };
      newswireFrames.autoInitFrames();
    });
    expect(await heightThatFits(page)).toBeGreaterThan(150);
  });

  test("is told in the forms of AMP and Medium", async () => {
    const { page } = await reader();
    await page.addInitScript("globalThis.heard = []; addEventListener('message', ({ data }) => heard.push(data));");
    await page.goto(stage.newsroom.publish(article(frameTag(frameAddress("fact")))));
    const height = await contentHeight(await frameIn(page));
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    expect(heard).toContainEqual({ sentinel: "amp", type: "embed-size", height });
    expect(heard).toContainEqual(JSON.stringify({ src: frameAddress("fact"), context: "iframe.resize", height }));
    // Nobody gave it a secret or a name.
    expect(heard.filter((message) => typeof message === "object" && message && "secret" in message)).toEqual([]);
    expect(heard.filter((message) => typeof message === "string" && message.startsWith("pym"))).toEqual([]);
  });
});

test.each(widgetNames)("%s in its compact form is no higher than the thousand pixels of WordPress, in every language", async (name) => {
  const { page } = await reader();
  for (const locale of widgetLocales) {
    for (const width of [500, 600]) {
      await page.setViewportSize({ width, height: 400 });
      await page.goto(frameAddress(name, { locale, compact: "true" }));
      const height = await contentHeight(page.mainFrame());
      expect({ locale, width, height: Math.max(1000, height) }).toEqual({ locale, width, height: 1000 });
    }
  }
});

describe("WordPress", () => {
  const secret = "Qx7fLm29Ab";

  async function embedded(name: string, change: (html: string) => string = (html) => html): Promise<string> {
    const query = new URLSearchParams({ maxwidth: "600", maxheight: "750", dnt: "1", format: "json", url: frameAddress(name) });
    const answer = (await (await fetch(`${stage.server.origin}/oembed?${query}`)).json()) as { html: string };
    return `<div style="width: 600px">${change(filterEmbed(answer.html, secret))}</div>`;
  }

  /** Shown, the quotation gone, and no taller than WordPress lets it be. */
  async function expectShown(page: Page): Promise<void> {
    const height = await heightThatFits(page);
    expect(height).toBeGreaterThanOrEqual(200);
    expect(height).toBeLessThanOrEqual(1000);
    expect(await page.locator("iframe").isVisible()).toBe(true);
    expect(await page.locator("blockquote").isVisible()).toBe(false);
  }

  test.each(widgetNames)("shows %s at its height", async (name) => {
    const { page, elsewhere, complaints } = await reader();
    await page.goto(stage.newsroom.publish(article(`${await embedded(name)}<script>${hostScript}</script>`)));
    await expectShown(page);
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
    await page.screenshot({ path: join(projectRoot, "artifacts", "screenshots", `wordpress-${name}.png`), fullPage: true });
  });

  test("is answered when its only message came before there was a frame to hear it", async () => {
    const { page, context } = await reader();
    let open = () => {};
    const held = new Promise<void>((resolve) => {
      open = resolve;
    });
    await context.route("**/embed/visits**", async (route) => {
      await held;
      return route.fallback();
    });
    await page.goto(stage.newsroom.publish(article(`${await embedded("visits")}<script>${hostScript}</script>`)), {
      waitUntil: "domcontentloaded",
    });
    expect(await page.locator("blockquote").isVisible()).toBe(true);
    open();
    await expectShown(page);
  });

  test("is answered when it comes after all that the frame had to say", async () => {
    const { page } = await reader();
    await page.goto(stage.newsroom.publish(article(await embedded("visits"))));
    await frameIn(page);
    expect(await page.locator("iframe").isVisible()).toBe(false);
    await page.addScriptTag({ content: hostScript });
    await expectShown(page);
  });

  test("is answered when the secret comes by message alone", async () => {
    const { page } = await reader();
    await page.goto(stage.newsroom.publish(article(await embedded("fact", (html) => html.replace(`#?secret=${secret}`, "")))));
    await frameIn(page);
    await page.addScriptTag({ content: hostScript });
    await expectShown(page);
  });

  test("is answered when the secret comes by the address alone", async () => {
    const { page } = await reader();
    const silent = hostScript.replace('postMessage({ message: "ready"', 'postMessage({ message: ""');
    await page.goto(stage.newsroom.publish(article(`<script>${silent}</script>${await embedded("fact")}`)));
    await expectShown(page);
  });

  test("follows a link of the frame to our page of the fact", async () => {
    const { page } = await reader();
    await page.goto(stage.newsroom.publish(article(`${await embedded("visits")}<script>${hostScript}</script>`)));
    await expectShown(page);
    const frame = await frameIn(page);
    await Promise.all([page.waitForURL(`${stage.server.origin}/facts/**`, { waitUntil: "commit" }), frame.locator("h3 a").first().click()]);
  });
});

describe("messages of strangers", () => {
  const own = () => `<script src="${stage.server.origin}/embed/v1/bilateral.js"></script>`;
  /** Answers after all messages that were sent before have been heard. */
  const afterAll =
    "new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; setTimeout(() => port2.postMessage(0)); })";

  test("to the page do not change a frame", async () => {
    const { page } = await reader();
    const lie = `parent.postMessage({ type: "bilateral:height", height: 4000 }, "*")`;
    const stranger = stage.newsroom.publish(`<!doctype html><script>${lie}</script>`);
    await page.goto(
      stage.newsroom.publish(
        article(
          `${own()}${frameTag(frameAddress("fact"))}<iframe title="Stranger" src="${stranger}"></iframe><iframe title="Sandboxed" sandbox="allow-scripts" src="${stranger}"></iframe><script>window.${lie}</script>`,
        ),
      ),
    );
    await page.waitForLoadState("load");
    await page.evaluate(afterAll);
    expect(await heightThatFits(page)).toBeLessThan(2000);
    const heights = await page.locator("iframe").evaluateAll((frames) => frames.slice(1).map((frame) => frame.style.height));
    expect(heights).toEqual(["", ""]);
  });

  test("from another page that took the place of ours in the frame are not believed", async () => {
    const { page } = await reader();
    const lie = `parent.postMessage({ type: "bilateral:height", height: 4000 }, "*")`;
    const stranger = stage.newsroom.publish(`<!doctype html><script>${lie}</script>`);
    await page.goto(stage.newsroom.publish(article(`${own()}${frameTag(frameAddress("fact"))}`)));
    const height = await heightThatFits(page);
    await page.evaluate(
      "globalThis.told = new Promise((resolve) => addEventListener('message', ({ data }) => data.height === 4000 && resolve())); undefined",
    );
    await (await frameIn(page)).evaluate((address) => location.assign(address), stranger);
    await page.evaluate("told");
    await page.evaluate(afterAll);
    expect(await page.locator("iframe").evaluate((node) => node.clientHeight)).toBe(height);
  });

  test.each([
    ["1e9", "5000px"],
    ["-5", "100px"],
    ["NaN", ""],
    ["Infinity", ""],
    ['"4000"', ""],
    ["{}", ""],
  ])("a height of %s makes the frame %p high", async (height, expected) => {
    const { page, context } = await reader();
    await context.route("**/embed/fact**", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><script>parent.postMessage({ type: "bilateral:height", height: ${height} }, "*"); parent.postMessage("told", "*")</script>`,
      }),
    );
    await page.addInitScript(
      "globalThis.told = new Promise((resolve) => addEventListener('message', ({ data }) => data === 'told' && resolve()))",
    );
    await page.goto(stage.newsroom.publish(article(`${own()}${frameTag(frameAddress("fact"))}`)));
    await page.evaluate("told");
    await page.evaluate(afterAll);
    expect(await page.locator("iframe").evaluate((node) => node.style.height)).toBe(expected);
  });

  test("to the frame make it tell nothing: only the page around it is heard", async () => {
    const { page } = await reader();
    await page.addInitScript("globalThis.heard = []; addEventListener('message', ({ data }) => heard.push(data));");
    await page.goto(stage.newsroom.publish(article(`${frameTag(frameAddress("fact"))}<iframe title="Stranger" srcdoc="<p>"></iframe>`)));
    await frameIn(page);
    const before = await page.evaluate("heard.length");
    await page.evaluate(`
      const sibling = frames[1];
      sibling.eval('parent.frames[0].postMessage({ message: "ready", secret: "stolen" }, "*")');
    `);
    await page.evaluate(afterAll);
    expect(await page.evaluate("heard.length")).toBe(before);
  });
});
