/** The pages for people in a browser: as they look, with and without scripts, and who can use them. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { projectRoot } from "../project-root.js";
import { startForTests } from "../server/testing.js";
import { widgetLocales, widgetNames } from "../widgets/parameters.js";
import { launchChromium } from "./chromium.js";
import { newReader, type Reader } from "./testing/reader.js";

let server: Awaited<ReturnType<typeof startForTests>>;
let browser: Browser;
// The page of a relation is long, and axe looks at each colour on it.
jest.setTimeout(180_000);

const screenshots = join(projectRoot, "artifacts", "screenshots");

beforeAll(async () => {
  server = await startForTests();
  browser = await launchChromium();
  mkdirSync(screenshots, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const pages = {
  home: "/",
  relation: "/relations/azerbaijan-china",
  visit: "/facts/1994-heydar-aliyev-in-china",
  figure: "/facts/trade-2017-total-cn",
  builder: "/builder?widget=timeline",
  error: "/facts/nothing",
} as const;

async function read(path: string, options: BrowserContextOptions = {}): Promise<Reader> {
  const reader = await newReader(browser, server.origin, server.origin, options);
  const response = await reader.page.goto(`${server.origin}${path}`);
  expect(response?.status()).toBe(path.startsWith(pages.error) ? 404 : 200);
  return reader;
}

/** The page of a relation is too long for a picture. */
async function keep(page: Page, name: string, look: string): Promise<void> {
  await page.screenshot({ path: join(screenshots, `page-${name}-${look}.png`), fullPage: name !== "relation" });
}

const allRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What can be wrong in the dark when nothing was in the light. */
const rulesOfColours = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

async function faultsIn(page: Page, rules: unknown = allRules): Promise<unknown[]> {
  // By the protocol of the debugger, so that the policy of the page needs no exception. Preloading, axe would copy the
  // stylesheets into elements, which the policy refuses.
  await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe has just been put there
    const { violations } = await (globalThis as any).axe.run({ preload: false, runOnly });
    return violations.map(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) => ({
      id,
      at: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
    }));
  }, rules);
}

const languageOf = (path: string, locale: string) =>
  `${path}${path.includes("?") ? "&" : "?"}${path.startsWith("/builder") ? "ui" : "locale"}=${locale}`;

const names = Object.keys(pages) as (keyof typeof pages)[];

test.each(names.flatMap((name) => widgetLocales.map((locale) => [name, locale] as const)))(
  "the page %s in %s, light or dark, has no fault that axe knows",
  async (name, locale) => {
    const { page, complaints, elsewhere } = await read(languageOf(pages[name], locale), { viewport: { width: 1200, height: 900 } });
    expect(await faultsIn(page)).toEqual([]);
    await keep(page, name, `${locale}-light`);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faultsIn(page, rulesOfColours)).toEqual([]);
    await keep(page, name, `${locale}-dark`);
    expect(elsewhere).toEqual([]);
    // The browser itself reports the status of the error page.
    expect(complaints.filter((complaint) => name !== "error" || !complaint.includes("404"))).toEqual([]);
  },
);

test.each(names)("the page %s fits the narrowest telephone, and a tablet", async (name) => {
  for (const [width, locale] of [
    [320, "ru"],
    [700, "az"],
  ] as const) {
    const { page } = await read(languageOf(pages[name], locale), { viewport: { width, height: 800 } });
    const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
    await keep(page, name, String(width));
  }
});

test("on the home page each widget is drawn by the lines beside it, and without scripts is a picture with a link", async () => {
  const { page } = await read(languageOf(pages.home, "ru"));
  for (const name of widgetNames) {
    const element = page.locator(`bilateral-${name}`);
    await element.scrollIntoViewIfNeeded();
    await element.locator(".bilateral").waitFor();
  }
  const { page: still } = await read(languageOf(pages.home, "ru"), { javaScriptEnabled: false });
  for (const name of widgetNames) {
    const picture = still.locator(`bilateral-${name} a img`);
    await picture.scrollIntoViewIfNeeded();
    expect(await picture.isVisible()).toBe(true);
  }
});

