/**
 * Whether two explanations rank units alike.
 *
 * @module
 */
import { pearson } from "../../../core/statistics/pearson.ts";
import { midRanks } from "../../../core/statistics/ranks.ts";

/**
 * |Spearman's correlation| of the magnitudes of two lists, in [0, 1]; NaN where either is constant
 * or holds NaN.
 *
 * The magnitude, since an explanation whose ranking is turned round still shows what it was made
 * from.
 *
 * @example
 * ```ts
 * import { magnitudeCorrelation } from "./magnitude_correlation.ts";
 * import assert from "node:assert/strict";
 * assert.equal(magnitudeCorrelation(Float64Array.of(1, -2, 3), Float64Array.of(9, 8, -7)), 1);
 * ```
 */
export function magnitudeCorrelation(
  a: Float64Array,
  b: Float64Array,
): number {
  if (a.some(Number.isNaN) || b.some(Number.isNaN)) return NaN;
  return Math.abs(
    pearson(midRanks(a.map(Math.abs)), midRanks(b.map(Math.abs))),
  );
}
