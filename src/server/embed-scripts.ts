/** The scripts that pages of others load: the one that moves, and every version that was released, byte for byte as it was. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../project-root.js";

/** The name that moves: it answers with the newest script that pages need not be changed for. */
export const movingVersion = "v1";

export interface EmbedFile {
  readonly type: string;
  readonly body: Buffer;
  readonly brotli?: Buffer;
  /** For the attribute `integrity`. */
  readonly integrity: string;
}

export interface EmbedScripts {
  /** Undefined where nothing has been built. */
  readonly moving: EmbedFile | undefined;
  /** Of frame pages. */
  readonly child: EmbedFile | undefined;
  /** This program's own version. */
  readonly current: string;
  /** By version, the newest first. */
  readonly versions: ReadonlyMap<string, EmbedFile>;
}

const scriptName = "bilateral.js";

export function readEmbedScripts(
  built = join(projectRoot, "dist", "embed"),
  released = join(projectRoot, "schema", "released"),
): EmbedScripts {
  const { version: current } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string };
  const moving = scriptIn(built, scriptName);
  const versions = new Map<string, EmbedFile>();
  if (moving) versions.set(current, moving);
  // Pages hold the integrity hash of what was released: that stays what its address answers, whatever is built today.
  for (const folder of existsSync(released) ? readdirSync(released) : []) {
    const file = /^v\d+\.\d+\.\d+$/.test(folder) ? scriptIn(join(released, folder), scriptName) : undefined;
    if (file) versions.set(folder.slice(1), file);
  }
  const newestFirst = [...versions].sort(([one], [other]) => other.localeCompare(one, "en", { numeric: true }));
  return { moving, child: scriptIn(built, "frame.js"), current, versions: new Map(newestFirst) };
}

export function embedFile(type: string, body: Buffer, brotli?: Buffer): EmbedFile {
  return { type, body, integrity: `sha384-${createHash("sha384").update(body).digest("base64")}`, ...(brotli && { brotli }) };
}

function scriptIn(folder: string, name: string): EmbedFile | undefined {
  const path = join(folder, name);
  return existsSync(path) ? embedFile("text/javascript; charset=utf-8", readFileSync(path), readFileSync(`${path}.br`)) : undefined;
}
