import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page, Request } from "playwright-core";
import { projectRoot } from "../project-root.js";
import { startForTests } from "../server/testing.js";
import { launchChromium } from "./chromium.js";

/** A page of its own visitor, and what went wrong or elsewhere while it was open. */
interface Visit {
  page: Page;
  /** Requests to hosts other than ours; each was refused. */
  elsewhere: string[];
  /** Errors and warnings of the console, uncaught ones, and what the Content-Security-Policy refused. */
  complaints: string[];
  /** The names of the operations that were asked, other than the introspection. */
  asked: string[];
}

/** The tabs of a first visit. */
const prepared = ["VisitsWithAgreements", "TradeByYear", "AgreementsInField", "CorrectionsMade"];

const sharedQuery = "query Shared($text: String!) {\n  # ə ş 中\n  search(text: $text) {\n    totalCount\n  }\n}";

let server: Awaited<ReturnType<typeof startForTests>>;
let browser: Browser;
let names: string[];

beforeAll(async () => {
  server = await startForTests();
  browser = await launchChromium();
  const answer = await fetch(`${server.origin}/operations.json`);
  names = ((await answer.json()) as { operations: { name: string }[] }).operations.map(({ name }) => name);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

// Pages that stay open go on drawing, and slow down the next.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function visit(address: string, options: BrowserContextOptions = {}, script = ""): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: "light", ...options });
  const elsewhere: string[] = [];
  await context.route("**/*", (route) => {
    if (new URL(route.request().url()).origin === server.origin) return route.continue();
    elsewhere.push(route.request().url());
    return route.abort();
  });
  await context.addInitScript(
    `addEventListener("securitypolicyviolation", (event) => console.error("refused by the policy: " + event.violatedDirective));${script}`,
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  const asked: string[] = [];
  page.on("request", (request) => {
    const name = operationOf(request);
    if (name !== undefined && name !== "IntrospectionQuery") asked.push(name);
  });
  await page.goto(`${server.origin}/playground${address}`);
  await page.locator(".graphiql-query-editor .view-line").first().waitFor();
  return { page, elsewhere, complaints, asked };
}

function operationOf(request: Request): string | undefined {
  if (request.url() !== `${server.origin}/graphql` || request.method() !== "POST") return undefined;
  return (request.postDataJSON() as { operationName?: string }).operationName ?? "";
}

/** The answer to the next operation of that name, as it came and once it is shown. */
function answerTo(page: Page, name: string) {
  return page
    .waitForResponse((response) => operationOf(response.request()) === name)
    .then(async (response) => {
      await page.locator(".graphiql-response .view-line", { hasText: '"data"' }).waitFor();
      return response;
    });
}

async function run(page: Page, name: string) {
  const [response] = await Promise.all([answerTo(page, name), page.getByRole("button", { name: /^Execute query/ }).click()]);
  return response;
}

function tabs(page: Page) {
  return page.locator(".graphiql-tab-button");
}

async function editorText(page: Page, editor: "graphiql-query-editor" | "graphiql-editor-tool"): Promise<string | undefined> {
  const text = await page.locator(`.${editor} .view-lines`).first().textContent();
  // The editor writes spaces that do not break.
  return text?.replaceAll("\u00a0", " ");
}

function keep(page: Page, name: string) {
  return page.screenshot({ path: join(projectRoot, "artifacts", "screenshots", `playground-${name}.png`) });
}

test("a first visit finds prepared questions in tabs, and each runs", async () => {
  const { page, elsewhere, complaints, asked } = await visit("");
  expect(await tabs(page).allTextContents()).toEqual(prepared);
  expect(asked).toEqual([]);

  const response = await run(page, "VisitsWithAgreements");
  expect(await response.json()).toMatchObject({ data: expect.anything() });
  expect(await response.json()).not.toHaveProperty("errors");
  expect(await response.request().allHeaders()).toMatchObject({
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json",
  });
  await keep(page, "light");

  await tabs(page).nth(1).click();
  expect(await (await run(page, "TradeByYear")).json()).not.toHaveProperty("errors");
  expect(asked).toEqual(["VisitsWithAgreements", "TradeByYear"]);
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
});

test("?example=NAME opens that question, with its variables, and runs it", async () => {
  const { page, elsewhere, complaints, asked } = await visit("?example=WhoMetWhom", { colorScheme: "dark" });
  await page.locator(".graphiql-response .view-line", { hasText: '"data"' }).waitFor();
  expect(await page.locator(".graphiql-tab-active .graphiql-tab-button").textContent()).toBe("WhoMetWhom");
  expect(asked).toEqual(["WhoMetWhom"]);
  await keep(page, "dark");
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
});

test("an example that is opened twice stands in one tab", async () => {
  const { page } = await visit("");
  const examples = page.locator(".examples");
  for (const name of ["OnThisDay", "TradeByYear", "OnThisDay"]) {
    await examples.getByRole("button", { name, exact: true }).click();
    await examples.locator("[aria-current]", { hasText: name }).waitFor();
  }
  expect(await tabs(page).allTextContents()).toEqual([...prepared, "OnThisDay"]);
});

test("the tabs of the last visit are there again, and an example joins them", async () => {
  const { page } = await visit("");
  await page.locator(".graphiql-tab").first().getByRole("button", { name: "Close Tab" }).click();
  const [, ...left] = prepared;
  // GraphiQL writes them down a moment after the change.
  await page.waitForFunction((count) => {
    const { localStorage } = globalThis as unknown as { localStorage: { getItem(key: string): string | null } };
    return JSON.parse(localStorage.getItem("graphiql:tabState") ?? '{"tabs":[]}').tabs.length === count;
  }, left.length);
  await page.goto(`${server.origin}/playground?example=OnThisDay`);
  await page.locator(".graphiql-response .view-line", { hasText: '"data"' }).waitFor();
  expect(await tabs(page).allTextContents()).toEqual([...left, "OnThisDay"]);
});

test("an example of an unknown name is answered with a sentence and the list", async () => {
  const { page, complaints, asked } = await visit("?example=VisitsOfNobody");
  expect(await page.locator(".notice").textContent()).toContain("There is no example named “VisitsOfNobody”.");
  expect(await page.locator(".examples").getByRole("listitem").count()).toBe(names.length);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.locator(".notice").waitFor({ state: "detached" });
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a share link carries ə, ş and 中, and what it shows is not run", async () => {
  const fragment = new URLSearchParams({ query: sharedQuery, variables: '{"text":"航空 ə ş"}' });
  const { page, elsewhere, complaints, asked } = await visit(`#${fragment}`, { permissions: ["clipboard-read", "clipboard-write"] });
  expect(await editorText(page, "graphiql-query-editor")).toContain("# ə ş 中");
  expect(await editorText(page, "graphiql-editor-tool")).toContain('"text": "航空 ə ş"');
  await keep(page, "shared");

  await page.getByRole("button", { name: "Share (copy a link to this query)" }).click();
  await page.getByRole("status").filter({ hasText: "Link copied" }).waitFor();
  const link = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(link).toMatch(/^[!-~]+$/);
  const copied = new URLSearchParams(new URL(link).hash.slice(1));
  expect(Object.fromEntries(copied)).toEqual(Object.fromEntries(fragment));

  // Had the link been run, this would be the second time.
  await run(page, "Shared");
  expect(asked).toEqual(["Shared"]);
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
});

test("where the browser keeps pages from the clipboard, the link to share stands in the address bar", async () => {
  const refuse = `Object.defineProperty(navigator, "clipboard", { value: undefined });`;
  const { page, complaints } = await visit("", {}, refuse);
  await page.getByRole("button", { name: "Share (copy a link to this query)" }).click();
  await page.getByRole("status").filter({ hasText: "address bar" }).waitFor();
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get("query")).toContain("query VisitsWithAgreements");
  expect(complaints).toEqual([]);
});

test("a damaged share link is answered with a sentence, also when it is followed from an open playground", async () => {
  const { page, complaints, asked } = await visit("");
  for (const [fragment, sentence] of [
    ["#query=%7B%20search(text:%20%22%E4%B8", "some of its characters cannot be read"],
    ["#query=%7Bdataset%7Bversion%7D%7D&variables=%7B%22te", "its variables are not a JSON object"],
    ["#variables=%7B%22text%22:1%7D", "holds no query"],
    ["#query=%7Bdataset%7Bversion%7D%7D&variables=[1]", "its variables are not a JSON object"],
  ]) {
    await page.goto(`${server.origin}/playground${fragment}`);
    await page.locator(".notice", { hasText: sentence ?? "" }).waitFor();
    await page.locator(".graphiql-query-editor .view-line").first().waitFor();
    expect(await tabs(page).allTextContents()).toEqual(prepared);
  }
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});

test("no address makes the playground ask another server", async () => {
  const evil = "https://evil.example/graphql";
  const guesses = ["endpoint", "url", "fetchURL", "subscriptionUrl", "headers"];
  const parameters = new URLSearchParams(guesses.map((name): [string, string] => [name, evil]));
  const { page, elsewhere } = await visit(`?${parameters}#${parameters}`);
  await run(page, "VisitsWithAgreements");
  expect(elsewhere).toEqual([]);
});

test("on a phone the answer stands below the question, and nothing is wider than the screen", async () => {
  const { page, complaints } = await visit("?example=VisitsWithAgreements", { viewport: { width: 390, height: 844 } });
  await page.locator(".graphiql-response .view-line", { hasText: '"data"' }).waitFor();
  const question = await page.locator(".graphiql-editors").boundingBox();
  const answer = await page.locator(".graphiql-response").boundingBox();
  expect(answer?.y).toBeGreaterThanOrEqual((question?.y ?? Number.NaN) + (question?.height ?? Number.NaN));
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  await keep(page, "narrow");

  await page.getByRole("button", { name: "Show Examples" }).click();
  await keep(page, "narrow-examples");
  await page.locator(".examples").getByRole("button", { name: "TradeByYear", exact: true }).click();
  await page.locator(".examples").waitFor({ state: "detached" });
  await run(page, "TradeByYear");
  expect(complaints).toEqual([]);
});

test("the playground works where the browser's storage is forbidden", async () => {
  const forbid = `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("forbidden", "SecurityError"); } });`;
  const { page, complaints } = await visit("", {}, forbid);
  await run(page, "VisitsWithAgreements");
  expect(complaints).toEqual([]);
});

test("the documentation of the schema is there with its descriptions", async () => {
  const { page } = await visit("");
  await page.getByRole("button", { name: "the documentation of the schema" }).click();
  await page.getByRole("link", { name: "Query", exact: true }).first().click();
  await page.getByRole("link", { name: "dataset", exact: true }).click();
  await page.locator(".graphiql-markdown-description").first().waitFor();
  await keep(page, "documentation");
});

test("axe finds nothing wrong with our own parts of the page, light or dark", async () => {
  const { page } = await visit("");
  const ours = [".page-header", ".examples", ".share"];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<axe.AxeResults>(`${axe.source};\naxe.run({ include: ${JSON.stringify(ours)} })`);
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target) }))).toEqual([]);
  }
});

test("without JavaScript the page points to the prepared questions and to curl", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.origin}/playground`);
  const notice = page.locator("main p");
  await notice.waitFor();
  expect(await notice.textContent()).toMatch(/operations\.json[\s\S]+curl/);
});
