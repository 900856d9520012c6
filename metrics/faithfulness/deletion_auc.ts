/**
 * How fast the output falls when the most important units are taken away.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import {
  replacementAreas,
  type ReplacementOptions,
  replacementOptions,
} from "./parts/replacement_areas.ts";

/**
 * Area under the output while units are replaced, most important first; scaled so that f(x) is 1
 * and f(absent) is 0.
 *
 * Lower is better. Unbounded, since outputs between may leave [0, 1]; a linear model gives 0.5 to a
 * random order. NaN where an attribution is NaN or f(x) and f(absent) are too close to be told
 * apart ({@linkcode ReplacementOptions}). The order: {@linkcode replacementAreas}. Cost with one
 * draw: 2 + units rows an instance, with ties 2 + tieOrders · units; with more draws
 * `replacementCurves`. By the baseline unless `replacement` says otherwise.
 *
 * Petsiuk, Das, Saenko (2018). They leave the output unscaled, which makes scores of different
 * instances incomparable, replace several pixels a step, and sort ties by index; here each instance
 * is scaled, every unit is one step, ties are averaged.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { deletionAuc } from "./deletion_auc.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const scores = await deletionAuc.score(subject, deletionAuc.defaults, context);
 * assert.deepEqual([...scores], [0.375]); // outputs 4, 1, 0
 * ```
 */
export const deletionAuc: Metric<ReplacementOptions> = {
  id: "deletion_auc",
  version: 1,
  summary:
    "Area under the scaled output while units are replaced, most important first.",
  references: [
    "Petsiuk, Das, Saenko (2018), RISE: Randomized input sampling for explanation of black-box models, arXiv:1806.07421",
  ],
  ...replacementOptions,
  category: "faithfulness",
  better: "lower",
  range: [-Infinity, Infinity],
  needs: [],
  score: (subject, options, context) =>
    replacementAreas("deletion", "deletion_auc", subject, options, context),
};
