/** Says in sentences what zod found in a record: what is wrong, and what would be right. */
import { z } from "zod";
import { locales } from "../vocabulary.js";
import type { DataFile, Path } from "./data-file.js";
import type { Mistake } from "./mistakes.js";
import { nearest } from "./nearest.js";
import { definitionAt, isLocalized, keysOf } from "./schema-parts.js";

type Issue = z.core.$ZodIssue;

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** The mistakes of the record that stands at `at` in the file. */
export function mistakesOfShape(file: DataFile, at: Path, raw: unknown, record: z.ZodType, issues: readonly Issue[]): Mistake[] {
  return issues.flatMap((issue): Mistake[] => {
    const path = [...at, ...issue.path];
    const definition = definitionAt(record, issue.path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ ...file.placeOfKey(path, key), message: unknownKey(key, keysOf(definition)) }));
    }
    const value = valueAt(raw, issue.path);
    const key = issue.path.at(-1);
    if (value === undefined && typeof key === "string") {
      const inside = definitionAt(record, issue.path.slice(0, -1));
      return [{ ...file.placeOf(path), message: isLocalized(inside) ? missingLanguage(key, path) : missingKey(key, definition) }];
    }
    return [{ ...file.placeOf(path), message: fault(issue, value, file.textOf(path), definition) }];
  });
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return `unknown key "${key}": ${meant === undefined ? `the keys here are ${known.join(", ")}` : `did you mean "${meant}"?`}`;
}

function missingLanguage(locale: string, path: Path): string {
  const owner = path.at(-2);
  const whose = typeof owner === "string" ? ` of ${owner}` : "";
  return `the ${languageNames.of(locale)} text${whose} is missing: add ${locale}: …`;
}

function missingKey(key: string, definition: unknown): string {
  // A list that must not be empty says why in the sentence it has for an empty one.
  if (definition instanceof z.ZodArray) {
    const empty = definition.safeParse([]);
    if (!empty.success) return `"${key}" is missing: ${empty.error.issues[0]?.message}`;
  }
  if (isLocalized(definition)) return `"${key}" is missing: add ${key}: with a text for each of ${Object.keys(locales).join(", ")}`;
  if (definition instanceof z.ZodEnum) return `"${key}" is missing: add ${key}: with one of ${definition.options.join(", ")}`;
  const description = definition instanceof z.ZodType ? definition.description : undefined;
  return `"${key}" is missing: add ${key}: …${description === undefined ? "" : ` (${description.replace(/\.$/, "")})`}`;
}

function fault(issue: Issue, value: unknown, written: string | undefined, definition: unknown): string {
  if (value === null) return `nothing stands here: write ${wanted(issue.code === "invalid_type" ? issue.expected : "", definition)}`;
  if (issue.code === "invalid_value" && definition instanceof z.ZodEnum) {
    const words = definition.options.map(String);
    const meant = typeof value === "string" ? nearest(value.toUpperCase(), words) : undefined;
    return `${shown(value, written)} is not a word for this: ${meant === undefined ? `write one of ${words.join(", ")}` : `did you mean ${meant}?`}`;
  }
  if (issue.code !== "invalid_type") {
    return issue.message.startsWith("write ") ? `${shown(value, written)} does not fit: ${issue.message}` : issue.message;
  }
  // The definitions have sentences of their own for some types, and zod takes a fraction for a wrong type.
  if (!issue.message.startsWith("Invalid input")) return `${shown(value, written)} does not fit: ${issue.message}`;
  if (issue.expected === "string" && (typeof value === "number" || typeof value === "boolean")) {
    return `a ${typeof value} stands where a text belongs: put it in quotes, "${written ?? value}"`;
  }
  return `${shown(value, written)} stands where something else belongs: write ${wanted(issue.expected, definition)}`;
}

function wanted(expected: string, definition: unknown): string {
  if (isLocalized(definition)) return `a text for each of ${Object.keys(locales).join(", ")}`;
  if (definition instanceof z.ZodEnum) return `one of ${definition.options.join(", ")}`;
  switch (expected) {
    case "string":
      return "a text";
    case "number":
    case "int":
      return "a number, without quotes, blanks or commas";
    case "boolean":
      return "true or false, without quotes";
    case "array":
    case "tuple":
      return 'a list, each entry beginning with "- "';
    default:
      return `keys with values: ${keysOf(definition).join(", ")}`;
  }
}

function shown(value: unknown, written: string | undefined): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map of keys";
  return `"${typeof value === "string" ? value : (written ?? value)}"`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, step) => (typeof inside === "object" && inside !== null ? Reflect.get(inside, step) : undefined),
    value,
  );
}
