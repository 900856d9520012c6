/**
 * Rank correlation of attribution magnitudes.
 *
 * @module
 */
import { pearson } from "../../../core/statistics/pearson.ts";
import { midRanks } from "../../../core/statistics/ranks.ts";

/**
 * |Spearman's correlation| of the magnitudes of two lists.
 *
 * - Range: [0, 1]. Absolute, since an explanation with a reversed ranking still shows what it was
 *   made from.
 * - NaN: where either list is constant or holds NaN.
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
