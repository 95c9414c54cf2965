/** Pictures as PNG: drawn in another thread, each once, and kept as long as there is room. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ByteCache, type CacheCounts } from "../byte-cache.js";
import { projectRoot } from "../project-root.js";
import type { RenderOrder, RenderResult } from "./render-worker.js";

export interface RendererOptions {
  /** Of the pictures that are kept, together. */
  readonly keptBytes: number;
  /** Pictures that wait, the one that is being drawn included. */
  readonly waiting: number;
  readonly seconds: number;
}

/** Nothing is wrong with the picture; there are too many. */
export class RendererBusy extends Error {}

interface Waiting {
  readonly resolve: (png: Buffer) => void;
  readonly reject: (error: Error) => void;
}

export class Renderer {
  readonly #options: RendererOptions;
  readonly #pictures: ByteCache<Buffer>;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #lastId = 0;
  /** How many were drawn, for tests and for whoever watches. */
  drawn = 0;

  constructor(options: RendererOptions, counts?: CacheCounts) {
    this.#options = options;
    this.#pictures = new ByteCache(options.keptBytes, ({ byteLength }) => byteLength, counts);
  }

  /** Rejects with RendererBusy where too many wait already. */
  render(svg: string, width: number): Promise<Buffer> {
    // By what is drawn and not by what was asked: many questions have the same picture.
    const key = `${width} ${createHash("sha256").update(svg).digest("base64")}`;
    return this.#pictures.get(key, () => this.#order(svg, width));
  }

  /** Who still waits is told so. */
  async close(): Promise<void> {
    await this.#abandon(new Error("The server stops"));
  }

  #order(svg: string, width: number): Promise<Buffer> {
    if (this.#waiting.size >= this.#options.waiting) return Promise.reject(new RendererBusy(`${this.#waiting.size} pictures wait`));
    const worker = this.#start();
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      if (this.#waiting.size === 1) this.#watch();
      worker.postMessage({ id, svg, width } satisfies RenderOrder);
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(join(projectRoot, "dist", "src", "pictures", "render-worker.js"));
    worker.on("message", (result: RenderResult) => this.#settle(result));
    // Not of one that was given up, when another draws already.
    const abandon = (error: Error) => {
      if (this.#worker === worker) void this.#abandon(error);
    };
    worker.on("error", abandon);
    worker.on("exit", () => abandon(new Error("The thread that draws pictures ended")));
    // It must not keep the process from ending.
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #settle(result: RenderResult): void {
    const waiting = this.#waiting.get(result.id);
    this.#waiting.delete(result.id);
    this.#watch();
    if ("failure" in result) {
      waiting?.reject(new Error(`A picture could not be drawn: ${result.failure}`));
    } else {
      this.drawn += 1;
      waiting?.resolve(Buffer.from(result.png.buffer));
    }
  }

  /** The first that waits is the one that is being drawn: every result begins its time anew. */
  #watch(): void {
    clearTimeout(this.#deadline);
    if (this.#waiting.size === 0) return;
    const { seconds } = this.#options;
    this.#deadline = setTimeout(() => void this.#abandon(new Error(`A picture was not drawn in ${seconds} s`)), seconds * 1000);
    this.#deadline.unref();
  }

  /** Whatever waits gets the error; the next picture gets a new thread. */
  async #abandon(error: Error): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#deadline);
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(error);
    await worker?.terminate();
  }
}
