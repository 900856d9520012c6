/**
 * The standard normal law.
 *
 * @module
 */

/**
 * P(Z ≤ z): by the series φ(z) Σ z^(2k+1) / (1·3···(2k+1)) up to |z| = 4, by the continued fraction of the tail beyond; 0 or 1 at ±∞.
 *
 * Relative error of the smaller tail near 1e-13. Abramowitz and Stegun, 1964, 26.2.11 and 26.2.14.
 *
 * @example
 * ```ts
 * import { normalCdf } from "./normal_cdf.ts";
 * import assert from "node:assert/strict";
 * assert.equal(normalCdf(0), 0.5);
 * ```
 */
export function normalCdf(z: number): number {
  const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  if (Math.abs(z) < 4) {
    let term = z;
    let sum = 0;
    for (let k = 1; sum + term !== sum; k++) {
      sum += term;
      term *= z * z / (2 * k + 1);
    }
    return 0.5 + density * sum;
  }
  let fraction = Math.abs(z);
  for (let k = 60; k > 0; k--) fraction = Math.abs(z) + k / fraction;
  const tail = density / fraction;
  return z < 0 ? tail : 1 - tail;
}
