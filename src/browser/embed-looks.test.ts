/** What the widgets look like, to eyes and to screen readers; and what they weigh. */
import { get } from "node:http";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { projectRoot } from "../project-root.js";
import { questionOf, readParameters, widgetLocales, widgetNames } from "../widgets/parameters.js";
import { article } from "./testing/newsroom.js";
import { newReader } from "./testing/reader.js";
import { setStage } from "./testing/stage.js";

const stage = setStage();

const slug = "2016-meng-jianzhu-in-azerbaijan";
const themes = ["light", "dark"] as const;

async function faults(page: Page, disabled: readonly string[] = []) {
  const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
  const { violations } = await page.evaluate<axe.AxeResults>(`${axe.source};\naxe.run({ rules: ${JSON.stringify(rules)} })`);
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`) }));
}

/** They ask for what a page has and a part of a page has not: a main part, a first heading, landmarks around everything. */
const rulesOfWholePages = ["landmark-one-main", "page-has-heading-one", "region"];

describe.each(widgetLocales)("in the language %s", (locale) => {
  test.each(themes)("axe finds nothing wrong with the elements in their %s theme", async (theme) => {
    const { page, complaints } = await newReader(stage.browser, stage.server.origin, stage.newsroom.origin, { colorScheme: theme });
    const tags = widgetNames.map((name) => {
      const own = name === "fact" ? `slug="${slug}"` : "";
      return `<bilateral-${name} locale="${locale}" theme="${theme}" loading="eager" ${own}></bilateral-${name}>`;
    });
    const script = `<script async src="${stage.server.origin}/embed/v1/bilateral.js"></script>`;
    await page.goto(stage.newsroom.publish(article(`${tags.join("")}${script}`)));
    for (const name of widgetNames) await page.locator(`bilateral-${name} article`).waitFor();
    // What is folded away is looked at, too.
    await page.locator("summary").evaluateAll((summaries: HTMLElement[]) => summaries.map((summary) => summary.click()));
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each(widgetNames)("axe finds nothing wrong with the frame of %s, light or dark, and it is no wider than its page", async (name) => {
    const { page } = await newReader(stage.browser, stage.server.origin, stage.newsroom.origin);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`${stage.server.origin}/embed/${name}?${new URLSearchParams({ locale, theme, ...(name === "fact" && { slug }) })}`);
      for (const width of [320, 700, 1200]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await keep(page, `${name}-${locale}-${theme}-${width}`);
      }
      expect(await faults(page, rulesOfWholePages)).toEqual([]);
    }
    await page.emulateMedia({ media: "print" });
    await keep(page, `${name}-${locale}-print`);
  });
});

test("a correction has the whole width of a phone, and a chart is not blown up on a wide page", async () => {
  const { page } = await newReader(stage.browser, stage.server.origin, stage.newsroom.origin, { viewport: { width: 320, height: 800 } });
  await page.goto(`${stage.server.origin}/embed/fact?slug=${slug}`);
  for (const { width } of await boxesOf(page, "dd")) expect(width).toBeGreaterThan(250);
  await page.setViewportSize({ width: 1200, height: 800 });
  const [label, correction] = [await boxesOf(page, "dt"), await boxesOf(page, "dd")];
  expect(correction[0]?.y).toBe(label[0]?.y);
  await page.goto(`${stage.server.origin}/embed/trade`);
  // Text of eleven pixels in a drawing of 720: at most as large as the widget's own.
  for (const { width } of await boxesOf(page, ".wide svg")) expect((width / 720) * 11).toBeLessThan(16);
});

test("this browser has letters for every language, so that the pictures kept here show more than boxes", async () => {
  const page = await stage.browser.newPage();
  const drawnAlike = (one: string, other: string) =>
    page.evaluate(
      (letters) => {
        const [first, second] = letters.map((letter) => {
          const canvas = document.createElement("canvas");
          const pen = canvas.getContext("2d");
          if (!pen) throw new Error("Nothing can be drawn");
          pen.font = "40px sans-serif";
          pen.fillText(letter, 10, 60);
          return canvas.toDataURL();
        });
        return first === second;
      },
      [one, other],
    );
  // Letters that no font has are drawn as the same box.
  expect(await drawnAlike("\u{e0f0}", "\u{e0f1}")).toBe(true);
  for (const [one = "", other = ""] of ["访问", "əğ", "жю"].map((pair) => [...pair])) {
    expect({ one, other, alike: await drawnAlike(one, other) }).toEqual({ one, other, alike: false });
  }
});

test.each(widgetNames)("the keyboard alone reaches all that %s has to press, opens what is folded, and shows where it is", async (name) => {
  const { page } = await newReader(stage.browser, stage.server.origin, stage.newsroom.origin);
  const script = `<script async src="${stage.server.origin}/embed/v1/bilateral.js"></script>`;
  await page.goto(
    stage.newsroom.publish(article(`<bilateral-${name} ${name === "fact" ? `slug="${slug}"` : ""}></bilateral-${name}>${script}`)),
  );
  const widget = page.locator(`bilateral-${name} article`);
  await widget.waitFor();
  const reached: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const found = await widget.evaluate((node) => {
      const focused = (node.getRootNode() as ShadowRoot).activeElement;
      if (!focused) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return { what: focused.outerHTML, folds: focused.matches("summary"), outline: `${outlineStyle} ${outlineWidth}` };
    });
    if (!found) break;
    expect(found.outline).toBe("solid 2px");
    reached.push(found.what);
    if (found.folds) await page.keyboard.press("Enter");
  }
  expect(await widget.locator("details:not([open])").count()).toBe(0);
  const all = await widget.locator("a, button, input, summary, .scroll").evaluateAll((nodes) => nodes.map((node) => node.outerHTML));
  expect(all.length).toBeGreaterThan(3);
  expect(reached).toEqual(all);
});

test("forced colours leave every widget its text and its lines", async () => {
  const { page } = await newReader(stage.browser, stage.server.origin, stage.newsroom.origin, { forcedColors: "active" });
  for (const name of widgetNames) {
    await page.goto(`${stage.server.origin}/embed/${name}?${new URLSearchParams(name === "fact" ? { slug } : {})}`);
    await keep(page, `${name}-forced-colours`);
    expect(await faults(page, rulesOfWholePages)).toEqual([]);
  }
});

test("all elements together weigh at most 12 kB, and the frame's script a twentieth of it", async () => {
  expect(await weightOf("/embed/v1/bilateral.js")).toBeLessThanOrEqual(12_000);
  expect(await weightOf("/embed/frame.js")).toBeLessThanOrEqual(600);
});

test.each(widgetNames)("the first answer for %s weighs at most 4 kB, in every language", async (name) => {
  for (const locale of widgetLocales) {
    const read = readParameters(name, Object.entries({ locale, ...(name === "fact" && { slug }) }));
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    const { operation, variables } = questionOf(name, read.parameters);
    const query = new URLSearchParams(Object.entries(variables).map(([variable, value]): [string, string] => [variable, String(value)]));
    expect(await weightOf(`/operations/${operation}?${query}`)).toBeLessThanOrEqual(4_000);
  }
});

/** Bytes of the body as a browser receives it. */
function weightOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${stage.server.origin}${path}`, { headers: { "accept-encoding": "gzip, deflate, br, zstd" } }, (response) => {
      if (response.headers["content-encoding"] !== "br") reject(new Error(`${path} is not compressed`));
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
    }).on("error", reject);
  });
}

async function boxesOf(page: Page, selector: string): Promise<{ readonly y: number; readonly width: number }[]> {
  const boxes = await page.locator(selector).evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON()));
  expect(boxes.length).toBeGreaterThan(0);
  return boxes;
}

async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(projectRoot, "artifacts", "screenshots", `widget-${name}.png`), fullPage: true });
}
