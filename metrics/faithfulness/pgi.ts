/**
 * Prediction gap on important units.
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
 * Mean |f(x) − f(x + noise)| with Gaussian noise on the most important units.
 *
 * - Range: [0, ∞) in units of the output, higher is better.
 * - Order: by the magnitude of attributions, for signed methods too. Each draw breaks ties at
 *   random.
 * - The noise is small, so the score depends on gradients near x more than on x against a
 *   reference.
 * - NaN: where an attribution is NaN.
 * - Cost: 1 + draws rows per instance.
 * - Deviation: the paper adds noise of one width to inputs scaled to unit range; `deviation` is
 *   relative to each input's range. It flips discrete inputs, which has no counterpart here. The
 *   number of important units is a share.
 * - PGI must grow with the effect of the important units and be 0 where only others matter. OpenXAI
 *   once kept the important ones fixed under this name, which is `pgu`.
 *
 * Agarwal et al. (2022).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { pgi } from "./pgi.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([0, 3]),
 *   inputs: [[1, 1]],
 *   attributions: [[1, 0]],
 * });
 * const scores = await pgi.score(subject, pgi.defaults, context);
 * assert.deepEqual([...scores], [0]); // noise on an input without effect
 * ```
 */
export const pgi: Metric<PredictionGapOptions> = {
  id: "pgi",
  version: 1,
  summary:
    "Mean absolute change of the output under noise on the most important units.",
  references: [
    "Agarwal et al. (2022), OpenXAI: Towards a transparent evaluation of model explanations, arXiv:2206.11104",
  ],
  ...predictionGapOptions,
  category: "faithfulness",
  better: "higher",
  range: [0, Infinity],
  needs: [],
  score: (subject, options, context) =>
    predictionGap("important", "pgi", subject, options, context),
};
