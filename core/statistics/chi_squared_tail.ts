/**
 * Tail of the chi-squared distribution.
 *
 * @module
 */
import { normalTail } from "./normal_tail.ts";

/**
 * P(X > x) of a chi-squared X with `freedom` degrees of freedom, in [0, 1].
 *
 * - Even degrees: e^(−x/2) Σ (x/2)^j / Γ(j + 1) over whole j.
 * - Odd degrees: twice a normal tail, plus the same sum over half-integer j.
 *
 * Abramowitz and Stegun (1964), 26.4.4 and 26.4.5.
 *
 * @throws {RangeError} when `freedom` is not a positive integer or x is negative.
 *
 * @example
 * ```ts
 * import { chiSquaredTail } from "./chi_squared_tail.ts";
 * import assert from "node:assert/strict";
 * assert.equal(chiSquaredTail(2, 2), Math.exp(-1));
 * ```
 */
export function chiSquaredTail(x: number, freedom: number): number {
  if (!Number.isInteger(freedom) || freedom < 1 || !(x >= 0)) {
    throw new RangeError(
      `Cannot take a tail: expected x >= 0 and whole degrees of freedom, current value is x=${x}, ${freedom} degrees`,
    );
  }
  if (x === Infinity) return 0;
  const half = x / 2;
  const odd = freedom % 2 === 1;
  // Powers are taken with the exponential, so that neither of them leaves the range of numbers.
  let logTerm = -half + (odd ? Math.log(2 * Math.sqrt(half / Math.PI)) : 0);
  let sum = odd ? 2 * normalTail(Math.sqrt(x)) : 0;
  for (let j = odd ? 1.5 : 1; j <= freedom / 2; j++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(half / j);
  }
  return Math.min(1, sum);
}
