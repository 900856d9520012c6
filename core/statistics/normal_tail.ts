/**
 * Tail of the normal distribution.
 *
 * @module
 */

/** The z from which the continued fraction for the tail replaces the power series around 0. */
const SWITCH = 2.5;

/** Levels of the continued fraction: from {@linkcode SWITCH} on, more change no digit. */
const LEVELS = 120;

/**
 * P(Z > z) of a standard normal Z, in [0, 1].
 *
 * - Relative error below 1e-12 up to z = 37.
 * - Power series around 0, Laplace's continued fraction in the tail (Abramowitz and Stegun, 1964,
 *   26.2.11 and 26.2.14).
 *
 * @example
 * ```ts
 * import { normalTail } from "./normal_tail.ts";
 * import assert from "node:assert/strict";
 * assert.equal(normalTail(0), 0.5);
 * assert.equal(normalTail(1.96).toFixed(6), "0.024998");
 * ```
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  if (z < SWITCH) {
    let sum = 0;
    let term = z;
    for (let odd = 3; sum + term !== sum; odd += 2) {
      sum += term;
      term *= z * z / odd;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let level = LEVELS; level > 0; level--) fraction = z + level / fraction;
  return density / fraction;
}
