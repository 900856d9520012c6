/**
 * Images blended with the baseline by smooth masks.
 *
 * @module
 */
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { predictBuilt } from "../../../core/rows/query.ts";
import { gridMasks, type GridMasksOptions } from "./grid_masks.ts";
import { imageShape } from "../../../core/images/image_shape.ts";

/** A model under smooth masks, one value per pixel. */
export interface MaskedPixels {
  /** Every pixel over its channels. */
  readonly units: Units;
  /** Outputs under every mask: flat `[rows, masks]`. */
  masked(batch: Pick<Batch, "inputs" | "targets">): Promise<Float64Array>;
  /** Mask `index`, `[height, width]`; overwritten by the next call. */
  mask(index: number): Float64Array;
}

/**
 * The model at x' + M ⊙ (x − x') for every mask M of {@linkcode gridMasks}, the same for all
 * instances; x' is the baseline.
 *
 * Cost: masks rows per instance.
 *
 * @throws {RangeError} when inputs are not `[height, width, channels]`, or a unit holds several
 *   pixels: smooth masks would take it apart.
 *
 * @example
 * ```ts
 * import { maskedPixels } from "./masked_pixels.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const options = { masks: 1, cells: 2, keep: 1 };
 * assert.throws(() => maskedPixels(linearModel([1, 1]), options, toyContext(2)), RangeError);
 * ```
 */
export function maskedPixels(
  model: Model,
  options: GridMasksOptions,
  { units, baseline, rng }: Context,
): MaskedPixels {
  const [height, width, channels] = imageShape(model.inputShape);
  if (units) checkWithinPixels(units, channels);
  const pixels = height * width;
  const write = gridMasks(height, width, options, rng("masks"));
  const shares = new Float64Array(pixels);
  const mask = (index: number) => {
    write(index, shares);
    return shares;
  };
  return {
    units: {
      offsets: Int32Array.from({ length: pixels + 1 }, (_, i) => i * channels),
      positions: Int32Array.from({ length: pixels * channels }, (_, i) => i),
    },
    masked({ inputs, targets }) {
      const count = targets.length * options.masks;
      return predictBuilt(model, count, (index, row) => {
        const instance = Math.floor(index / options.masks);
        const input = rowAt(inputs, instance);
        mask(index % options.masks);
        for (let i = 0; i < row.length; i++) {
          const share = shares[Math.floor(i / channels)]!;
          row[i] = baseline[i]! + share * (input[i]! - baseline[i]!);
        }
        return targets[instance]!;
      });
    },
    mask,
  };
}

function checkWithinPixels(
  { offsets, positions }: Units,
  channels: number,
): void {
  for (let unit = 0; unit + 1 < offsets.length; unit++) {
    const members = positions.subarray(offsets[unit], offsets[unit + 1]);
    const pixels = new Set(members.map((i) => Math.floor(i / channels)));
    if (pixels.size <= 1) continue;
    throw new RangeError(
      `Cannot mask pixels: a unit must lie within one pixel, current value is ${pixels.size} pixels in unit ${unit}`,
    );
  }
}
