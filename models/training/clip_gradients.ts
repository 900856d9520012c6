/**
 * Gradients of bounded length.
 *
 * @module
 */

/**
 * Scales all arrays, in place and alike, so that their common Euclidean norm is at most `longest`
 * (Pascanu, Mikolov and Bengio, 2013, arXiv:1211.5063).
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
  longest: number,
): void {
  if (longest === Infinity) return;
  let squares = 0;
  for (const values of gradients) {
    for (const value of values) squares += value * value;
  }
  const share = longest / Math.sqrt(squares);
  if (!(share < 1)) return;
  for (const values of gradients) {
    for (let i = 0; i < values.length; i++) values[i]! *= share;
  }
}
