/**
 * Pearson's correlation.
 *
 * @module
 */

/**
 * Pearson's correlation coefficient, in [−1, 1].
 *
 * - NaN when either list is constant or holds NaN.
 * - Two passes in float64, means first: a large common offset costs no digits.
 *
 * @throws {RangeError} when the lists differ in length.
 *
 * @example
 * ```ts
 * import { pearson } from "./pearson.ts";
 * import assert from "node:assert/strict";
 * assert.equal(pearson([1, 2, 3], [3, 2, 1]), -1);
 * assert.equal(pearson([1, 2, 3], [4, 4, 4]), NaN);
 * ```
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) {
    throw new RangeError(
      `Cannot correlate: lists must have equal length, current value is ${x.length} and ${y.length}`,
    );
  }
  // The rounded mean of equal values may differ from them: so the values themselves are compared.
  if (isConstant(x) || isConstant(y)) return NaN;
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const r = xy / Math.sqrt(xx * yy);
  return Math.max(-1, Math.min(1, r));
}

function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) {
    if (values[i] !== values[0]) return false;
  }
  return true;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
