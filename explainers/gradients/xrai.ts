/**
 * XRAI.
 *
 * @module
 */
import type { Box } from "../../core/contracts/context.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import {
  doubledStepsDefaults,
  doubledStepsLimits,
  type DoubledStepsOptions,
} from "./parts/doubled_steps.ts";
import { growRegions } from "./parts/grow_regions.ts";
import { imageShape } from "../../core/images/image_shape.ts";
import { meanPath } from "./parts/mean_path.ts";
import {
  overSegments,
  overSegmentsDefaults,
  overSegmentsLimits,
  type OverSegmentsOptions,
} from "./parts/over_segments.ts";
import { pixelShares } from "../parts/pixel_shares.ts";

/** Options of {@linkcode xrai}. */
export type XraiOptions = DoubledStepsOptions & OverSegmentsOptions;

/**
 * Integrated gradients from a black and from a white baseline, averaged and added up over regions
 * of similar colour, which enter by their attribution per pixel (Kapishnikov et al., 2019).
 *
 * - A pixel's attribution: the mean of the region with which it enters, shared equally by its
 *   channels.
 * - Signed, in units of the output; added up over a unit's members.
 * - Completeness: Σφ = f(x) − (f(black) + f(white)) / 2, up to the note `gap`.
 * - Notes: those of `integrated_gradients`.
 * - Black and white: each channel's least and largest value in the training data.
 * - Segments: those of Felzenszwalb and Huttenlocher at several scales, widened by a rim. All
 *   lengths are shares of the image's longer side, the paper's at its 224 pixels.
 * - Deviation: scales are evenly spaced in their logarithm.
 * - Deviation: small segments are joined with a neighbour instead of left out.
 * - Deviation: where a region turns out to hold more per pixel than the one before it, both become
 *   one. Attributions then descend in the order of entering and keep their sum.
 * - Deviation: the order goes on to the last pixel.
 * - Errors: `RangeError` when the model has no gradient, inputs are no images, or `maxSteps` is
 *   below `steps`.
 * - Cost: 2 predicted rows; per instance 1 predicted row, fewer than 4 · `maxSteps` differentiated
 *   ones.
 *
 * @example
 * ```ts
 * import { xrai } from "./xrai.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const model = { ...linearModel([3, 5, 1]), inputShape: [1, 3, 1] };
 * const explain = await xrai.prepare(
 *   model,
 *   { ...xrai.defaults, rim: 0 },
 *   toyContext(3),
 * );
 * const { inputs, ...batch } = toyBatch([[1, 1, 0]]);
 * const { attributions } = await explain({
 *   ...batch,
 *   inputs: { shape: [1, 1, 3, 1], data: inputs.data },
 * });
 * assert.deepEqual([...attributions.data].map((v) => Math.round(100 * v)), [
 *   400,
 *   400,
 *   0,
 * ]);
 * ```
 */
export const xrai: Explainer<XraiOptions> = {
  id: "xrai",
  version: 1,
  summary:
    "Integrated gradients from black and white baselines, summed over regions of similar colour.",
  references: [
    "Kapishnikov, Bolukbasi, Viégas and Terry, 2019, XRAI: Better attributions through regions, arXiv:1906.02825",
    "Felzenszwalb and Huttenlocher, 2004, Efficient graph-based image segmentation, doi 10.1023/B:VISI.0000022288.19776.77",
  ],
  defaults: { ...doubledStepsDefaults, ...overSegmentsDefaults },
  limits: { ...doubledStepsLimits, ...overSegmentsLimits },
  needs: ["gradient", "image"],
  signed: true,
  stochastic: false,
  claims: [],
  async prepare(model, options, { box, units }) {
    const image = imageShape(model.inputShape);
    const colours = channelBox(box, image[2]);
    const flat = (colour: Float32Array) =>
      Array.from(box.lower, (_, i) => colour[i % image[2]]!);
    const integrate = await meanPath(model, options, {
      shape: [2, ...image],
      data: Float32Array.from([...flat(colours.lower), ...flat(colours.upper)]),
    });
    const segmentsOf = overSegments(image, colours, options);
    return async (batch) => {
      const { inputs } = batch;
      const { data, baseValues, gap, steps } = await integrate(batch);
      const rows = rowsOf(inputs);
      const pixels = image[0] * image[1];
      const values = new Float64Array(rows * pixels);
      data.forEach((value, i) => values[Math.floor(i / image[2])]! += value);
      for (let row = 0; row < rows; row++) {
        const rowValues = values.subarray(row * pixels, (row + 1) * pixels);
        rowValues.set(growRegions(rowValues, segmentsOf(rowAt(inputs, row))));
      }
      return {
        attributions: pixelShares(values, inputs, units),
        baseValues,
        notes: {
          gap: { shape: [rows], data: gap },
          steps: { shape: [rows], data: steps },
        },
      };
    };
  },
};

/** Range of each channel over all pixels. */
function channelBox({ lower, upper }: Box, channels: number): Box {
  const range = {
    lower: new Float32Array(channels).fill(Infinity),
    upper: new Float32Array(channels).fill(-Infinity),
  };
  lower.forEach((least, i) => {
    const c = i % channels;
    range.lower[c] = Math.min(range.lower[c]!, least);
    range.upper[c] = Math.max(range.upper[c]!, upper[i]!);
  });
  return range;
}
