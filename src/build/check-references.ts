/** Names that must be unique, and references that must lead somewhere. */
import { relationFiles, sharedFiles } from "./definitions.js";
import { type Mistake, type Place, placeText } from "./mistakes.js";
import { nearest } from "./nearest.js";
import type { Data, Entry, Kind } from "./read-data.js";
import { referencesIn } from "./schema-parts.js";

interface Named {
  readonly entry: Entry;
  readonly place: Place;
}

/** All records of a kind, by slug (countries by code). */
export type Names = ReadonlyMap<Kind, ReadonlyMap<string, Named>>;

/** Facts share one name space, since a fact's slug alone is the address of its page. */
const factKinds: ReadonlySet<Kind> = new Set<Kind>(["visit", "agreement", "event", "statement", "tradeFigure"]);

/** What a kind is called in a sentence, and which file its records stand in. */
const kinds = new Map<Kind, { file: string; record: unknown }>(
  Object.entries({ ...relationFiles, ...sharedFiles }).map(([file, { kind, record }]) => [kind, { file, record }]),
);

export function allEntries(data: Data): Entry[] {
  return [...Object.values(data.shared), ...data.folders.flatMap((folder) => Object.values(folder.entries))].flat();
}

export function collectNames(data: Data): { names: Names; mistakes: Mistake[] } {
  const names = new Map<Kind, Map<string, Named>>([...kinds.keys()].map((kind) => [kind, new Map()]));
  const facts = new Map<string, Named>();
  const mistakes: Mistake[] = [];
  for (const entry of allEntries(data)) {
    const key = entry.kind === "country" ? "code" : "slug";
    const name = typeof entry.raw === "object" && entry.raw !== null ? (entry.raw as Record<string, unknown>)[key] : undefined;
    if (typeof name !== "string") continue;
    const named = { entry, place: entry.file.placeOf([...entry.path, key]) };
    const space = factKinds.has(entry.kind) ? facts : names.get(entry.kind);
    const first = space?.get(name);
    if (first) {
      const of = first.entry.kind === entry.kind ? "" : ` of ${withArticle(wordFor(first.entry.kind))}`;
      mistakes.push({
        ...named.place,
        message: `${key} "${name}" is taken: it is the ${key}${of} at ${placeText(first.place)}; choose another`,
      });
      continue;
    }
    space?.set(name, named);
    names.get(entry.kind)?.set(name, named);
  }
  return { names, mistakes };
}

export function checkReferences(data: Data, names: Names): Mistake[] {
  return allEntries(data).flatMap((entry) =>
    referencesIn(kinds.get(entry.kind)?.record, entry.raw)
      .filter(({ to, slug }) => !names.get(to)?.has(slug) && !data.unreadableKinds.has(to))
      .map(({ to, slug, path }) => ({ ...entry.file.placeOf([...entry.path, ...path]), message: dangling(to, slug, names) })),
  );
}

function dangling(to: Kind, slug: string, names: Names): string {
  const wanted = wordFor(to);
  for (const [kind, known] of names) {
    const other = known.get(slug);
    if (other) return `"${slug}" is ${withArticle(wordFor(kind))} (${placeText(other.place)}): name ${withArticle(wanted)} here`;
  }
  const meant = nearest(slug, [...(names.get(to)?.keys() ?? [])]);
  const remedy =
    meant === undefined ? `add it to ${to === "country" ? "countries.yaml" : `a ${kinds.get(to)?.file}`}` : `did you mean "${meant}"?`;
  return `there is no ${wanted} "${slug}": ${remedy}`;
}

function wordFor(kind: Kind): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}
