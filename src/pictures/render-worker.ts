/** Runs in a thread of its own: drawing a picture takes as long as many answers of the API. */
import { parentPort } from "node:worker_threads";
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

parentPort?.on("message", ({ id, svg, width }: RenderOrder) => {
  try {
    // Copied into memory of its own, which can be handed over instead of copied once more.
    const png = new Uint8Array(renderPng(svg, width));
    parentPort?.postMessage({ id, png } satisfies RenderResult, [png.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, failure: String(error) } satisfies RenderResult);
  }
});
