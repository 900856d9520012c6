/**
 * Checking that a number is positive.
 *
 * @module
 */

/**
 * Returns `value` where it is positive, finite and of the right kind.
 *
 * @param name Named by the error.
 *
 * @throws {RangeError} otherwise.
 *
 * @example
 * ```ts
 * import { positive } from "./positive.ts";
 * import assert from "node:assert/strict";
 * assert.throws(
 *   () => positive("jobs", 0, "integer"),
 *   /expected jobs to be a positive integer, current value is 0/,
 * );
 * ```
 */
export function positive(
  name: string,
  value: number,
  kind: "number" | "integer" = "number",
): number {
  const whole = kind === "number" || Number.isSafeInteger(value);
  if (!(value > 0) || value === Infinity || !whole) {
    throw new RangeError(
      `Cannot run: expected ${name} to be a positive ${kind}, current value is ${value}`,
    );
  }
  return value;
}
