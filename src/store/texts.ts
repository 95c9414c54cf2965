/**
 * Texts stand in four columns, and hardly anybody asks for more than one language. So a record is read without its
 * texts, and a text when it is asked for: in that language, for all siblings in one statement.
 */
import { type Locale, type Localized, locales } from "../vocabulary.js";
import type { KeyedRows } from "./keyed-rows.js";
import type { Siblings } from "./siblings.js";

type TextRow = readonly [key: number, text: string];

interface HasKey {
  readonly key: number;
}

type TextQuestion = (members: readonly HasKey[]) => ReadonlyMap<number, readonly TextRow[]>;

/** A column in all its languages. */
export type TextColumn = Readonly<Record<Locale, TextQuestion>>;

export function textColumn(rows: KeyedRows, table: string, name: string): TextColumn {
  const question = (locale: Locale): TextQuestion => {
    const sql = `SELECT id, ${name}_${locale} FROM ${table} WHERE id IN KEYS`;
    return (members) =>
      rows.withThoseOf<TextRow>(
        sql,
        members.map(({ key }) => key),
      );
  };
  return Object.fromEntries((Object.keys(locales) as Locale[]).map((locale) => [locale, question(locale)])) as unknown as TextColumn;
}

/** The text of one record among its siblings. Asked for a text that is NULL it throws: whoever makes one has looked. */
export class Text implements Localized {
  constructor(
    private readonly siblings: Siblings<HasKey>,
    private readonly key: number,
    private readonly column: TextColumn,
  ) {}

  get en(): string {
    return this.#in("en");
  }

  get az(): string {
    return this.#in("az");
  }

  get zh(): string {
    return this.#in("zh");
  }

  get ru(): string {
    return this.#in("ru");
  }

  #in(locale: Locale): string {
    const text = this.siblings.ask(this.column[locale]).get(this.key)?.[0]?.[1];
    if (typeof text !== "string") throw new Error(`The record with the key ${this.key} has no text to show`);
    return text;
  }
}
