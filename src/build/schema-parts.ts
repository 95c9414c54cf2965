/** Ways through the definitions, for whoever must know what stands where: the checks, and the references among records. */
import { z } from "zod";
import { locales } from "../vocabulary.js";
import type { Path } from "./data-file.js";
import type { Kind } from "./read-data.js";

/** The definition behind what makes it optional or gives it a default. */
export function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;
}

/** What a definition says of the part of a value one step down. */
function partOf(schema: unknown, step: PropertyKey): unknown {
  const here = bare(schema);
  if (here instanceof z.ZodObject) return here.shape[String(step)];
  if (here instanceof z.ZodArray) return here.element;
  if (here instanceof z.ZodTuple) return here.def.items[Number(step)];
  return undefined;
}

/** What the definition says of the value at a path. */
export function definitionAt(schema: z.ZodType, path: Path): unknown {
  return bare(path.reduce(partOf, schema as unknown));
}

export function keysOf(definition: unknown): string[] {
  return definition instanceof z.ZodObject ? Object.keys(definition.shape) : [];
}

/** Whether it is a text in every language. */
export function isLocalized(definition: unknown): boolean {
  const keys = keysOf(definition);
  return keys.length > 0 && keys.join() === Object.keys(locales).join();
}

export interface Reference {
  readonly to: Kind;
  readonly slug: string;
  readonly path: Path;
}

/** Every reference that a value makes, where it is well formed: those that the definitions mark with `.meta({ reference })`. */
export function referencesIn(schema: unknown, value: unknown, path: Path = []): Reference[] {
  const here = bare(schema);
  if (here instanceof z.ZodUnion) {
    const option = here.options.find((candidate) => (candidate as z.ZodType).safeParse(value).success);
    return option === undefined ? [] : referencesIn(option, value, path);
  }
  if (typeof value === "string") {
    if (!(here instanceof z.ZodType)) return [];
    const to = here.meta()?.reference as Kind | undefined;
    return to !== undefined && here.safeParse(value).success ? [{ to, slug: value, path }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((each, index) => referencesIn(partOf(here, index), each, [...path, index]));
  if (typeof value === "object" && value !== null && here instanceof z.ZodObject) {
    return Object.entries(value).flatMap(([key, each]) => referencesIn(here.shape[key], each, [...path, key]));
  }
  return [];
}
