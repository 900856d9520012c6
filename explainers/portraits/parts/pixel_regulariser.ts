/**
 * Regularisation of images made by gradient ascent.
 *
 * @module
 */
import { quantile } from "../../../core/statistics/quantile.ts";
import { heatBlur } from "../../../core/images/heat_blur.ts";

/** Strengths of {@linkcode pixelRegulariser}. */
export interface PixelRegularisation {
  /** Share of every value that is taken off at every step. */
  readonly decay: number;
  /** Standard deviation of the blur, in pixels; none when 0. */
  readonly blur: number;
  /** Steps from one blur to the next. */
  readonly every: number;
  /**
   * Share of the pixels, those of the smallest norm over channels, that are set to 0 at every step.
   */
  readonly clip: number;
}

/**
 * Regularises an image `[height, width, channels]` in place after step `step`, counted from 1:
 * decay, every so often a blur, then clipping of small pixels (Yosinski et al., 2015,
 * arXiv:1506.06579, section 3).
 *
 * - Deviation: the blur is a Gaussian on a grid of pixels that keeps the sum of values.
 * - Deviation: pixels as large as the quantile stay.
 *
 * @example
 * ```ts
 * import { pixelRegulariser } from "./pixel_regulariser.ts";
 * import assert from "node:assert/strict";
 * const image = new Float64Array([4, -8, 1]);
 * pixelRegulariser([1, 3, 1], { decay: 0.5, blur: 0, every: 1, clip: 0.5 })(image, 1);
 * assert.deepEqual([...image], [2, -4, 0]);
 * ```
 */
export function pixelRegulariser(
  shape: readonly [height: number, width: number, channels: number],
  { decay, blur, every, clip }: PixelRegularisation,
): (image: Float64Array, step: number) => void {
  const channels = shape[2];
  const heat = heatBlur(shape, blur);
  return (image, step) => {
    for (let i = 0; i < image.length; i++) image[i]! *= 1 - decay;
    if (blur > 0 && step % every === 0) image.set(heat.blur(image));
    const norms = Float64Array.from(
      { length: image.length / channels },
      (_, pixel) =>
        Math.hypot(...image.subarray(pixel * channels, (pixel + 1) * channels)),
    );
    const least = quantile(norms.toSorted(), clip);
    for (const [pixel, norm] of norms.entries()) {
      if (norm < least) {
        image.fill(0, pixel * channels, (pixel + 1) * channels);
      }
    }
  };
}
