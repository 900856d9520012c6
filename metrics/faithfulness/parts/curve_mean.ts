/**
 * Mean height of a curve.
 *
 * @module
 */

/**
 * Area under values at equal steps over [0, 1], by trapezoids.
 *
 * @example
 * ```ts
 * import { curveMean } from "./curve_mean.ts";
 * import assert from "node:assert/strict";
 * assert.equal(curveMean(new Float64Array([4, 1, 0])), 1.5);
 * ```
 */
export function curveMean(curve: Float64Array): number {
  const ends = (curve[0]! + curve.at(-1)!) / 2;
  const between = curve.subarray(1, -1).reduce((sum, f) => sum + f, 0);
  return (ends + between) / (curve.length - 1);
}
