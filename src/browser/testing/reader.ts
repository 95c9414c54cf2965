/** One reader with a browser profile of its own, and what the pages do behind the reader's back. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to our server: method and address without the origin. */
  readonly asked: string[];
  /** Requests to anybody but the two; each was refused. */
  readonly elsewhere: string[];
  /** Errors and warnings of the console, uncaught errors, and what a Content-Security-Policy refused. */
  readonly complaints: string[];
}

export async function newReader(browser: Browser, ours: string, theirs: string, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 900, height: 800 }, colorScheme: "light", ...options });
  const asked: string[] = [];
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  await context.route("**/*", (route) => {
    const request = route.request();
    const { origin } = new URL(request.url());
    if (origin === ours) asked.push(`${request.method()} ${request.url().slice(origin.length)}`);
    if (origin === ours || origin === theirs) return route.continue();
    elsewhere.push(request.url());
    return route.abort();
  });
  await context.addInitScript(
    `addEventListener("securitypolicyviolation", (event) => console.error("refused by the policy: " + event.violatedDirective + " " + event.blockedURI));`,
  );
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, context, asked, elsewhere, complaints };
}
