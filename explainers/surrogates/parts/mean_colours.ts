/**
 * An image with every segment filled with its mean colour.
 *
 * @module
 */
import type { Units } from "../../../core/contracts/queries.ts";

/**
 * Every input replaced by the mean over its unit of the inputs of its channel, the last axis;
 * inputs of no unit stay.
 *
 * @example
 * ```ts
 * import { meanColours } from "./mean_colours.ts";
 * import assert from "node:assert/strict";
 * const units = { offsets: new Int32Array([0, 4]), positions: new Int32Array([0, 1, 2, 3]) };
 * assert.deepEqual([...meanColours([0, 5, 4, 7], units, 2)], [2, 6, 2, 6]);
 * ```
 */
export function meanColours(
  input: ArrayLike<number>,
  { offsets, positions }: Units,
  channels: number,
): Float32Array {
  const colours = Float32Array.from(input);
  for (let unit = 0; unit + 1 < offsets.length; unit++) {
    const members = positions.subarray(offsets[unit], offsets[unit + 1]);
    for (let c = 0; c < channels; c++) {
      let [sum, count] = [0, 0];
      for (const i of members) {
        if (i % channels !== c) continue;
        sum += input[i]!;
        count++;
      }
      for (const i of members) {
        if (i % channels === c) colours[i] = sum / count;
      }
    }
  }
  return colours;
}
