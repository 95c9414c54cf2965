/** One reading of one page, by a reader who has never been there, on a processor that is slowed down. */
import type { Browser } from "playwright-core";

export interface Reading {
  /** Over the wire, headers too, of all but the page that embeds. */
  readonly bytes: number;
  /** Before all was drawn, without the page that embeds. */
  readonly requests: number;
  /** Requests to anybody but the two servers; they were refused. */
  readonly elsewhere: number;
  /** Milliseconds from the start of the navigation until the frame in which all was drawn. */
  readonly drawn: number;
  /** Milliseconds that the main thread of the page's process was busy: all of its tasks, whatever they were for. */
  readonly busy: number;
  /** Of these, for running scripts, and for style and layout; the rest is parsing, painting, compiling and the browser's own. */
  readonly script: number;
  readonly layout: number;
  /** The longest task, 0 where none is longer than 50 ms. */
  readonly longest: number;
  /** The sum of all shifts; the measure CLS is never more than that. */
  readonly shift: number;
}

export type Measure = keyof Reading;

export interface Subject {
  readonly name: string;
  readonly address: string;
  /** Whether the page itself is what is embedded. */
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

/** What comes late, such as a font, comes within this time on a loopback. */
const afterwards = 1_000;

/** Stands in the page before anything else does. */
function watch({ event, times }: Pick<Subject, "event" | "times">): string {
  return `(() => {
    const seen = globalThis.measured = { shift: 0, longest: 0 };
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { seen.shift += value; })).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => { seen.longest = Math.max(seen.longest, duration); })).observe({ type: "longtask", buffered: true });
    let left = ${times};
    addEventListener(${JSON.stringify(event)}, () => {
      left -= 1;
      // After the frame, with its style, layout and paint.
      if (left === 0) requestAnimationFrame(() => setTimeout(() => { seen.drawn = performance.now(); }));
    });
  })()`;
}

interface Measured {
  readonly shift: number;
  readonly longest: number;
  readonly drawn: number;
  readonly start: number;
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
    await session.send("Network.enable");
    await session.send("Performance.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await context.addInitScript(watch(subject));
    await page.goto(subject.address);
    await page.waitForFunction("measured.drawn !== undefined", undefined, { polling: 100 });
    await page.waitForTimeout(afterwards);
    const { metrics } = await session.send("Performance.getMetrics");
    const milliseconds = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
    const measured = await page.evaluate<Measured>("({ ...measured, start: performance.timeOrigin })");
    const all = [...requests.values()];
    const embedded = subject.isFrame ? all : all.filter(({ url }) => url !== subject.address);
    return {
      bytes: sum(embedded.map(({ bytes }) => bytes)),
      requests: embedded.filter(({ at }) => at <= measured.start + measured.drawn).length,
      elsewhere: all.filter(({ url }) => !origins.includes(new URL(url).origin)).length,
      drawn: measured.drawn,
      busy: milliseconds("TaskDuration"),
      script: milliseconds("ScriptDuration"),
      layout: milliseconds("LayoutDuration") + milliseconds("RecalcStyleDuration"),
      longest: measured.longest,
      shift: measured.shift,
    };
  } finally {
    await context.close();
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
