/**
 * Whether the top ranks are settled.
 *
 * @module
 */
import { largestFirst } from "../../parts/largest_first.ts";

/**
 * Whether the intervals mean ± z · error of the `top` largest means lie apart from each other and
 * from those of all smaller means.
 *
 * Where every interval holds its unit's true mean, the first `top` ranks are then the true ones, in
 * order. This holds however the means are correlated, and needs no correction for the pairs
 * compared. Equal means are never apart.
 *
 * @example
 * ```ts
 * import { separatedTop } from "./separated_top.ts";
 * import assert from "node:assert/strict";
 * assert.equal(separatedTop([1, 9, 5], [1, 1, 1], 2, 1.9), true);
 * assert.equal(separatedTop([1, 9, 5], [1, 1, 1], 2, 2), false); // 9 − 2 meets 5 + 2
 * ```
 */
export function separatedTop(
  means: ArrayLike<number>,
  errors: ArrayLike<number>,
  top: number,
  z: number,
): boolean {
  const places = Int32Array.from({ length: means.length }, (_, i) => i);
  const order = largestFirst(means, places);
  let highest = -Infinity;
  for (let place = order.length - 1; place >= 0; place--) {
    const unit = order[place]!;
    const reach = z * errors[unit]!;
    if (place < top && !(means[unit]! - reach > highest)) return false;
    highest = Math.max(highest, means[unit]! + reach);
  }
  return true;
}
