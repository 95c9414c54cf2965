/** Somebody else's site, on another origin than ours: the pages that embed, and the files that a newsroom hosts itself. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

export interface Newsroom {
  readonly origin: string;
  close(): Promise<void>;
}

/** `files` by their path; `folders` by the path that they stand under. Text is sent as brotli of the highest quality, as ours is. */
export async function openNewsroom(files: Readonly<Record<string, string>>, folders: Readonly<Record<string, string>>): Promise<Newsroom> {
  const packed = new Map<string, { readonly type: string; readonly isPacked: boolean; readonly body: Buffer } | undefined>();
  const read = (path: string): Buffer | undefined => {
    const written = files[path];
    if (written !== undefined) return Buffer.from(written);
    const [prefix, folder] = Object.entries(folders).find(([begin]) => path.startsWith(begin)) ?? [];
    if (prefix === undefined || folder === undefined) return undefined;
    const file = join(folder, normalize(path.slice(prefix.length)));
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  };
  const answerFor = (path: string) => {
    if (!packed.has(path)) {
      const body = read(path);
      const type = types[extname(path)] ?? "application/octet-stream";
      // A font of this kind is compressed already.
      const isPacked = extname(path) !== ".woff2";
      packed.set(path, body && { type, isPacked, body: isPacked ? brotliCompressSync(body) : body });
    }
    return packed.get(path);
  };
  const server = createServer(({ url = "/" }, response) => {
    const answer = answerFor(url.replace(/[?#].*/, ""));
    if (!answer) return response.writeHead(404).end();
    const { type, isPacked, body } = answer;
    response.writeHead(200, {
      "content-type": type,
      "content-length": body.length,
      "cache-control": "max-age=3600",
      ...(isPacked && { "content-encoding": "br" }),
    });
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    // By name: to a browser that is another site than 127.0.0.1, not only another origin.
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
