/** One reading of one page, by a reader who has never been there, on a processor that is slowed down. */
import type { Browser, CDPSession, Page } from "playwright-core";

export interface Reading {
  /** Over the wire, headers too, of what the embed loads; of a frame page, the page as well. */
  readonly bytes: number;
  /** Until all was drawn. */
  readonly requests: number;
  /** Of these, the body of the largest answer of the API, compressed. */
  readonly answer: number;
  /** Requests to anybody but the two servers. */
  readonly elsewhere: number;
  /** Milliseconds until the frame in which all was drawn was done. */
  readonly drawn: number;
  /** Milliseconds that the main thread was busy: all of its tasks, whatever they were for. Not known of a frame page. */
  readonly busy: number;
  /** Of these, for running scripts, and for style and layout; the rest is parsing, painting and the browser's own. */
  readonly script: number;
  readonly layout: number;
  /** The longest task; 0 where none is longer than 50 ms. */
  readonly longest: number;
  /** The sum of all shifts; the measure CLS is never more than that. */
  readonly shift: number;
}

export type Measure = keyof Reading;

export interface Subject {
  readonly name: string;
  readonly address: string;
  /** Whether the page itself is what is embedded, and not its element `late`. */
  readonly isFrame: boolean;
  /** The event that tells that something is drawn, and how often it comes. */
  readonly event: string;
  readonly times: number;
}

export interface Setting {
  readonly slowdown: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly origins: readonly string[];
}

/** A page is quiet after this time, and what comes late, such as a font, has come. */
const quiet = 1_000;

/** Stands in the page before anything else does. */
function watch({ event, times }: Subject): string {
  return `(() => {
    const seen = globalThis.measured = { shift: 0, longest: 0, start: 0 };
    const after = (list) => list.getEntries().filter(({ startTime }) => startTime >= seen.start);
    new PerformanceObserver((list) => after(list).forEach(({ value }) => { seen.shift += value; })).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => after(list).forEach(({ duration }) => { seen.longest = Math.max(seen.longest, duration); })).observe({ type: "longtask", buffered: true });
    let left = ${times};
    addEventListener(${JSON.stringify(event)}, () => {
      left -= 1;
      // After the frame, with its style, layout and paint.
      if (left === 0) requestAnimationFrame(() => setTimeout(() => { seen.end = performance.now(); tellDrawn(""); }));
    });
  })()`;
}

/** What a page does when it comes to the scripts of an embed. Everything else of the page is there and was shown. */
const embed = `(() => {
  Object.assign(measured, { shift: 0, longest: 0, start: performance.now() });
  document.body.append(document.getElementById("late").content);
})()`;

interface Measured {
  readonly shift: number;
  readonly longest: number;
  readonly start: number;
  readonly end: number;
  readonly origin: number;
}

export async function read(browser: Browser, subject: Subject, { slowdown, viewport, origins }: Setting): Promise<Reading> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const requests = new Map<string, { readonly url: string; readonly at: number; bytes: number }>();
    session.on("Network.requestWillBeSent", ({ requestId, request, wallTime }) => {
      if (!request.url.startsWith("data:")) requests.set(requestId, { url: request.url, at: wallTime * 1000, bytes: 0 });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const request = requests.get(requestId);
      if (request) request.bytes = encodedDataLength;
    });
    // Told and not asked for again and again: every question would take time of the thread that is measured.
    const drawn = new Promise((resolve) => session.once("Runtime.bindingCalled", resolve));
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", { name: "tellDrawn" });
    await session.send("Network.enable");
    // The whole encoded length has the headers in it, which a limit on bodies does not mean.
    const answers: number[] = [];
    session.on("Network.responseReceived", ({ response }) => {
      if (response.url.includes("/operations/")) answers.push(Number(response.headers["content-length"] ?? Number.NaN));
    });
    await session.send("Performance.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await context.addInitScript(watch(subject));
    await page.goto(subject.address);
    const before = subject.isFrame ? undefined : await startEmbed(page, session);
    await drawn;
    await page.waitForTimeout(quiet);
    const after = await metricsOf(session);
    const spent = (name: string) => (before ? ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000 : Number.NaN);
    const { shift, longest, start, end, origin } = await page.evaluate<Measured>("({ ...measured, origin: performance.timeOrigin })");
    const all = [...requests.values()];
    const embedded = subject.isFrame ? all : all.filter(({ url }) => url !== subject.address);
    return {
      bytes: sum(embedded.map(({ bytes }) => bytes)),
      requests: embedded.filter(({ at }) => at <= origin + end).length,
      answer: Math.max(0, ...answers),
      elsewhere: all.filter(({ url }) => !origins.includes(new URL(url).origin)).length,
      drawn: end - start,
      busy: spent("TaskDuration"),
      script: spent("ScriptDuration"),
      layout: spent("LayoutDuration") + spent("RecalcStyleDuration"),
      longest,
      shift,
    };
  } finally {
    await context.close();
  }
}

/** Lets the article come to rest first: starting the page's process takes longer than any embed, and is not the embed's. */
async function startEmbed(page: Page, session: CDPSession): Promise<Map<string, number>> {
  await page.waitForTimeout(quiet);
  const before = await metricsOf(session);
  await session.send("Runtime.evaluate", { expression: embed });
  return before;
}

async function metricsOf(session: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
