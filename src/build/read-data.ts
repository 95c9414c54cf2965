/** Reads the folder of data files: which files there are, and what stands in each record. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { z } from "zod";
import { projectRoot } from "../project-root.js";
import { mistakesOfShape } from "./check-shape.js";
import { DataFile, type Path } from "./data-file.js";
import { relationFiles, sharedFiles } from "./definitions.js";
import { compare, type Mistake, type Place } from "./mistakes.js";
import { nearest } from "./nearest.js";

type FilesOf = typeof relationFiles & typeof sharedFiles;

/** What a whole record of each kind says. */
export type RecordOf = { [File in keyof FilesOf as FilesOf[File]["kind"]]: z.output<FilesOf[File]["record"]> };
export type Kind = keyof RecordOf;
export type RelationKind = (typeof relationFiles)[keyof typeof relationFiles]["kind"];
export type SharedKind = (typeof sharedFiles)[keyof typeof sharedFiles]["kind"];

/** A record in its file. */
export interface Entry<K extends Kind = Kind> {
  readonly kind: K;
  readonly file: DataFile;
  readonly path: Path;
  readonly raw: unknown;
  /** The keys that are as they should be: what the record says so far, for checks across records. */
  readonly keys: Partial<RecordOf[K]>;
  /** The record, when nothing is wrong with it. */
  readonly whole: RecordOf[K] | undefined;
}

type Entries<K extends Kind> = { readonly [Each in K]: readonly Entry<Each>[] };

/** A relation's folder. */
export interface Folder {
  readonly slug: string;
  readonly entries: Entries<RelationKind>;
}

/** A file that the dataset is built from. */
export interface Input {
  /** Relative to the folder of the data files, which may lie anywhere; with slashes. */
  readonly path: string;
  readonly sha256: string;
}

export interface Data {
  readonly shared: Entries<SharedKind>;
  /** By slug. */
  readonly folders: readonly Folder[];
  /** Kinds of which a file could not be read, so that what is not found may still be there. */
  readonly unreadableKinds: ReadonlySet<Kind>;
  readonly inputs: readonly Input[];
  readonly mistakes: readonly Mistake[];
}

type FileDefinitions = Readonly<Record<string, { readonly kind: Kind; readonly record: z.ZodObject; readonly list: boolean }>>;

const requiredFiles: ReadonlySet<string> = new Set(["relation.yaml", ...Object.keys(sharedFiles)]);

/** How a path is shown: relative to the project's root in it, else in full. */
export function shownPath(path: string): string {
  const inProject = relative(projectRoot, path);
  return inProject.startsWith("..") ? path : inProject.split(sep).join("/");
}

export function sha256(contents: string | Buffer): string {
  return createHash("sha256").update(contents).digest("hex");
}

export function readData(directory: string): Data {
  const mistakes: Mistake[] = [];
  const inputs: Input[] = [];
  const unreadableKinds = new Set<Kind>();

  function readFolder(folder: string, definitions: FileDefinitions): Record<string, Entry[]> {
    const byKind: Record<string, Entry[]> = {};
    for (const [name, { kind, record, list }] of Object.entries(definitions)) {
      const entries: Entry[] = [];
      byKind[kind] = entries;
      const path = join(folder, name);
      if (!existsSync(path)) {
        if (requiredFiles.has(name)) mistakes.push({ ...wholeFile(path), message: `the file is missing: add ${name}` });
        continue;
      }
      const file = new DataFile(path, shownPath(path));
      inputs.push({ path: relative(directory, path).split(sep).join("/"), sha256: sha256(readFileSync(path)) });
      mistakes.push(...file.mistakes);
      if (!file.readable) {
        unreadableKinds.add(kind);
        continue;
      }
      // A file that holds nothing, or comments alone, is an empty list.
      const value = file.value ?? (list ? [] : {});
      if (list && !Array.isArray(value)) {
        mistakes.push({ ...file.placeOf([]), message: 'write a list of records, each beginning with "- "' });
        unreadableKinds.add(kind);
        continue;
      }
      const records: [Path, unknown][] = list ? (value as unknown[]).map((raw, index) => [[index], raw]) : [[[], value]];
      for (const [at, raw] of records) {
        const outcome = record.safeParse(raw);
        if (!outcome.success) mistakes.push(...mistakesOfShape(file, at, raw, record, outcome.error.issues));
        entries.push({
          kind,
          file,
          path: at,
          raw,
          keys: outcome.success ? outcome.data : soundKeys(record, raw),
          whole: outcome.success ? outcome.data : undefined,
        } as Entry);
      }
    }
    return byKind;
  }

  const present = namesIn(directory);
  mistakes.push(...unknownFiles(directory, present.files, Object.keys(sharedFiles)));
  const shared = readFolder(directory, sharedFiles) as unknown as Entries<SharedKind>;
  const folders = present.folders.map((slug): Folder => {
    const folder = join(directory, slug);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      mistakes.push({
        ...wholeFile(folder),
        message: "a relation's folder is named by its slug: lower-case letters a–z, digits and single hyphens, such as azerbaijan-china",
      });
    }
    const inside = namesIn(folder);
    mistakes.push(...unknownFiles(folder, [...inside.files, ...inside.folders], Object.keys(relationFiles)));
    return { slug, entries: readFolder(folder, relationFiles) as unknown as Entries<RelationKind> };
  });
  if (folders.length === 0) {
    mistakes.push({
      ...wholeFile(directory),
      message: "there is no relation: add a folder, such as azerbaijan-china, with a relation.yaml",
    });
  }
  return { shared, folders, unreadableKinds, inputs: inputs.toSorted((a, b) => compare(a.path, b.path)), mistakes };
}

function soundKeys(record: z.ZodObject, raw: unknown): object {
  if (typeof raw !== "object" || raw === null) return {};
  const given = raw as Record<string, unknown>;
  const sound: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(record.shape)) {
    const outcome = (schema as z.ZodType).safeParse(given[key]);
    if (outcome.success) sound[key] = outcome.data;
  }
  return sound;
}

function namesIn(directory: string): { files: string[]; folders: string[] } {
  // Names that begin with a dot are those of editors and systems.
  const names = readdirSync(directory, { withFileTypes: true }).filter((entry) => !entry.name.startsWith("."));
  const sorted = (folders: boolean) =>
    names
      .filter((entry) => entry.isDirectory() === folders)
      .map((entry) => entry.name)
      .toSorted(compare);
  return { files: sorted(false), folders: sorted(true) };
}

function unknownFiles(folder: string, names: readonly string[], known: readonly string[]): Mistake[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known);
      return {
        ...wholeFile(join(folder, name)),
        message: `no such file is known here: ${meant === undefined ? `the names are ${known.join(", ")}` : `did you mean ${meant}?`}`,
      };
    });
}

function wholeFile(path: string): Place {
  return { file: shownPath(path), line: 1, column: 1 };
}
