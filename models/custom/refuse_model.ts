/**
 * How faults of a user's model read.
 *
 * @module
 */

/**
 * Throws the error of a model that cannot be used.
 *
 * @param name The model: a file, an address or a name.
 * @param value What it has or returned instead of `expected`.
 * @throws {RangeError} always.
 *
 * @example
 * ```ts
 * import { refuseModel } from "./refuse_model.ts";
 * import assert from "node:assert/strict";
 * assert.throws(
 *   () => refuseModel("a.onnx", "one input", 2),
 *   /^RangeError: Cannot use a.onnx: expected one input, current value is 2$/,
 * );
 * ```
 */
export function refuseModel(
  name: string,
  expected: string,
  value: unknown,
): never {
  throw new RangeError(
    `Cannot use ${name}: expected ${expected}, current value is ${value}`,
  );
}
