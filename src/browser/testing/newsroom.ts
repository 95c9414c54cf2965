/** The site of somebody who embeds: pages of another origin than ours, each with the headers that its test gives it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Newsroom {
  readonly origin: string;
  /** Puts a page there and returns its address. */
  publish(html: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

export async function openNewsroom(): Promise<Newsroom> {
  const pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url?.replace(/[?#].*/, "") ?? "");
    response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8", ...page?.headers });
    response.end(page?.html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // By name: to a browser that is another site than 127.0.0.1, not only another origin.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    publish: (html, headers = {}) => {
      const path = `/article-${pages.size + 1}`;
      pages.set(path, { html, headers });
      return `${origin}${path}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An article around what an editor pasted, valid enough that axe finds no fault of its own with it. */
export function article(pasted: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Article</title>${head}</head><body><main><h1>Article</h1>${pasted}</main></body></html>`;
}