test("printed, a fact is black on white, and its sources are there with their addresses", async () => {
  const { page } = await read(pages.visit, { colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).color")).toBe("rgb(0, 0, 0)");
  expect(await page.locator(".masthead nav").first().isVisible()).toBe(false);
  expect(await page.evaluate("getComputedStyle(document.querySelector('.sources a'), '::after').content")).toContain("http");
  await page.screenshot({ path: join(screenshots, "page-visit-print.png"), fullPage: true });
});

test("without scripts the widgets of a relation are drawn, and boxes still choose what the time line shows", async () => {
  const { page } = await read(pages.relation, { javaScriptEnabled: false });
  const timeline = page.locator("#timeline .bilateral");
  await timeline.getByRole("checkbox", { name: "Visits" }).uncheck();
  expect(await timeline.getByText("Heydar Aliyev pays an official visit to China").first().isVisible()).toBe(false);
  expect(await page.locator("#visits .bilateral").getByText("Heydar Aliyev pays an official visit to China").first().isVisible()).toBe(
    true,
  );
  expect(await page.locator("#trade svg").first().isVisible()).toBe(true);
});

test("without scripts the builder is a form that is sent", async () => {
  const { page } = await read("/builder?ui=en", { javaScriptEnabled: false });
  await page.getByLabel("During").fill("1994");
  await page.getByRole("combobox", { name: "Language" }).selectOption("ru");
  await page.getByRole("button", { name: "Show" }).click();
  expect(new URL(page.url()).searchParams.get("during")).toBe("1994");
  const frame = page.frameLocator("iframe");
  await frame.getByText("Гейдар Алиев").first().waitFor();
  expect(await page.locator(".snippet pre").first().textContent()).toBe(
    `${server.origin}/embed/visits?relation=azerbaijan-china&locale=ru&during=1994`,
  );
  expect(await page.getByRole("button", { name: "Copy" }).count()).toBe(0);
});

test("with scripts the preview and the snippets follow each change, and the address of the page too", async () => {
  const { page, complaints, elsewhere } = await read("/builder?widget=visits");
  const snippet = page.locator(".snippet pre").first();
  await page.getByRole("combobox", { name: "Language" }).selectOption("az");
  await page.getByText("Preview and snippets are up to date.").waitFor();
  expect(await snippet.textContent()).toBe(`${server.origin}/embed/visits?relation=azerbaijan-china&locale=az`);
  expect(new URL(page.url()).searchParams.get("locale")).toBe("az");
  await page.frameLocator("iframe").getByRole("heading", { name: "Səfərlər" }).waitFor();
  await page.reload();
  expect(await page.getByRole("combobox", { name: "Language" }).inputValue()).toBe("az");
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test("what is wrong is said while the form stays as it is, and goes away when it is right", async () => {
  const { page } = await read("/builder?widget=visits");
  const during = page.getByLabel("During");
  await during.fill("2018-02-30");
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("2018-02-30");
  expect(await during.inputValue()).toBe("2018-02-30");
  await during.fill("2018");
  await page.getByRole("alert").waitFor({ state: "detached" });
  await page.locator(".snippet pre").first().waitFor();
});

test("the frame of the preview is as high as its content, and the element shows the same", async () => {
  const { page } = await read("/builder?widget=fact&slug=2016-meng-jianzhu-in-azerbaijan");
  const inside = page.frames().find((frame) => frame.url().includes("/embed/fact"));
  const height = await inside?.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)");
  await page.waitForFunction(`Math.abs(document.querySelector("iframe").getBoundingClientRect().height - ${Number(height)}) < 2`);
  await page.getByText("The same as an element").click();
  await page.locator("bilateral-fact").getByRole("heading", { name: "Meng Jianzhu" }).waitFor();
});

test("a press copies a snippet and says so", async () => {
  const { page, context } = await read("/builder?widget=trade");
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
  await page.getByRole("button", { name: "Copy" }).nth(1).click();
  await page.getByRole("status").getByText("Copied.").waitFor();
  const copied = await page.evaluate("navigator.clipboard.readText()");
  expect(copied).toBe(await page.locator(".snippet pre").nth(1).textContent());
  expect(copied).toContain("<bilateral-trade ");
});

test("where the clipboard is forbidden, the text is selected for the keyboard", async () => {
  const { page, context } = await read("/builder?widget=trade");
  await context.clearPermissions();
  await page.evaluate(`Object.defineProperty(navigator, "clipboard", { value: undefined })`);
  await page.getByRole("button", { name: "Copy" }).first().click();
  await page.getByRole("status").getByText("Could not copy").waitFor();
  expect(await page.evaluate("getSelection().toString().trim()")).toBe(await page.locator(".snippet pre").first().textContent());
});

test("the keyboard comes first to the content, then through the form to the snippets", async () => {
  const { page } = await read("/builder?widget=trade");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.className")).toBe("skip");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.closest('nav').id")).toBe("widgets");
});
