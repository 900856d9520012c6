/**
 * Random rows around an instance.
 *
 * @module
 */
import type { Box, Rng } from "../../core/contracts.ts";

/**
 * Fills `row` with a uniform draw from the part of the box within `delta` times its width of `input`, one number per input in order.
 *
 * The box is stretched to hold the input, so an instance outside the training range keeps a neighbourhood on both sides of the nearest bound
 * instead of an empty one. Bounds are float64, the row float32.
 *
 * @example
 * ```ts
 * import { drawNear } from "./draw_near.ts";
 * import assert from "node:assert/strict";
 * const box = { lower: new Float32Array([0]), upper: new Float32Array([4]) };
 * const row = new Float32Array(1);
 * drawNear([3], 0.5, box, { uniform: () => 0.5 }, row);
 * assert.deepEqual([...row], [2.5]); // half way from 1 to 4
 * ```
 */
export function drawNear(
  input: ArrayLike<number>,
  delta: number,
  { lower, upper }: Box,
  { uniform }: Pick<Rng, "uniform">,
  row: Float32Array,
): void {
  for (let i = 0; i < row.length; i++) {
    const x = input[i]!;
    const reach = delta * (upper[i]! - lower[i]!);
    const from = Math.max(Math.min(lower[i]!, x), x - reach);
    const to = Math.min(Math.max(upper[i]!, x), x + reach);
    row[i] = from + uniform() * (to - from);
  }
}
