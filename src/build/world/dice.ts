/** Chance that comes out the same each time: a sequence of numbers from a seed, by a 32-bit mix. */
export class Dice {
  #state: number;

  /** Sequences of different names have nothing to do with each other. */
  constructor(seed: number, name: string) {
    let state = seed | 0;
    for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    this.#state = state;
  }

  /** From 0 up to but not including 1. */
  roll(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number {
    return Math.floor(this.roll() * end);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("there is nothing to pick from");
    return item;
  }

  /** How often in a row something happens that happens with this chance: mostly seldom, now and then very often. */
  streak(chance: number, most: number): number {
    let count = 0;
    while (count < most && this.roll() < chance) count += 1;
    return count;
  }
}
