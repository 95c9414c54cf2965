/** Datasets for tests to publish: the one that is built, each time with another word before all titles. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { manifestPath } from "../../build/manifest.js";
import { sha256 } from "../../build/read-data.js";
import { buildBilateralSchema } from "../../graphql/build-schema.js";
import { projectRoot } from "../../project-root.js";
import { locales, wordsOf } from "../../vocabulary.js";
import { type Listed, parseManifest } from "../listing.js";
import { carryOut, planPublishing } from "../publish.js";

const built = join(projectRoot, "db", "bilateral.sqlite");
const schema = buildBilateralSchema();

/** Two that stand nowhere in the dataset and on no page, so that an answer from two datasets gives itself away. */
export const words = ["heron", "kestrel"] as const;
export type Word = (typeof words)[number];

export function otherThan(word: Word): Word {
  return word === "heron" ? "kestrel" : "heron";
}

export function versionOf(word: string): string {
  return `2026.01.01-${word}`;
}

/** What is wrong with an answer that has anything of another version than its header names. */
export function problemOfMix(header: unknown, body: string): string | undefined {
  const word = words.find((word) => header === versionOf(word));
  if (!word) return `its header names the dataset ${String(header)}`;
  return body.includes(otherThan(word)) ? `its header names ${word}, and ${otherThan(word)} stands in its body` : undefined;
}

export class AlteredDatasets {
  readonly root = mkdtempSync(join(tmpdir(), "bilateral-datasets-"));
  /** Where they are published. */
  readonly folder = join(this.root, "published");

  /** The file that was built with this word, its manifest beside it. */
  build(word: string, version = versionOf(word)): string {
    const path = join(this.root, `${word}.sqlite`);
    copyFileSync(built, path);
    const database = new Database(path);
    for (const table of ["fact", "relation"]) {
      const columns = wordsOf(locales).map((locale) => `title_${locale.toLowerCase()}`);
      database.exec(`UPDATE ${table} SET ${columns.map((column) => `${column} = '${word} ' || ${column}`).join(", ")}`);
    }
    database.prepare("UPDATE dataset SET version = ?").run(version);
    database.close();
    this.describe(path, { version, file: `${word}.sqlite` });
    return path;
  }

  /** Writes the manifest that fits the file as it is now. */
  describe(path: string, said: Partial<Listed>): void {
    const bytes = readFileSync(path);
    const usual = parseManifest(readFileSync(manifestPath(built), "utf8"), manifestPath(built));
    writeFileSync(manifestPath(path), JSON.stringify({ ...usual, bytes: bytes.length, sha256: sha256(bytes), ...said }));
  }

  publish(path: string, keep = 5): void {
    carryOut(planPublishing({ folder: this.folder, from: path, keep, schema }), schema);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
