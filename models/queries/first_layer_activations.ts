/**
 * Pre-activations of a dense first layer.
 *
 * @module
 */
import type { FirstLayer } from "./cut_network.ts";

/**
 * Pre-activations of the first layer, bias + values · kernel, in float64; one pass over the sums
 * adds four rows of the kernel.
 *
 * @example
 * ```ts
 * import { firstLayerActivations } from "./first_layer_activations.ts";
 * import assert from "node:assert/strict";
 * const layer = { kernel: new Float32Array([1, 2, 3, 4]), bias: new Float32Array([10, 20]) };
 * assert.deepEqual([...firstLayerActivations(layer, [1, 1])], [14, 26]);
 * ```
 */
export function firstLayerActivations(
  { kernel, bias }: FirstLayer,
  values: ArrayLike<number>,
): Float64Array {
  const width = bias.length;
  const sums = Float64Array.from(bias);
  const fours = values.length - values.length % 4;
  for (let i = 0; i < fours; i += 4) {
    const [a, b, c, d] = [
      values[i]!,
      values[i + 1]!,
      values[i + 2]!,
      values[i + 3]!,
    ];
    for (let h = 0, at = i * width; h < width; h++, at++) {
      sums[h]! += a * kernel[at]! + b * kernel[at + width]! +
        c * kernel[at + 2 * width]! + d * kernel[at + 3 * width]!;
    }
  }
  for (let i = fours; i < values.length; i++) {
    addRow(sums, values[i]!, kernel, i);
  }
  return sums;
}

/** Adds factor · row `input` of the kernel to the sums. */
export function addRow(
  sums: Float64Array,
  factor: number,
  kernel: Float32Array,
  input: number,
): void {
  if (factor === 0) return;
  const start = input * sums.length;
  for (let h = 0; h < sums.length; h++) {
    sums[h]! += factor * kernel[start + h]!;
  }
}
