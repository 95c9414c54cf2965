/**
 * The folder of a published dataset: files that are never changed, `bilateral-VERSION.sqlite`, and `manifest.json`, which
 * lists them and names the current one. It is replaced in one step, and is the only thing that a change of dataset is.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Counts, Manifest } from "../build/manifest.js";

/** A dataset file as its manifest describes it. */
export type Listed = Omit<Manifest, "inputs">;

export interface Listing {
  readonly current: string;
  /** The newest first. */
  readonly versions: readonly Listed[];
}

export function listingPath(folder: string): string {
  return join(folder, "manifest.json");
}

export function fileOfVersion(version: string): string {
  return `bilateral-${version}.sqlite`;
}

/** Throws an Error with a sentence. */
export function readListing(folder: string): Listing {
  const path = listingPath(folder);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new Error(`There is no ${path}. Publish a dataset there with: npm run publish-dataset -- ${folder}`);
  }
  return parseListing(text, path);
}

export function parseListing(text: string, path: string): Listing {
  const listing = parseObject(text, path);
  const versions = Array.isArray(listing.versions) ? listing.versions.map((listed) => checkListed(listed, path)) : [];
  if (!versions.some(({ version }) => version === listing.current)) {
    throw new Error(`${path} does not say which of its versions is the current one`);
  }
  return { current: listing.current as string, versions };
}

/** The manifest that lies beside a dataset file that was built. */
export function parseManifest(text: string, path: string): Listed {
  return checkListed(parseObject(text, path), path);
}

export function currentOf({ current, versions }: Listing): Listed {
  return versions.find(({ version }) => version === current) as Listed;
}

function parseObject(text: string, path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Said below.
  }
  throw new Error(`${path} is no manifest: it is not a JSON object`);
}

/** Names are letters, digits, dots, lines and dashes: the file that a manifest names lies beside it and nowhere else. */
const forms: Readonly<Record<keyof Listed, (value: unknown) => boolean>> = {
  formatVersion: isCount,
  version: (value) => isText(value, /^[\w.-]{1,40}$/),
  file: (value) => isText(value, /^[\w.-]{1,80}$/),
  bytes: isCount,
  sha256: (value) => isText(value, /^[0-9a-f]{64}$/),
  counts: (value) => isObject(value) && Object.values(value).every(isCount),
};

function checkListed(value: unknown, path: string): Listed {
  const given = isObject(value) ? value : {};
  for (const [name, isRight] of Object.entries(forms)) {
    if (!isRight(given[name])) throw new Error(`${path} is no manifest: it says nothing that can be used for "${name}"`);
  }
  const { formatVersion, version, file, bytes, sha256, counts } = given as unknown as Listed;
  return { formatVersion, version, file, bytes, sha256, counts: counts as Counts };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isText(value: unknown, form: RegExp): boolean {
  return typeof value === "string" && form.test(value);
}
