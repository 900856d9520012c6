/**
 * Gradient clipping.
 *
 * @module
 */

/**
 * Gradient clipping by global norm: scales all arrays in place by one factor, so that their common
 * Euclidean norm is at most `maxNorm` (Pascanu, Mikolov and Bengio, 2013, arXiv:1211.5063).
 *
 * @example
 * ```ts
 * import { clipGradients } from "./clip_gradients.ts";
 * import assert from "node:assert/strict";
 * const gradients = [Float32Array.of(3), Float32Array.of(0, 4)];
 * clipGradients(gradients, 2.5);
 * assert.deepEqual(gradients, [Float32Array.of(1.5), Float32Array.of(0, 2)]);
 * ```
 */
export function clipGradients(
  gradients: readonly Float32Array[],
  maxNorm: number,
): void {
  if (maxNorm === Infinity) return;
  let squares = 0;
  for (const values of gradients) {
    for (const value of values) squares += value * value;
  }
  const factor = maxNorm / Math.sqrt(squares);
  if (!(factor < 1)) return;
  for (const values of gradients) {
    for (let i = 0; i < values.length; i++) values[i]! *= factor;
  }
}
