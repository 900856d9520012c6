/**
 * TERP's choice of the number of units, by free energy.
 *
 * @module
 */

/** Intervals of temperatures shorter than this come from rounding. */
const LEAST_STRETCH = 1e-9;

/**
 * TERP's model selection: index of the candidate that minimises the free energy U + θ · S over the
 * longest bounded interval of temperatures θ ≥ 0 (first of ties).
 *
 * U is a model's unfaithfulness, S its interpretation entropy. The candidate of least entropy is
 * best at every high θ. Its interval has no end and compares with no other, so it is chosen only
 * where no other candidate has an interval.
 *
 * @example
 * ```ts
 * import { leastFreeEnergy } from "./least_free_energy.ts";
 * import assert from "node:assert/strict";
 * // The second is best for 0.1 / 0.25 ≤ θ ≤ 0.7 / 0.25, the third below.
 * assert.equal(leastFreeEnergy([0.8, 0.1, 0], [0, 0.25, 0.5]), 1);
 * ```
 */
export function leastFreeEnergy(
  unfaithfulness: ArrayLike<number>,
  entropy: ArrayLike<number>,
): number {
  let best = -1;
  let endless = -1;
  let longest = LEAST_STRETCH;
  for (let k = 0; k < entropy.length; k++) {
    let [from, to] = [0, Infinity];
    for (let other = 0; other < entropy.length; other++) {
      const gain = entropy[other]! - entropy[k]!;
      const loss = unfaithfulness[k]! - unfaithfulness[other]!;
      // Best against the other where loss ≤ θ · gain.
      if (gain > 0) from = Math.max(from, loss / gain);
      else if (gain < 0) to = Math.min(to, loss / gain);
      else if (loss > 0) to = 0;
    }
    if (to === Infinity && endless < 0) endless = k;
    if (to < Infinity && to - from > longest) [best, longest] = [k, to - from];
  }
  return best < 0 ? endless : best;
}
