/** A dataset whose every text is an attack on whoever shows it, through all that shows it. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { projectRoot } from "../project-root.js";
import { widgetNames } from "../widgets/parameters.js";
import { article } from "./testing/newsroom.js";
import { setStage } from "./testing/stage.js";

const attack = `"'><img src=x onerror=alert(1)><script>alert(2)</script></script></title>]]>&lt;\u202e`;
const visit = "1994-heydar-aliyev-in-china";
const figure = "trade-2017-total-cn";

const folder = mkdtempSync(join(tmpdir(), "bilateral-hostile-"));
const stage = setStage(() => ({ dataset: poisoned(join(folder, "hostile.sqlite")) }));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the dataset with the attack before every text that people read, and a script for every address. */
function poisoned(file: string): string {
  copyFileSync(join(projectRoot, "db", "bilateral.sqlite"), file);
  const database = new Database(file);
  const columns = database
    .prepare<[], { table: string; name: string }>(
      "SELECT m.name AS 'table', c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.sql LIKE '%STRICT%'",
    )
    .all();
  const texts = columns.filter(({ name }) => /_(en|az|zh|ru)$|^(said|name_in_source|publisher|title|attribution|licence)$/.test(name));
  expect(texts.length).toBeGreaterThan(60);
  for (const { table, name } of texts) database.prepare(`UPDATE ${table} SET ${name} = ? || ${name} WHERE ${name} IS NOT NULL`).run(attack);
  database.exec("UPDATE source SET url = 'javascript:alert(3)//' || url; UPDATE dataset SET licence_url = 'javascript:alert(4)'");
  database.close();
  return file;
}

/** What the text has become in a document: nothing but text, and text that turns no other around. */
async function done(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) roots.push(shadowRoot);
    const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    const scripts = all("[href], [src], [action]").filter((node) =>
      ["href", "src", "action"].some((name) => /^\s*javascript:/i.test(node.getAttribute(name) ?? "")),
    );
    return {
      // Pictures break it into lines.
      shown: [document.documentElement, ...roots.slice(1)].some(({ textContent }) => textContent?.includes("<img")),
      made: all("[onerror], img[src=x], script:not([src]):not([type='application/ld+json'])").map((node) => node.outerHTML),
      scripts: scripts.map((node) => node.outerHTML),
      turned: all("article, main")
        .flatMap((root) => [...root.querySelectorAll("*")])
        .filter((node) => [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.includes("\u202e")))
        .filter((node) => {
          const { display, unicodeBidi } = getComputedStyle(node);
          return display === "inline" && !/isolate|plaintext/.test(unicodeBidi);
        })
        .map((node) => node.outerHTML.slice(0, 300)),
    };
  });
}

const harmless = { shown: true, made: [], scripts: [], turned: [] };

async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await stage.browser.newPage();
  const complaints: string[] = [];
  page.on("dialog", (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, complaints };
}

const frames = widgetNames.map((name) => `/embed/${name}${name === "fact" ? `?slug=${visit}` : ""}`);

test.each([
  "/",
  "/relations/azerbaijan-china",
  `/facts/${visit}`,
  `/facts/${figure}`,
  `/builder?widget=fact&slug=${visit}`,
  ...frames,
  ...frames.map((path) => path.replace(/^\/embed\/(\w+)/, "/image/$1.svg")),
])("%s shows it as text", async (path) => {
  const { page, complaints } = await open(`${stage.server.origin}${path}`);
  expect(await done(page)).toEqual(harmless);
  expect(complaints).toEqual([]);
});

test.each(["/feeds/azerbaijan-china.atom", "/oembed?format=xml"])("%s is XML that has it as text", async (path) => {
  const url = new URLSearchParams({ url: `${stage.server.origin}/facts/${visit}` });
  const xml = await (await fetch(`${stage.server.origin}${path}${path.includes("?") ? `&${url}` : ""}`)).text();
  const page = await stage.browser.newPage();
  const read = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "application/xml");
    const nodes = [...parsed.querySelectorAll("*")];
    return {
      names: [...new Set(nodes.map(({ localName }) => localName))],
      scripts: nodes.filter((node) => /^\s*javascript:/i.test(node.getAttribute("href") ?? "")).map((node) => node.outerHTML),
      title: parsed.querySelector("title")?.textContent,
    };
  }, xml);
  expect(read.title?.startsWith(attack)).toBe(true);
  expect(read.scripts).toEqual([]);
  for (const name of ["parsererror", "img", "script"]) expect(read.names).not.toContain(name);
});

test("the elements show it as text on somebody's page", async () => {
  const tags = widgetNames.map(
    (name) => `<bilateral-${name} loading="eager" ${name === "fact" ? `slug="${visit}"` : ""}></bilateral-${name}>`,
  );
  const pasted = `${tags.join("")}<script async src="${stage.server.origin}/embed/v1/bilateral.js"></script>`;
  const { page, complaints } = await open(stage.newsroom.publish(article(pasted)));
  for (const name of widgetNames) await page.locator(`bilateral-${name} article`).waitFor();
  expect(await done(page)).toEqual(harmless);
  expect(complaints).toEqual([]);
});

test("the HTML of an oEmbed answer shows it as text on somebody's page", async () => {
  const query = new URLSearchParams({ url: `${stage.server.origin}/facts/${visit}` });
  const { html } = (await (await fetch(`${stage.server.origin}/oembed?${query}`)).json()) as { html: string };
  const { page, complaints } = await open(stage.newsroom.publish(article(html)));
  // In its paragraph it is alone.
  expect(await done(page)).toMatchObject({ ...harmless, turned: expect.any(Array) });
  expect(complaints).toEqual([]);
});

test("tables and calendars hold it in its cell and on its line", async () => {
  const answers = await Promise.all(
    [...widgetNames.map((name) => `/download/${name}.csv${name === "fact" ? `?slug=${visit}` : ""}`), "/feeds/azerbaijan-china.ics"].map(
      async (path) => {
        const response = await fetch(`${stage.server.origin}${path}`);
        return {
          type: response.headers.get("content-type"),
          nosniff: response.headers.get("x-content-type-options"),
          text: await response.text(),
        };
      },
    ),
  );
  const calendar = answers.pop();
  for (const { type, nosniff, text } of answers) {
    expect({ type, nosniff }).toEqual({ type: "text/csv; charset=utf-8; header=present", nosniff: "nosniff" });
    // Every quotation mark is doubled, and every cell that has one stands between two; so nothing is left of pairs.
    expect(text.replace(/"(?:[^"]|"")*"/g, "")).not.toMatch(/["<>]/);
    expect(text).toContain(`""'><img src=x onerror=alert(1)>`);
  }
  expect(calendar?.text).toContain("<img");
  for (const line of calendar?.text.split("\r\n").slice(0, -1) ?? []) expect(line).toMatch(/^( |[A-Z-]+[:;])/);
});
