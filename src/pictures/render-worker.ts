/** Runs in a thread of its own: drawing a picture takes as long as many answers of the API. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type MessagePort, parentPort } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import { fontFiles } from "./fonts.js";

export interface RenderOrder {
  readonly id: number;
  readonly svg: string;
  readonly width: number;
}

export type RenderResult = { readonly id: number } & ({ readonly png: Uint8Array<ArrayBuffer> } | { readonly failure: string });

export function renderPng(svg: string, width: number): Buffer {
  const options = {
    // What is installed differs from machine to machine, and a picture must not.
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: "Noto Sans" },
    fitTo: { mode: "width" as const, value: width },
  };
  return new Resvg(svg, options).render().asPng();
}

function draw({ id, svg, width }: RenderOrder, port: MessagePort): void {
  try {
    // Copied into memory of its own, which can be handed over instead of copied once more.
    const png = new Uint8Array(renderPng(svg, width));
    port.postMessage({ id, png } satisfies RenderResult, [png.buffer]);
  } catch (error) {
    port.postMessage({ id, failure: String(error) } satisfies RenderResult);
  }
}

/**
 * The pixels of a picture, up to twelve megabytes, lie outside of what V8 counts, and the package has no way to free
 * them: left alone, they wait for a collection that sees a few kilobytes of garbage, hundreds of pictures later. What is
 * collected is freed in the next turn of the event loop, so there must be one before the next picture.
 */
function pixelsFreed(collect: (options: { type: "minor" }) => void): Promise<void> {
  collect({ type: "minor" });
  return new Promise((resolve) => setImmediate(resolve));
}

function work(port: MessagePort): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  let drawn = Promise.resolve();
  port.on("message", (order: RenderOrder) => {
    drawn = drawn.then(() => draw(order, port)).then(() => pixelsFreed(collect));
  });
}

if (parentPort) work(parentPort);
