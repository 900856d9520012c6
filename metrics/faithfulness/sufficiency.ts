/**
 * Mean drop of the output when all but the most important units are replaced.
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
 * f(x) − f(the k most important units of x, all others replaced), averaged over shares k.
 *
 * - Range: unbounded, in units of the output, lower is better. Below 0 where the other units lower
 *   the output.
 * - An insertion curve read at a few points.
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
 * import { sufficiency } from "./sufficiency.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const scores = await sufficiency.score(subject, sufficiency.defaults, context);
 * assert.deepEqual([...scores], [1]); // f(x) is 4, with the first unit alone 3
 * ```
 */
export const sufficiency: Metric<MeanChangeOptions> = {
  id: "sufficiency",
  version: 1,
  summary:
    "Mean drop of the output when all but the most important units are replaced.",
  references: [
    "DeYoung et al. (2020), ERASER: A benchmark to evaluate rationalized NLP models, arXiv:1911.03429",
  ],
  ...meanChangeOptions,
  category: "faithfulness",
  better: "lower",
  range: [-Infinity, Infinity],
  needs: [],
  score: (subject, options, context) =>
    meanChange("rest", "sufficiency", subject, options, context),
};
