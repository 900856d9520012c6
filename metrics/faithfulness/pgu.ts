/**
 * Prediction gap on unimportant units.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import {
  predictionGap,
  type PredictionGapOptions,
  predictionGapOptions,
} from "./parts/prediction_gap.ts";

/**
 * Mean |f(x) − f(x + noise)| with Gaussian noise on all but the most important units.
 *
 * - Range: [0, ∞) in units of the output, lower is better.
 * - Order: by the magnitude of attributions, for signed methods too. Each draw breaks ties at
 *   random.
 * - The noise is small, so the score depends on gradients near x more than on x against a
 *   reference.
 * - NaN: where an attribution is NaN.
 * - Cost: 1 + draws rows per instance.
 * - Deviation: the paper adds noise of one width to inputs scaled to unit range; `deviation` is
 *   relative to each input's range. It flips discrete inputs, which has no counterpart here. The
 *   number of important units is a share.
 * - PGU must be 0 where only the important units matter. OpenXAI once published it as PGI.
 *
 * Agarwal et al. (2022).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { pgu } from "./pgu.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 0]),
 *   inputs: [[1, 1]],
 *   attributions: [[1, 0]],
 * });
 * const scores = await pgu.score(subject, pgu.defaults, context);
 * assert.deepEqual([...scores], [0]); // noise on an input without effect
 * ```
 */
export const pgu: Metric<PredictionGapOptions> = {
  id: "pgu",
  version: 1,
  summary:
    "Mean absolute change of the output under noise on all but the most important units.",
  references: [
    "Agarwal et al. (2022), OpenXAI: Towards a transparent evaluation of model explanations, arXiv:2206.11104",
  ],
  ...predictionGapOptions,
  category: "faithfulness",
  better: "lower",
  range: [0, Infinity],
  needs: [],
  score: (subject, options, context) =>
    predictionGap("others", "pgu", subject, options, context),
};
