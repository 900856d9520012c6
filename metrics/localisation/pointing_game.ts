/**
 * Whether the pixel with the largest attribution lies on the object.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { expectedHits } from "../parts/expected_hits.ts";
import { localise, type SignOption, signOption } from "./parts/localise.ts";

/** Options of {@linkcode pointingGame}. */
export type PointingGameOptions = SignOption & {
  /**
   * Distance from the object, in pixels, up to which a pixel counts as on it.
   *
   * @default 0
   */
  readonly tolerance: number;
};

/**
 * 1 where the pixel with the largest attribution lies on the object, 0 where it does not; where
 * several tie, the share of them that does.
 *
 * - Range: [0, 1], higher is better. Chance is the object's share of the image.
 * - Attributions of either sign: {@linkcode SignOption}.
 * - NaN: where all attributions are 0, and where {@linkcode localise} says so.
 * - Cost: asks the model nothing.
 * - Deviation: the source allows 15 pixels of tolerance on photographs and takes the first of tied
 *   pixels. Quantus (0.6) has no tolerance, counts a tie with a pixel of the object as a hit, and
 *   an empty object too.
 *
 * @throws {TypeError} when the batch has no mask.
 * @throws {RangeError} when attributions or mask are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { pointingGame } from "./pointing_game.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[2, -2, 1]],
 *   mask: [[1, 0, 0]],
 * });
 * assert.deepEqual([
 *   ...await pointingGame.score(subject, pointingGame.defaults, context),
 * ], [0.5]);
 * ```
 */
export const pointingGame: Metric<PointingGameOptions> = {
  id: "pointing_game",
  version: 1,
  summary: "Whether the pixel with the largest attribution lies on the object.",
  references: [
    "Zhang, Bargal, Lin, Brandt, Shen, Sclaroff (2018), Top-down neural attention by excitation backprop, arXiv:1608.00507",
  ],
  defaults: { ...signOption.defaults, tolerance: 0 },
  limits: { ...signOption.limits, tolerance: { min: 0, max: 1000 } },
  category: "localisation",
  better: "higher",
  range: [0, 1],
  needs: ["mask"],
  score: (subject, options) =>
    localise(
      "pointing_game",
      subject,
      options,
      ({ values, mask, shape }) =>
        values.some((value) => value > 0)
          ? expectedHits(values, grown(mask, shape, options.tolerance), 1)
          : NaN,
    ),
};

/** The mask with all pixels whose centre is not farther than `distance` from a centre in it. */
function grown(
  mask: Uint8Array,
  [height, width]: readonly [number, number],
  distance: number,
): Uint8Array {
  const reach = Math.floor(distance);
  if (reach === 0) return mask;
  const wide = mask.slice();
  for (const [pixel, member] of mask.entries()) {
    if (!member) continue;
    const [y, x] = [Math.floor(pixel / width), pixel % width];
    for (
      let i = Math.max(0, y - reach);
      i <= Math.min(height - 1, y + reach);
      i++
    ) {
      for (
        let j = Math.max(0, x - reach);
        j <= Math.min(width - 1, x + reach);
        j++
      ) {
        if (Math.hypot(i - y, j - x) <= distance) wide[i * width + j] = 1;
      }
    }
  }
  return wide;
}
