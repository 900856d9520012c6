/**
 * Relative change of attributions.
 *
 * @module
 */
import { meanRelativeChange } from "./mean_relative_change.ts";

/**
 * Root mean square, over units, of each attribution's change divided by the larger of its two
 * magnitudes, which count as at least `floor` times the largest of all.
 *
 * - Range: [0, 2].
 * - NaN: where both explanations are all zeros, or hold NaN.
 *
 * @example
 * ```ts
 * import { attributionChange } from "./attribution_change.ts";
 * import assert from "node:assert/strict";
 * assert.equal(attributionChange([4, 0], [2, 0.5], 0.25), Math.sqrt((0.5 ** 2 + 0.5 ** 2) / 2));
 * ```
 */
export function attributionChange(
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  floor: number,
): number {
  const sizes = Float64Array.from(
    { length: left.length },
    (_, i) => Math.max(Math.abs(left[i]!), Math.abs(right[i]!)),
  );
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  if (largest === 0) return NaN;
  const size = (i: number) => Math.max(sizes[i]!, floor * largest);
  return Math.min(2, meanRelativeChange(left, right, size));
}
