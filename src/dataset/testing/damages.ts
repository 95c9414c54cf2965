/** What can be wrong with a file that was published: each damage, with what is said of it. */
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../build/read-data.js";
import { currentOf, listingPath, readListing } from "../listing.js";

/** Writes as root can into a file that nobody else may write to; the file stays the same one. */
type Damage = (folder: string) => void;

function currentFile(folder: string): string {
  return join(folder, currentOf(readListing(folder)).file);
}

/** Changes one byte, and the manifest with it where that is to fit. */
function patch(folder: string, place: (bytes: Buffer) => number, change: (byte: number) => number, fits: boolean): void {
  const path = currentFile(folder);
  const bytes = readFileSync(path);
  const at = place(bytes);
  bytes[at] = change(bytes[at] as number);
  writeFileSync(path, bytes);
  if (fits) relist(folder, { sha256: sha256(bytes) });
}

function relist(folder: string, said: object): void {
  const { current, versions } = readListing(folder);
  const changed = versions.map((listed) => (listed.version === current ? { ...listed, ...said } : listed));
  writeFileSync(listingPath(folder), JSON.stringify({ current, versions: changed }));
}

/** Where SQLite's header has the application's id. */
const placeOfApplication = 71;

export const damages: readonly (readonly [what: string, damage: Damage, sentence: RegExp])[] = [
  ["nothing in it", (folder) => truncateSync(currentFile(folder), 0), /it has 0 bytes and should have \d+/],
  [
    "its end cut off",
    (folder) => truncateSync(currentFile(folder), readFileSync(currentFile(folder)).length - 100),
    /it has \d+ bytes and should have/,
  ],
  [
    "one bit of a text turned over",
    (folder) =>
      patch(
        folder,
        (bytes) => bytes.indexOf("Heydar Aliyev"),
        (byte) => byte ^ 1,
        false,
      ),
    /its SHA-256 is not [0-9a-f]{64}/,
  ],
  [
    "the id of another application",
    (folder) =>
      patch(
        folder,
        () => placeOfApplication,
        (byte) => byte ^ 1,
        true,
      ),
    /it is not a Bilateral dataset/,
  ],
  ["a manifest with another hash", (folder) => relist(folder, { sha256: sha256("another") }), /its SHA-256 is not [0-9a-f]{64}/],
  [
    "a manifest with another count",
    (folder) => relist(folder, { counts: { ...currentOf(readListing(folder)).counts, visits: 1 } }),
    /it has \d+ visits and should have 1/,
  ],
  ["a manifest with another layout", (folder) => relist(folder, { formatVersion: 99 }), /it has layout \d+ and should have 99/],
  ["a manifest that is no JSON", (folder) => writeFileSync(listingPath(folder), '{"current":'), /is no manifest: it is not a JSON object/],
  [
    "a manifest whose file is elsewhere",
    (folder) => relist(folder, { file: "../elsewhere.sqlite" }),
    /is no manifest: it says nothing that can be used for "file"/,
  ],
];
