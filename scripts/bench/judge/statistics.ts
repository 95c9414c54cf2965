/** From the figures of blocks to one ratio with an interval. */

export interface Estimate {
  readonly ratio: number;
  /** The middle 95 % of what other draws of the same blocks would have given. */
  readonly low: number;
  readonly high: number;
  readonly blocks: number;
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error("there is no median of nothing");
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** What stands above is compared with what stands below, block by block: what slows a whole block slows both. */
export function estimateRatio(above: readonly number[], below: readonly number[]): Estimate {
  if (above.length !== below.length) throw new Error(`blocks do not pair: ${above.length} and ${below.length}`);
  const ratios = above.map((value, block) => value / (below[block] as number));
  // The same draws in each run, so that the same figures give the same interval.
  let state = 1;
  const draw = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const medians = Array.from({ length: 2_000 }, () => median(ratios.map(() => ratios[Math.floor(draw() * ratios.length)] as number)));
  medians.sort((a, b) => a - b);
  return { ratio: median(ratios), low: medians[50] as number, high: medians[1_949] as number, blocks: ratios.length };
}

/** Contenders one after the other and back again: what gets slower or faster during a block does so for all alike. */
export function thereAndBack<Item>(items: readonly Item[]): Item[] {
  return [...items, ...items.toReversed()];
}

export function geometricMean(ratios: readonly number[]): number {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}
