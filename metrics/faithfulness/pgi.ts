/**
 * How far the output moves when noise is put on the important units.
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
 * Prediction gap on important units: mean |f(x) − f(x + noise)| over Gaussian noise on the most
 * important units.
 *
 * In units of the output, from 0; higher is better. Importance is the magnitude, for signed methods
 * too; each draw breaks ties anew. NaN where an attribution is NaN. The noise is small, so this is
 * a question about gradients near x more than about x against a reference. Cost: 1 + draws rows an
 * instance.
 *
 * Agarwal et al. (2022). They add noise of one width to inputs scaled to unit range, as `deviation`
 * does here by each input's range, and flip discrete ones, which has no counterpart here; how many
 * units are important is a share. PGI must grow with the effect of the important units and be 0
 * where only others matter; OpenXAI once held the important ones still under this name, which is
 * `pgu`.
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
