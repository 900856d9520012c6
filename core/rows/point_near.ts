/**
 * Points of boxes around rows.
 *
 * @module
 */
import type { Boxes } from "../contracts/queries.ts";

/**
 * Maps a draw from the unit cube to a point near `input`: coordinate i becomes lerp(from, to,
 * draw[i]), where [from, to] is the box cut to input[i] ± delta · width. Writes into `point`.
 *
 * - The box is extended to contain the input, so that an instance outside the training range keeps
 *   a neighbourhood towards it instead of an empty one.
 * - Bounds are float64.
 *
 * @example
 * ```ts
 * import { pointNear } from "./point_near.ts";
 * import assert from "node:assert/strict";
 * const box = { lower: new Float32Array([0]), upper: new Float32Array([4]) };
 * const point = new Float32Array(1);
 * pointNear([3], 0.5, box, [0.5], point);
 * assert.deepEqual([...point], [2.5]); // half way from 1 to 4
 * ```
 */
export function pointNear(
  input: ArrayLike<number>,
  delta: number,
  { lower, upper }: Boxes["box"],
  draw: ArrayLike<number>,
  point: Float32Array,
): void {
  for (let i = 0; i < point.length; i++) {
    const x = input[i]!;
    const reach = delta * (upper[i]! - lower[i]!);
    const from = Math.max(Math.min(lower[i]!, x), x - reach);
    const to = Math.min(Math.max(upper[i]!, x), x + reach);
    point[i] = from + draw[i]! * (to - from);
  }
}
