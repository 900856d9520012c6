/**
 * The rule of nonlinear_additive, which switch uses too.
 *
 * @module
 */

/**
 * −100 sin(0.2 a) + |b| + c + exp(−d) − 2.4 of the four inputs a, b, c, d that begin at `first`.
 *
 * @example
 * ```ts
 * import { additiveLogit } from "./additive_logit.ts";
 * import assert from "node:assert/strict";
 * assert.equal(additiveLogit([9, 0, -1.5, 2, 0], 1), 1.5 + 2 + 1 - 2.4);
 * ```
 */
export function additiveLogit(x: ArrayLike<number>, first: number): number {
  return -100 * Math.sin(0.2 * x[first]!) + Math.abs(x[first + 1]!) +
    x[first + 2]! + Math.exp(-x[first + 3]!) - 2.4;
}
