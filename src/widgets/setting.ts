import type { WidgetLocale, WidgetParameters } from "./parameters.js";
import { type Words, wordsFor } from "./words.js";

/** What every part of a widget has to know. */
export interface Setting {
  readonly words: Words;
  readonly locale: WidgetLocale;
  readonly base: string;
  readonly compact: boolean;
}

export function settingOf({ locale, compact = false }: WidgetParameters, base: string): Setting {
  return { words: wordsFor(locale), locale, base, compact };
}

/** The address of a page for people, in the reader's language. */
export function pageAddress({ base, locale }: Setting, room: "facts" | "relations", slug: string): string {
  return `${base}/${room}/${encodeURIComponent(slug)}${locale === "en" ? "" : `?locale=${locale}`}`;
}
