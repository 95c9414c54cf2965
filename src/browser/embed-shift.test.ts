/** What stands below an element stays where it is. */
import { widgetNames } from "../widgets/parameters.js";
import { article } from "./testing/newsroom.js";
import { newReader } from "./testing/reader.js";
import { snippetFromBuilder } from "./testing/snippets.js";
import { setStage } from "./testing/stage.js";

const stage = setStage();

const windows = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1280, height: 720 },
  // Higher than what any widget leaves room for: all that stands below is in sight.
  wall: { width: 900, height: 2400 },
};

const below = "<p>The article goes on.</p>".repeat(20);

/** As strict as a page can be that lets us in at all. */
function strict(): Record<string, string> {
  return {
    "content-security-policy": `default-src 'none'; script-src ${stage.server.origin}; connect-src ${stage.server.origin}; style-src 'none'`,
  };
}

/** The sum of all shifts from when the page was shown with its fallback until what took the fallback's place was shown. */
async function shiftOf(pasted: string, viewport: { width: number; height: number }, end = "bilateral:load") {
  const { page, context, complaints } = await newReader(stage.browser, stage.server.origin, stage.newsroom.origin, { viewport });
  await context.addInitScript(`
    globalThis.shift = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; }).observe({ type: "layout-shift", buffered: true });
    globalThis.ended = new Promise((resolve) => addEventListener(${JSON.stringify(end)}, resolve));
    globalThis.twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
  `);
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  await context.route("**/operations/**", async (route) => {
    await held;
    return route.fallback();
  });
  await page.goto(stage.newsroom.publish(article(`${pasted}${below}`), strict()));
  await page.evaluate("twoFrames()");
  open();
  await page.evaluate("ended.then(twoFrames)");
  return { page, complaints, shift: await page.evaluate<number>("shift") };
}

describe.each(Object.entries(windows))("in the window of a %s", (_name, viewport) => {
  test.each(widgetNames)("nothing moves when the builder's element of %s is drawn", async (widget) => {
    for (const choice of [{}, { compact: "true", locale: "ru" }]) {
      const snippet = await snippetFromBuilder(stage.server.origin, "element", { widget, ...choice });
      const { page, shift, complaints } = await shiftOf(snippet, viewport);
      expect({ shift, complaints }).toEqual({ shift: 0, complaints: [] });
      expect(await page.locator(`bilateral-${widget} article`).isVisible()).toBe(true);
    }
  });
});

test("what is longer than the room in sight scrolls in it", async () => {
  const { page } = await shiftOf(await snippetFromBuilder(stage.server.origin, "element", { widget: "timeline" }), windows.wall);
  const room = page.locator("bilateral-timeline");
  expect(await room.evaluate((node) => node.scrollHeight - node.clientHeight)).toBeGreaterThan(0);
  await room.locator("footer a").last().focus();
  expect(await room.evaluate((node) => node.scrollTop)).toBeGreaterThan(0);
});

test("a list that reaches below the window is as long as it is", async () => {
  const { page } = await shiftOf(await snippetFromBuilder(stage.server.origin, "element", { widget: "timeline" }), windows.phone);
  expect(await page.locator("bilateral-timeline").evaluate((node) => node.scrollHeight - node.clientHeight)).toBe(0);
});

test("a fallback that leaves no room does move what is below", async () => {
  const snippet = await snippetFromBuilder(stage.server.origin, "element", { widget: "fact" });
  expect((await shiftOf(snippet.replace(/<svg[^>]*><\/svg>/, ""), windows.laptop)).shift).toBeGreaterThan(0);
});

test("where nothing can be drawn, no room is left empty", async () => {
  const snippet = (await snippetFromBuilder(stage.server.origin, "element", { widget: "visits" })).replace(
    "azerbaijan-china",
    "atlantis-lemuria",
  );
  const { page } = await shiftOf(snippet, windows.laptop, "bilateral:error");
  expect(await page.locator("bilateral-visits > a").isVisible()).toBe(true);
  expect(await page.locator("bilateral-visits > svg").isVisible()).toBe(false);
});
