/**
 * Mean drop of the output when the most important units are replaced.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import {
  meanChange,
  type MeanChangeOptions,
  meanChangeOptions,
} from "./parts/mean_change.ts";

/**
 * f(x) − f(x without the k most important units), averaged over shares k.
 *
 * - Range: unbounded, in units of the output, higher is better.
 * - A deletion curve read at a few points. `deletion_auc` scales it, takes every unit, and orders
 *   by what explains the change from nothing to x.
 * - Order: signed attributions, highest first; magnitudes of a method without signs. Ties: the mean
 *   over random orders.
 * - NaN: where an attribution is NaN.
 * - Cost: 1 + distinct shares · draws rows per instance, with ties times `tieOrders`.
 * - Deviation: the paper takes 1, 5, 10, 20 and 50 % of a text's words and leaves words out. Here
 *   shares are evenly spaced (`shares`, `largest`), so that small inputs have more than one, each
 *   is at least one unit, and a policy replaces units.
 *
 * DeYoung et al. (2020), the area over the perturbation curve of ERASER.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { comprehensiveness } from "./comprehensiveness.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const scores = await comprehensiveness.score(
 *   subject,
 *   comprehensiveness.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [3]); // f(x) is 4, without the first unit 1
 * ```
 */
export const comprehensiveness: Metric<MeanChangeOptions> = {
  id: "comprehensiveness",
  version: 1,
  summary:
    "Mean drop of the output when the most important units are replaced.",
  references: [
    "DeYoung et al. (2020), ERASER: A benchmark to evaluate rationalized NLP models, arXiv:1911.03429",
  ],
  ...meanChangeOptions,
  category: "faithfulness",
  better: "higher",
  range: [-Infinity, Infinity],
  needs: [],
  score: (subject, options, context) =>
    meanChange("top", "comprehensiveness", subject, options, context),
};
