/**
 * Holm's correction for multiple tests.
 *
 * @module
 */

/**
 * P values adjusted by Holm's step-down procedure, in the order of `pValues`.
 *
 * Rejecting where the adjusted p value is below α keeps the family-wise error rate at most α.
 *
 * Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
 * Statistics 6, 65–70.
 *
 * @throws {RangeError} when a p value lies outside [0, 1].
 *
 * @example
 * ```ts
 * import { holm } from "./holm.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(holm([0.5, 0.125]), [0.5, 0.25]);
 * ```
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length);
  const order = [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]!);
  let largest = 0;
  for (const [rank, test] of order.entries()) {
    const p = pValues[test]!;
    if (!(p >= 0 && p <= 1)) {
      throw new RangeError(
        `Cannot adjust p values: each must lie in [0, 1], current value is ${p}`,
      );
    }
    largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
    adjusted[test] = largest;
  }
  return adjusted;
}
