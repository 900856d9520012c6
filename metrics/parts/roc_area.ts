/**
 * Area under the ROC curve.
 *
 * @module
 */
import { midRanks } from "../../core/statistics/ranks.ts";

/**
 * Probability that a member has a larger value than a non-member; a tie counts one half.
 *
 * - From mid-ranks (Mann and Whitney, 1947, doi:10.1214/aoms/1177730491).
 * - NaN: without members, or without others.
 *
 * @example
 * ```ts
 * import { rocArea } from "./roc_area.ts";
 * import assert from "node:assert/strict";
 * assert.equal(rocArea(Float64Array.of(2, 2, 1), [1, 0, 0]), 0.75); // one tie, one win
 * ```
 */
export function rocArea(
  values: Float64Array,
  members: ArrayLike<number>,
): number {
  const ranks = midRanks(values);
  let count = 0;
  let rankSum = 0;
  for (let i = 0; i < ranks.length; i++) {
    if (!(members[i]! > 0)) continue;
    count++;
    rankSum += ranks[i]!;
  }
  const wins = rankSum - count * (count + 1) / 2;
  return wins / (count * (ranks.length - count));
}
