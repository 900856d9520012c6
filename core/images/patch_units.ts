/**
 * Square patches of an image as units.
 *
 * @module
 */
import type { Units } from "../contracts/queries.ts";
import { gridSegments } from "./grid_segments.ts";
import { imageShape } from "./image_shape.ts";
import { segmentUnits } from "./segment_units.ts";

/**
 * Units that are square patches of about `side` × `side` pixels, over all channels, row by row.
 *
 * Sides are as equal as whole pixels allow.
 *
 * @throws {RangeError} when inputs are not `[height, width, channels]`.
 *
 * @example
 * ```ts
 * import { patchUnits } from "./patch_units.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...patchUnits([2, 4, 1], 2).positions], [0, 1, 4, 5, 2, 3, 6, 7]);
 * ```
 */
export function patchUnits(
  inputShape: readonly number[],
  side: number,
): Units {
  const [height, width, channels] = imageShape(inputShape);
  const fit = (length: number) => Math.max(1, Math.round(length / side));
  const { labels } = gridSegments(height, width, fit(height) * fit(width));
  return segmentUnits(labels, channels);
}
