/**
 * Uniform draws near an instance.
 *
 * @module
 */
import type { Box } from "../../../core/contracts/context.ts";
import type { Rng } from "../../../core/contracts/rng.ts";
import { pointNear } from "../../../core/rows/point_near.ts";

/**
 * Fills `row` with a uniform draw from the part of the box within `delta` times its width of
 * `input`, one random number per input in order.
 *
 * - The box is stretched to hold the input: see `pointNear`.
 * - Bounds are float64, the row float32.
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
  box: Box,
  { uniform }: Pick<Rng, "uniform">,
  row: Float32Array,
): void {
  const draw = Float64Array.from(row, uniform);
  pointNear(input, delta, box, draw, row);
}
