/**
 * Fisher's linear discriminant between two classes.
 *
 * @module
 */
import { ridgeSolver } from "./ridge_solver.ts";
import { weightedMoments } from "./weighted_moments.ts";

/**
 * Projections of the rows of `design` `[rows, columns]` on Fisher's linear discriminant between the
 * rows where `upper` is 1 and the others: `[rows]` (Fisher, 1936,
 * doi:10.1111/j.1469-1809.1936.tb02137.x).
 *
 * - In units of the pooled standard deviation within classes (rows − 2 degrees of freedom).
 * - One class only: the discriminants of c classes span c − 1 dimensions, so there is none, and
 *   every row lies at 0.
 * - Columns that never vary take no part.
 *
 * @throws {RangeError} when columns are collinear within the classes: there are too few rows.
 *
 * @example
 * ```ts
 * import { discriminant } from "./discriminant.ts";
 * import assert from "node:assert/strict";
 * // Classes {0, 2} and {10, 12}: variance (1 + 1 + 1 + 1) / 2 within.
 * const places = discriminant([0, 2, 10, 12], 1, [0, 0, 1, 1]);
 * assert.ok(Math.abs(places[3]! - places[0]! - 12 / Math.SQRT2) < 1e-12);
 * ```
 */
export function discriminant(
  design: ArrayLike<number>,
  columns: number,
  upper: ArrayLike<number>,
): Float64Array {
  const rows = upper.length;
  const places = new Float64Array(rows);
  const weights = [0, 1].map((side) =>
    Float64Array.from(upper, (value) => value === side ? 1 : 0)
  );
  if (weights.some((sideWeights) => !sideWeights.includes(1))) return places;
  const [low, high] = weights.map((sideWeights) =>
    weightedMoments(design, sideWeights, columns)
  );
  const within = low!.gram.map((value, at) => value + high!.gram[at]!);
  const between = low!.means.map((mean, j) => high!.means[j]! - mean);
  const varying = Int32Array.from(between.keys()).filter((j) => {
    for (let k = 1; k < rows; k++) {
      if (design[k * columns + j] !== design[j]) return true;
    }
    return false;
  });
  const direction = ridgeSolver(within, varying, 0)(between);
  let apart = 0;
  direction.forEach((value, j) => apart += value * between[j]!);
  // The direction's variance within is direction · between / (rows − 2).
  const scale = apart === 0 ? 0 : Math.sqrt((rows - 2) / apart);
  for (let k = 0; k < rows; k++) {
    for (const j of varying) {
      places[k]! += scale * direction[j]! * design[k * columns + j]!;
    }
  }
  return places;
}
