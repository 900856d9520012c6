/**
 * The rule of orange_skin, which switch uses too.
 *
 * @module
 */

/**
 * Σ x_i² − 4 over the first four inputs.
 *
 * @example
 * ```ts
 * import { orangeLogit } from "./orange_logit.ts";
 * import assert from "node:assert/strict";
 * assert.equal(orangeLogit([1, 2, 0, -1]), 2);
 * ```
 */
export function orangeLogit(x: ArrayLike<number>): number {
  return x[0]! ** 2 + x[1]! ** 2 + x[2]! ** 2 + x[3]! ** 2 - 4;
}
