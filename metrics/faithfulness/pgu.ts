/**
 * How far the output moves when noise is put on the unimportant units.
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
 * Prediction gap on unimportant units: mean |f(x) − f(x + noise)| over Gaussian noise on all but
 * the most important units.
 *
 * In units of the output, from 0; lower is better. Importance is the magnitude, for signed methods
 * too; each draw breaks ties anew. NaN where an attribution is NaN. The noise is small, so this is
 * a question about gradients near x more than about x against a reference. Cost: 1 + draws rows an
 * instance.
 *
 * Agarwal et al. (2022). They add noise of one width to inputs scaled to unit range, as `deviation`
 * does here by each input's range, and flip discrete ones, which has no counterpart here; how many
 * units are important is a share. PGU must be 0 where only the important units matter; OpenXAI once
 * published it as PGI.
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
