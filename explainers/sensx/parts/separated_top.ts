/**
 * Whether a ranking's first places are settled.
 *
 * @module
 */
import { largestFirst } from "../../parts/largest_first.ts";

/**
 * True where each of the `top` largest means lies above all smaller ones by more than both standard
 * errors times `z`: their intervals mean ± z · error do not meet.
 *
 * Where every interval holds its unit's true mean, the first `top` places are then the true ones,
 * in order, however the means are correlated and whichever pairs one would have compared.
 * Equal means are never apart.
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
