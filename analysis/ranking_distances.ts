/**
 * Distances between the explanations of all pairs of instances.
 *
 * @module
 */
import type { NdArray } from "../core/contracts/nd_array.ts";
import { rowAt, rowsOf } from "../core/contracts/nd_array.ts";
import { rankingDistance } from "./ranking_distance.ts";

/**
 * `rankingDistance` between the attributions of every two instances: `[rows, rows]`, symmetric, 0
 * on the diagonal.
 *
 * Inputs are ranked, so that a unit of several inputs counts with each of them. Cost: rows (rows −
 * 1) / 2 distances.
 *
 * @throws {RangeError} as `rankingDistance`.
 *
 * @example
 * ```ts
 * import { rankingDistances } from "./ranking_distances.ts";
 * import assert from "node:assert/strict";
 * const attributions = {
 *   shape: [3, 2],
 *   data: new Float64Array([2, 1, 1, 2, 8, 3]),
 * };
 * assert.deepEqual([...rankingDistances(attributions, 0.5).data], [
 *   0,
 *   0.5,
 *   0,
 *   0.5,
 *   0,
 *   0.5,
 *   0,
 *   0.5,
 *   0,
 * ]);
 * ```
 */
export function rankingDistances(
  attributions: NdArray,
  p = 0.9,
): NdArray<Float64Array> {
  const rows = rowsOf(attributions);
  const data = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [rowAt(attributions, i), rowAt(attributions, j)];
      data[i * rows + j] = data[j * rows + i] = rankingDistance(a, b, p);
    }
  }
  return { shape: [rows, rows], data };
}
