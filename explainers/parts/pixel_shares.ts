/**
 * From one value per pixel to one value per input.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Units } from "../../core/contracts/queries.ts";
import { poolUnits } from "./pool_units.ts";

/**
 * Values per pixel, flat `[rows, height, width]`, shared equally by the pixel's channels in the
 * shape of `inputs` `[rows, height, width, channels]`.
 *
 * Sums stay what they are. Members of a unit then carry its sum, which for pixels as units is the
 * pixel's value.
 *
 * @example
 * ```ts
 * import { singletonUnits } from "../../core/rows/units.ts";
 * import { pixelShares } from "./pixel_shares.ts";
 * import assert from "node:assert/strict";
 * const inputs = { shape: [1, 1, 2, 2], data: new Float32Array(4) };
 * assert.deepEqual([...pixelShares([6, 8], inputs, singletonUnits(4)).data], [3, 3, 4, 4]);
 * ```
 */
export function pixelShares(
  values: ArrayLike<number>,
  { shape }: NdArray,
  units: Units,
): NdArray<Float64Array> {
  const channels = shape.at(-1)!;
  const data = Float64Array.from(
    { length: values.length * channels },
    (_, i) => values[Math.floor(i / channels)]! / channels,
  );
  return poolUnits({ shape, data }, units, (a, b) => a + b);
}
