/**
 * Segments of an image as units.
 *
 * @module
 */
import type { Units } from "../contracts/queries.ts";

/**
 * One unit per segment: all channels of its pixels.
 *
 * @param labels Segment of each pixel: 0, 1, … without a gap.
 *
 * @example
 * ```ts
 * import { segmentUnits } from "./segment_units.ts";
 * import assert from "node:assert/strict";
 * const { offsets, positions } = segmentUnits([1, 0, 1], 2);
 * assert.deepEqual([[...offsets], [...positions]], [[0, 2, 6], [2, 3, 0, 1, 4, 5]]);
 * ```
 */
export function segmentUnits(
  labels: ArrayLike<number>,
  channels: number,
): Units {
  const count = Array.from(labels).reduce((a, b) => Math.max(a, b), -1) + 1;
  const offsets = new Int32Array(count + 1);
  for (let i = 0; i < labels.length; i++) offsets[labels[i]! + 1]! += channels;
  for (let unit = 0; unit < count; unit++) offsets[unit + 1]! += offsets[unit]!;
  const next = offsets.slice();
  const positions = new Int32Array(labels.length * channels);
  for (let i = 0; i < labels.length; i++) {
    for (let c = 0; c < channels; c++) {
      positions[next[labels[i]!]!++] = i * channels + c;
    }
  }
  return { offsets, positions };
}
