/**
 * Tail of the studentised range.
 *
 * @module
 */
import { normalTail } from "./normal_tail.ts";

/**
 * Step of the integration: the trapezoid rule's error decreases like exp(−2π²/step²), here below
 * any rounding.
 */
const STEP = 1 / 8;

/** Where a normal density is below 1e-19. */
const END = 9;

/**
 * P(Q > q) of the range Q of `count` independent standard normals, in [0, 1]: the studentised range
 * with infinitely many degrees of freedom.
 *
 * - Absolute error below 1e-13.
 * - 1 − count · ∫ φ(z) (Φ(z) − Φ(z − q))^(count − 1) dz, where z is the largest (Tukey, 1953, "The
 *   problem of multiple comparisons").
 *
 * @throws {RangeError} when `count` is no integer above 1 or q is negative.
 *
 * @example
 * ```ts
 * import { studentisedRangeTail } from "./studentised_range_tail.ts";
 * import { normalTail } from "./normal_tail.ts";
 * import assert from "node:assert/strict";
 * // Two normals differ by a normal of variance 2.
 * assert.ok(Math.abs(studentisedRangeTail(2, 2) - 2 * normalTail(Math.SQRT2)) < 1e-13);
 * ```
 */
export function studentisedRangeTail(q: number, count: number): number {
  if (!Number.isInteger(count) || count < 2 || !(q >= 0)) {
    throw new RangeError(
      `Cannot take a tail: expected q >= 0 and the range of two or more, current value is q=${q} of ${count}`,
    );
  }
  let sum = 0;
  for (let z = -END; z <= END; z += STEP) {
    const within = normalTail(z - q) - normalTail(z);
    sum += Math.exp(-z * z / 2) * within ** (count - 1);
  }
  const below = count * sum * STEP / Math.sqrt(2 * Math.PI);
  return Math.max(0, Math.min(1, 1 - below));
}
