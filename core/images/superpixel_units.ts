/**
 * Superpixels of an image as units.
 *
 * @module
 */
import type { Box } from "../contracts/context.ts";
import type { Units } from "../contracts/queries.ts";
import { segmentUnits } from "./segment_units.ts";
import { slic } from "./slic.ts";

/** Compactness of SLIC, as a share of the widest input's range. */
const COMPACTNESS = 0.1;

/**
 * Units that are about `segments` superpixels of each image, over all channels, by {@linkcode
 * slic}.
 *
 * - Compactness: a tenth of the widest input's range.
 * - Every pixel is a unit where there are fewer pixels than segments.
 *
 * @throws {RangeError} when no input has a range: colours could not be weighed against places.
 *
 * @example
 * ```ts
 * import { superpixelUnits } from "./superpixel_units.ts";
 * import assert from "node:assert/strict";
 * const box = { lower: new Float32Array(8), upper: new Float32Array(8).fill(9) };
 * const unitsOf = superpixelUnits([2, 4, 1], 2, box);
 * assert.deepEqual([...unitsOf([0, 0, 0, 9, 0, 0, 0, 9]).offsets], [0, 6, 8]);
 * ```
 */
export function superpixelUnits(
  [height, width, channels]: readonly [number, number, number],
  segments: number,
  { lower, upper }: Box,
): (image: ArrayLike<number>) => Units {
  const range = upper.reduce((most, u, i) => Math.max(most, u - lower[i]!), 0);
  if (!(range > 0)) {
    throw new RangeError(
      `Cannot weigh colours against places: the box must have a range, current value is ${range}`,
    );
  }
  const options = { segments, compactness: COMPACTNESS * range };
  const alone = Int32Array.from({ length: height * width }, (_, i) => i);
  return (data) =>
    segmentUnits(
      segments > alone.length ? alone : slic({ height, width, data }, options),
      channels,
    );
}
