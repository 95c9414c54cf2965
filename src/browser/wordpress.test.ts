/** What an author pastes into WordPress itself, from the fetching of our oEmbed answer to the frame that a reader sees. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { projectRoot } from "../project-root.js";
import { startForTests, type TestServer } from "../server/testing.js";
import { launchChromium } from "./chromium.js";
import { frameIn, heightThatFits } from "./testing/frames.js";
import { newReader } from "./testing/reader.js";
import { findWordPress, startWordPress, type WordPress } from "./testing/real-wordpress.js";

const found = findWordPress();
if ("missing" in found) console.warn(`SKIPPED: nothing was tested in the real WordPress. ${found.missing}`);

const fact = "2016-meng-jianzhu-in-azerbaijan";

("missing" in found ? describe.skip : describe)("WordPress itself", () => {
  let server: TestServer;
  let wordpress: WordPress;
  let browser: Browser;

  beforeAll(async () => {
    const folder = "folder" in found ? found.folder : "";
    // By name, which can be spelled in capitals; to WordPress at 127.0.0.1 that is another site.
    [server, wordpress, browser] = await Promise.all([startForTests({ host: "localhost" }), startWordPress(folder), launchChromium()]);
  });

  afterAll(async () => {
    await browser?.close();
    await wordpress?.close();
    await server?.close();
  });

  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  async function read(content: string) {
    const reader = await newReader(browser, server.origin, wordpress.origin);
    await reader.page.goto(await wordpress.publish(content));
    return reader;
  }

  /** In the form that WordPress gives to whom it does not trust, shown, and as high as what is in it. */
  async function expectShown(page: Page, path: string): Promise<void> {
    const iframe = page.locator("iframe");
    expect(await iframe.count()).toBe(1);
    const attribute = (name: string) => iframe.getAttribute(name);
    const secret = (await attribute("data-secret")) ?? "";
    expect(secret).toMatch(/^[A-Za-z0-9]{10}$/);
    expect(await attribute("class")).toBe("wp-embedded-content");
    expect(await attribute("sandbox")).toBe("allow-scripts");
    expect(await attribute("src")).toBe(`${server.origin}${path}#?secret=${secret}`);
    const height = await heightThatFits(page, server.origin);
    expect(height).toBeGreaterThanOrEqual(200);
    expect(height).toBeLessThanOrEqual(1000);
    expect(await iframe.isVisible()).toBe(true);
    expect(await page.locator("blockquote.wp-embedded-content").isVisible()).toBe(false);
  }

  describe.each(["en", "zh"])("with our addresses in %s", (locale) => {
    const language = locale === "en" ? "" : `&locale=${locale}`;

    test.each([
      ["/relations/azerbaijan-china", `/embed/timeline?relation=azerbaijan-china${language}&compact=true`],
      [`/facts/${fact}`, `/embed/fact?slug=${fact}${language}&compact=true`],
      [
        "/embed/visits?relation=azerbaijan-china&guest=CN&compact=true",
        `/embed/visits?relation=azerbaijan-china${language}&compact=true&guest=CN`,
      ],
      ["/embed/trade", `/embed/trade?relation=azerbaijan-china${language}&compact=true`],
    ])("shows %s at its height", async (path, frame) => {
      const address = language ? `${path}${path.includes("?") ? language : `?locale=${locale}`}` : path;
      const { page, elsewhere, complaints } = await read(`Before.\n\n${server.origin}${address}\n\nAfter.`);
      await expectShown(page, frame);
      expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
      const name = path.replaceAll(/[^a-z0-9]+/g, "-");
      const folder = join(projectRoot, "artifacts", "screenshots");
      await page.screenshot({ path: join(folder, `wordpress-${wordpress.version}${name}-${locale}.png`), fullPage: true });
    });
  });

  describe("shows an address", () => {
    test.each([
      ["in capitals", (origin: string) => `${origin.toUpperCase()}/facts/${fact}`],
      ["with a slash at the end", (origin: string) => `${origin}/facts/${fact}/`],
      ["with two slashes for one", (origin: string) => `${origin}//facts//${fact}`],
      ["with spaces around it", (origin: string) => `  ${origin}/facts/${fact}  `],
      ["with an escaped ampersand at the end", (origin: string) => `${origin}/embed/fact?slug=${fact}&amp;`],
      ["with the marks of a campaign", (origin: string) => `${origin}/facts/${fact}?utm_source=letter&fbclid=x#sources`],
      ["in a block of the editor", (origin: string) => block(`${origin}/embed/fact?slug=${fact}&compact=true`)],
      ["in the short code", (origin: string) => `[embed width="550" height="700"]${origin}/facts/${fact}[/embed]`],
    ])("%s", async (_how, content) => {
      const { page } = await read(content(server.origin));
      await expectShown(page, `/embed/fact?slug=${fact}&compact=true`);
    });

    /** What the block editor makes of an address that is pasted into it. */
    function block(address: string): string {
      const url = address.replaceAll("&", "&amp;");
      return `<!-- wp:embed ${JSON.stringify({ url: address, type: "rich", providerNameSlug: "bilateral" })} -->
<figure class="wp-block-embed is-type-rich is-provider-bilateral wp-block-embed-bilateral"><div class="wp-block-embed__wrapper">
${url}
</div></figure>
<!-- /wp:embed -->`;
    }
  });

  test("fits the frame again when the reader turns the phone", async () => {
    const { page } = await read(`${server.origin}/facts/${fact}`);
    const wide = await heightThatFits(page, server.origin);
    await page.setViewportSize({ width: 360, height: 800 });
    const narrow = await heightThatFits(page, server.origin);
    expect(narrow).toBeGreaterThan(wide);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 900, height: 800 });
    expect(await heightThatFits(page, server.origin)).toBe(wide);
  });

  test("follows a link of the frame to our page of the fact", async () => {
    const { page } = await read(`${server.origin}/embed/visits`);
    await heightThatFits(page, server.origin);
    const frame = await frameIn(page, server.origin);
    await Promise.all([page.waitForURL(`${server.origin}/facts/**`, { waitUntil: "commit" }), frame.locator("h3 a").first().click()]);
  });

  test("shows the address as it was typed where there is no such fact", async () => {
    const address = `${server.origin}/facts/no-such-fact`;
    const { page } = await read(address);
    expect(await page.locator("iframe").count()).toBe(0);
    expect(await page.getByText(address).isVisible()).toBe(true);
  });
});
