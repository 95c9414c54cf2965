/**
 * What is made for whoever asks first and kept for all others: the dataset does not change while the server runs. Keep
 * only what there is a fixed number of, and nothing under a name that readers choose.
 */
export class Kept<Value> {
  readonly #values = new Map<string, Promise<Value>>();

  once(key: string, make: () => Promise<Value>): Promise<Value> {
    const kept = this.#values.get(key);
    if (kept) return kept;
    const made = make();
    this.#values.set(key, made);
    // What failed may succeed another time, and is no answer under this key.
    made.catch(() => this.#values.delete(key));
    return made;
  }
}
