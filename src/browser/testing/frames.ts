/** An iframe of ours on somebody's page, seen from both sides. */
import type { Frame, Page } from "playwright-core";

/** The frame inside the only iframe of ours, once it is there. */
export async function frameIn(page: Page, ours: string): Promise<Frame> {
  const handle = await page.locator(iframeFrom(ours)).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error("The iframe holds no page");
  await frame.waitForLoadState("load");
  return frame;
}

export function contentHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
}

/** Waits until the iframe is exactly as high as what is in it, and returns how high. */
export async function heightThatFits(page: Page, ours: string): Promise<number> {
  const frame = await frameIn(page, ours);
  const iframe = page.locator(iframeFrom(ours));
  for (;;) {
    const [outside, inside] = [await iframe.evaluate((node) => node.clientHeight), await contentHeight(frame)];
    if (outside === inside) return inside;
    // Whatever changes a size is followed by a frame of drawing.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

function iframeFrom(origin: string): string {
  return `iframe[src^="${origin}"]`;
}
