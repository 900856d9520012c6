/**
 * Energy distance of two sets of points.
 *
 * @module
 */

/** Points of one space: coordinates of each. */
export type Points = readonly (readonly number[])[];

/**
 * Energy distance √(2 E|X − Y| − E|X − X′| − E|Y − Y′|) of points drawn uniformly from `a` and `b`,
 * each with replacement; |·| is Euclidean (Székely and Rizzo, 2013,
 * doi:10.1016/j.jspi.2013.03.018).
 *
 * - A metric on sets of points, in units of the square root of a coordinate; symmetric bit by bit.
 * - 0 for equal sets, except where rounding differs because their points are listed in another
 *   order: up to some 1e-8 of the root of their extent.
 * - Carter et al. (2019) compare subsets of pixels by it: the unit of an image of width w lies at
 *   `[Math.floor(unit / w), unit % w]`.
 * - Sums in float64; a square that rounding leaves below 0 counts as 0.
 * - Time: (|a| + |b|)² distances.
 *
 * @throws {RangeError} when a set is empty, or points differ in their number of coordinates.
 *
 * @example
 * ```ts
 * import { energyDistance } from "./energy_distance.ts";
 * import assert from "node:assert/strict";
 * assert.equal(energyDistance([[0, 0]], [[3, 4]]), Math.sqrt(2 * 5));
 * assert.equal(energyDistance([[0, 0], [0, 2]], [[0, 2], [0, 0]]), 0);
 * ```
 */
export function energyDistance(a: Points, b: Points): number {
  if (a.length === 0 || b.length === 0) {
    throw new RangeError(
      `Cannot compare sets of points: neither may be empty, current value is ${a.length} and ${b.length} points`,
    );
  }
  const across = meanDistance(a, b) + meanDistance(b, a);
  return Math.sqrt(
    Math.max(0, across - (meanDistance(a, a) + meanDistance(b, b))),
  );
}

function meanDistance(a: Points, b: Points): number {
  let sum = 0;
  for (const x of a) {
    for (const y of b) {
      if (x.length !== y.length) {
        throw new RangeError(
          `Cannot compare points: they must have equally many coordinates, current value is ${x.length} and ${y.length}`,
        );
      }
      let square = 0;
      for (let i = 0; i < x.length; i++) square += (x[i]! - y[i]!) ** 2;
      sum += Math.sqrt(square);
    }
  }
  return sum / (a.length * b.length);
}
