/** Who says so, in two lines at most: a picture has no links, and no room for more. */
import type { Source } from "../widgets/data.js";
import type { Words } from "../widgets/words.js";
import { inner } from "./frame.js";
import { type Block, block } from "./text.js";

export function sourcesBlock(names: readonly string[], words: Words): Block {
  return block(names.length > 0 ? words.sources + words.colon + [...new Set(names)].join("; ") : "", "sans", 21, inner, 2);
}

export function nameAndDate({ source: { publisher, title, published } }: { readonly source: Source }): string {
  return [publisher ?? title, published?.text].filter(Boolean).join(", ");
}
