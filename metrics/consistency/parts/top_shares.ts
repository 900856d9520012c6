/**
 * Probability of being among the top k.
 *
 * @module
 */
import { tiedBlocks } from "../../parts/tied_blocks.ts";

/**
 * Per unit, the probability that it is among the `k` largest `values` when ties are put in random
 * order. They add up to `k`, or to the number of units where there are fewer.
 *
 * @throws {RangeError} when a value is NaN.
 *
 * @example
 * ```ts
 * import { topShares } from "./top_shares.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...topShares([1, 3, 1], 2)], [0.5, 1, 0.5]);
 * ```
 */
export function topShares(values: ArrayLike<number>, k: number): Float64Array {
  const shares = new Float64Array(values.length);
  let left = k;
  for (const block of tiedBlocks(values)) {
    const share = Math.min(1, Math.max(0, left) / block.length);
    for (const unit of block) shares[unit] = share;
    left -= block.length;
  }
  return shares;
}
