/**
 * Masks of sliding windows.
 *
 * @module
 */
import type { Units } from "../../../core/contracts/queries.ts";
import { unitCount } from "../../../core/rows/units.ts";

/**
 * Masks `[windows, units]`: 0 for the units that the window touches, 1 for the others.
 *
 * - Windows are `window` places long along each axis, one every `stride` places.
 * - Axes: all of `[length]`, the first of `[length, channels]`, the first two of `[height, width,
 *   channels]`. Windows reach over all channels, and the last one along an axis ends with it.
 *
 * @throws {RangeError} when inputs have another number of axes, the window is longer than an axis,
 *   or the stride leaves gaps between windows.
 *
 * @example
 * ```ts
 * import { windowMasks } from "./window_masks.ts";
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...windowMasks([3], singletonUnits(3), 2, 1)], [0, 0, 1, 1, 0, 0]);
 * ```
 */
export function windowMasks(
  inputShape: readonly number[],
  units: Units,
  window: number,
  stride: number,
): Uint8Array {
  checkWindow(inputShape, window, stride);
  const channels = inputShape.length === 1 ? 1 : inputShape.at(-1)!;
  const [height, width = 1] = inputShape.length === 1
    ? inputShape
    : inputShape.slice(0, -1);
  const tops = starts(height!, window, stride);
  // A sequence is an image of one column.
  const lefts = inputShape.length === 3 ? starts(width, window, stride) : [0];
  const players = unitCount(units);
  const masks = new Uint8Array(tops.length * lefts.length * players).fill(1);
  const placeOf = Int32Array.from(
    units.positions,
    (i) => Math.floor(i / channels),
  );
  for (let unit = 0; unit < players; unit++) {
    const [from, to] = units.offsets.subarray(unit, unit + 2);
    for (const place of placeOf.subarray(from, to)) {
      const [y, x] = [Math.floor(place / width), place % width];
      tops.forEach((top, i) => {
        if (y < top || y >= top + window) return;
        lefts.forEach((left, j) => {
          if (x < left || x >= left + window) return;
          masks[(i * lefts.length + j) * players + unit] = 0;
        });
      });
    }
  }
  return masks;
}

/** Where windows begin along an axis: the last one is the first that reaches its end. */
function starts(length: number, window: number, stride: number): number[] {
  const count = 1 + Math.ceil((length - window) / stride);
  return Array.from({ length: count }, (_, i) => i * stride);
}

function checkWindow(
  inputShape: readonly number[],
  window: number,
  stride: number,
): void {
  if (inputShape.length < 1 || inputShape.length > 3) {
    throw new RangeError(
      `Cannot slide a window: inputs must be [length], [length, channels] or [height, width, channels], current value is [${inputShape}]`,
    );
  }
  const axes = inputShape.length === 1 ? inputShape : inputShape.slice(0, -1);
  if (window > Math.min(...axes)) {
    throw new RangeError(
      `Cannot slide a window: it must fit the axes [${axes}], current value is ${window}`,
    );
  }
  if (stride > window) {
    throw new RangeError(
      `Cannot slide a window: a stride must not exceed the window of ${window}, or inputs are left out, current value is ${stride}`,
    );
  }
}
