/**
 * Gradient ascent.
 *
 * @module
 */
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { rowAt, rowSize, rowsOf } from "../../../core/contracts/nd_array.ts";

/** Values of points `[rows, …]` and their gradients, flat like the points. */
export type Climbed = (
  points: NdArray<Float64Array>,
) => Promise<
  { readonly values: ArrayLike<number>; readonly gradients: ArrayLike<number> }
>;

/** Steps of {@linkcode ascend}. */
export interface AscentOptions {
  /** Number of steps, accepted or rejected. */
  readonly steps: number;
  /** Root mean square of a step. */
  readonly rate: number;
  /** Checked before every step. */
  readonly signal: AbortSignal;
  /** Changes a point after step `step`, counted from 1; such steps are always accepted. */
  settle?(point: Float64Array, step: number): void;
}

/**
 * Gradient ascent from every row of `start` separately, by steps of one length: point + rate · g /
 * rms(g). Returns the points reached and their values.
 *
 * - Without `settle`, a step that would lower a row's value is rejected and halves the row's rate,
 *   so that values never fall.
 * - A row whose gradient is 0 stays.
 * - Cost: 1 + `steps` calls.
 *
 * @throws {DOMException} when aborted.
 *
 * @example
 * ```ts
 * import { ascend } from "./ascend.ts";
 * import assert from "node:assert/strict";
 * const hill = ({ data }: { data: Float64Array }) =>
 *   Promise.resolve({
 *     values: data.map((x) => -((x - 3) ** 2)),
 *     gradients: data.map((x) => 2 * (3 - x)),
 *   });
 * const { signal } = new AbortController();
 * const start = { shape: [1, 1], data: new Float64Array([0]) };
 * const { points } = await ascend(hill, start, { steps: 60, rate: 0.7, signal });
 * assert.ok(Math.abs(points.data[0]! - 3) < 1e-6);
 * ```
 */
export async function ascend(
  climbed: Climbed,
  start: NdArray<Float64Array>,
  { steps, rate, signal, settle }: AscentOptions,
): Promise<{ points: NdArray<Float64Array>; values: Float64Array }> {
  const points = { shape: start.shape, data: start.data.slice() };
  const first = await climbed(points);
  const values = Float64Array.from(first.values);
  const gradients = Float64Array.from(first.gradients);
  const size = rowSize(start);
  const rates = values.map(() => rate);
  for (let step = 1; step <= steps; step++) {
    signal.throwIfAborted();
    const next = { shape: start.shape, data: points.data.slice() };
    for (let row = 0; row < rowsOf(start); row++) {
      const rowGradient = gradients.subarray(row * size, (row + 1) * size);
      const square = rowGradient.reduce((sum, g) => sum + g * g, 0);
      const point = rowAt(next, row);
      if (square > 0) {
        const scale = rates[row]! / Math.sqrt(square / size);
        rowGradient.forEach((g, i) => point[i]! += scale * g);
      }
      settle?.(point, step);
    }
    const reached = await climbed(next);
    for (let row = 0; row < rowsOf(start); row++) {
      if (!settle && !(reached.values[row]! >= values[row]!)) {
        rates[row]! /= 2;
        continue;
      }
      values[row] = reached.values[row]!;
      for (let i = row * size; i < (row + 1) * size; i++) {
        points.data[i] = next.data[i]!;
        gradients[i] = reached.gradients[i]!;
      }
    }
  }
  return { points, values };
}
