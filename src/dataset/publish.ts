/** Puts a dataset that was built into the folder that servers read, beside those before it, and makes it the current one. */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { manifestPath } from "../build/manifest.js";
import { fileOfVersion, type Listed, type Listing, listingPath, parseManifest, readListing } from "./listing.js";
import { openChecked } from "./open-checked.js";

export interface PublishOptions {
  readonly folder: string;
  /** The dataset file that was built; its manifest lies beside it. */
  readonly from: string;
  /** How many versions stay, the current one included. */
  readonly keep: number;
  readonly schema: GraphQLSchema;
}

/** What is to be done, all of it known and checked before anything is. */
export interface Plan {
  readonly folder: string;
  /** Undefined where the folder has the file already. */
  readonly copyFrom: string | undefined;
  readonly listing: Listing;
  /** Not listed any more. */
  readonly drop: readonly Listed[];
  /** The folder has it all already. */
  readonly isDone: boolean;
}

/** Throws an Error with a sentence. */
export function planPublishing({ folder, from, keep, schema }: PublishOptions): Plan {
  const manifest = manifestPath(from);
  if (!existsSync(manifest)) throw new Error(`There is no ${manifest}: build the dataset with: npm run build:db`);
  const built = parseManifest(readFileSync(manifest, "utf8"), manifest);
  openChecked(from, built, { schema, thorough: true, heldBytes: 0 }).store.close();
  const before = listingOf(folder);
  const there = before.versions.find(({ version }) => version === built.version);
  if (there && there.sha256 !== built.sha256) {
    throw new Error(
      `${folder} has other bytes under the version ${built.version}. A version is published once: change the data, or publish into another folder`,
    );
  }
  const listed = there ?? { ...built, file: fileOfVersion(built.version) };
  const isThere = isWhole(join(folder, listed.file), listed, schema);
  return planListing(folder, before, { listed, copyFrom: isThere ? undefined : from, keep });
}

/** Makes a version that was published before the current one again. Throws an Error with a sentence. */
export function planReturn({ folder, keep, schema }: Omit<PublishOptions, "from">, version: string): Plan {
  const before = readListing(folder);
  const listed = before.versions.find((candidate) => candidate.version === version);
  if (!listed) {
    throw new Error(`${folder} has no version ${version}. It has ${before.versions.map((one) => one.version).join(", ")}`);
  }
  openChecked(join(folder, listed.file), listed, { schema, thorough: true, heldBytes: 0 }).store.close();
  return planListing(folder, before, { listed, copyFrom: undefined, keep });
}

export function carryOut({ folder, copyFrom, listing, drop }: Plan, schema: GraphQLSchema): void {
  mkdirSync(folder, { recursive: true });
  const [listed] = listing.versions;
  if (copyFrom !== undefined && listed) {
    const target = join(folder, listed.file);
    replace(target, (draft) => {
      copyFileSync(copyFrom, draft);
      openChecked(draft, listed, { schema, thorough: false, heldBytes: 0 }).store.close();
      // Nobody writes into a file that is served.
      chmodSync(draft, 0o444);
    });
  }
  replace(listingPath(folder), (draft) => writeFileSync(draft, `${JSON.stringify(listing, null, 2)}\n`));
  for (const { file } of drop) rmSync(join(folder, file), { force: true });
}

/** One that was damaged is copied anew. */
function isWhole(path: string, listed: Listed, schema: GraphQLSchema): boolean {
  try {
    openChecked(path, listed, { schema, thorough: false, heldBytes: 0 }).store.close();
    return true;
  } catch {
    return false;
  }
}

function listingOf(folder: string): Listing {
  return existsSync(listingPath(folder)) ? readListing(folder) : { current: "", versions: [] };
}

interface Next extends Pick<Plan, "copyFrom">, Pick<PublishOptions, "keep"> {
  readonly listed: Listed;
}

function planListing(folder: string, before: Listing, { listed, copyFrom, keep }: Next): Plan {
  const all = [listed, ...before.versions.filter(({ version }) => version !== listed.version)];
  const listing = { current: listed.version, versions: all.slice(0, keep) };
  const isDone = copyFrom === undefined && JSON.stringify(listing) === JSON.stringify(before);
  return { folder, copyFrom, listing, drop: all.slice(keep), isDone };
}

/** In one step, and on the disk when it returns: whoever reads finds the old file or the new one, whole. */
function replace(target: string, write: (draft: string) => void): void {
  // In the same folder, for only there is a rename a single step. The process's number keeps two who publish apart.
  const draft = `${target}.${process.pid}.draft`;
  try {
    write(draft);
    flush(draft);
    renameSync(draft, target);
    flush(join(target, ".."));
  } finally {
    rmSync(draft, { force: true });
  }
}

function flush(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
