/**
 * Weights that are numbers.
 *
 * @module
 */
import { refuseModel } from "./refuse_model.ts";

/** Values of one weight as they lie in a file. */
export interface StoredWeight {
  /** What the file calls it. */
  readonly name: string;
  /** Type of its values; others than floating-point ones cannot be wrong. */
  readonly type: "float16" | "float32" | "float64";
  /** The values, little-endian. */
  readonly bytes: Uint8Array;
}

/** Per type: its width in bytes, and which bits of its topmost two bytes are all 1 in NaN and ∞. */
const TYPES = {
  float16: [2, 0x7c00],
  float32: [4, 0x7f80],
  float64: [8, 0x7ff0],
} as const;

/**
 * Throws where some value is NaN or infinite, which some backends hide: the ReLU of NaN is 0 on
 * WebAssembly, and the model then answers as if nothing were wrong.
 *
 * @param path Named by errors.
 * @throws {RangeError} that names the file, the weight, the place and the value.
 *
 * @example
 * ```ts
 * import { checkFiniteWeights } from "./check_finite_weights.ts";
 * import assert from "node:assert/strict";
 * const bytes = new Uint8Array(Float32Array.of(1, NaN).buffer);
 * assert.throws(
 *   () => checkFiniteWeights("m.json", [{ name: "dense/bias", type: "float32", bytes }]),
 *   /Cannot use m.json: expected finite weights, current value is NaN at 1 of "dense\/bias"/,
 * );
 * ```
 */
export function checkFiniteWeights(
  path: string,
  weights: Iterable<StoredWeight>,
): void {
  for (const { name, type, bytes } of weights) {
    const [width, ones] = TYPES[type];
    // NaN and infinities have an exponent of ones.
    for (let top = width - 1; top < bytes.length; top += width) {
      const bits = bytes[top]! << 8 | bytes[top - 1]!;
      if ((bits & ones) !== ones) continue;
      const at = (top + 1) / width - 1;
      const value = valueAt(bytes.subarray(top + 1 - width, top + 1), bits);
      refuseModel(path, "finite weights", `${value} at ${at} of "${name}"`);
    }
  }
}

/** What a value with an exponent of ones is. */
function valueAt(bytes: Uint8Array, bits: number): number {
  const { length } = bytes;
  const fraction = length === 2 ? 0x3ff : length === 4 ? 0x7f : 0xf;
  const whole = (bits & fraction) === 0 &&
    bytes.subarray(0, length - 2).every((byte) => byte === 0);
  return whole ? (bits >> 15 ? -Infinity : Infinity) : NaN;
}
