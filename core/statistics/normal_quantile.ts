/**
 * Quantiles of the normal distribution.
 *
 * @module
 */
import { normalTail } from "./normal_tail.ts";

/**
 * The quantile function of the standard normal: the z with P(Z < z) = p.
 *
 * - −∞ at 0, ∞ at 1.
 * - Relative error of the tail below 1e-12.
 * - Starts from a rational approximation (Abramowitz and Stegun, 1964, 26.2.22: error below 0.003),
 *   then takes Halley's steps on the nearer tail, each of which about triples the digits.
 *
 * @throws {RangeError} when p lies outside [0, 1].
 *
 * @example
 * ```ts
 * import { normalQuantile } from "./normal_quantile.ts";
 * import assert from "node:assert/strict";
 * assert.equal(normalQuantile(0.5), 0);
 * assert.equal(normalQuantile(0.975).toFixed(6), "1.959964");
 * ```
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(
      `Cannot take a quantile: p must lie in [0, 1], current value is ${p}`,
    );
  }
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  const t = Math.sqrt(-2 * Math.log(p));
  let z = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
  for (let step = 0; step < 4; step++) {
    const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    const newton = (normalTail(z) - p) / density;
    z += newton / (1 - z * newton / 2);
  }
  return -z;
}
