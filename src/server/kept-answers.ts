import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Answer } from "./answer.js";

const compress = promisify(brotliCompress);

/** Level 9 leaves a seventh of a page in a few milliseconds; 11 would take a second for a tenth less. */
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * Large answers, made and compressed for whoever asks first and kept for all others: the dataset does not change while
 * the server runs. Keep only what there is a fixed number of.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, Promise<Answer>>();

  answer(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const made = compressed(make);
    this.#kept.set(key, made);
    // What failed, or is nothing, is not kept: it could be asked for under any name.
    made.catch(() => this.#kept.delete(key));
    return made;
  }
}

async function compressed(make: () => Promise<Answer>): Promise<Answer> {
  const answer = await make();
  return { ...answer, brotli: await compress(answer.body, options) };
}
