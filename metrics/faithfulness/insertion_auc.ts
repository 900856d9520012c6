/**
 * How fast the output rises when the most important units are brought in.
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
 * Area under the output while units come in, most important first; scaled so that f(x) is 1 and
 * f(absent) is 0.
 *
 * Higher is better. Unbounded, since outputs between may leave [0, 1]; a linear model gives 0.5 to
 * a random order. NaN where an attribution is NaN or f(x) and f(absent) are too close to be told
 * apart ({@linkcode ReplacementOptions}). The order: {@linkcode replacementAreas}. Cost with one
 * draw: 2 + units rows an instance, with ties 2 + tieOrders · units; with more draws
 * `replacementCurves`. By the baseline unless `replacement` says otherwise.
 *
 * Petsiuk, Das, Saenko (2018). They insert into a blurred image and leave the output unscaled; here
 * units come from any policy's values, each instance is scaled, every unit is one step, ties are
 * averaged.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { insertionAuc } from "./insertion_auc.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const scores = await insertionAuc.score(
 *   subject,
 *   insertionAuc.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [0.625]); // outputs 0, 3, 4
 * ```
 */
export const insertionAuc: Metric<ReplacementOptions> = {
  id: "insertion_auc",
  version: 1,
  summary:
    "Area under the scaled output while replaced units are restored, most important first.",
  references: [
    "Petsiuk, Das, Saenko (2018), RISE: Randomized input sampling for explanation of black-box models, arXiv:1806.07421",
  ],
  ...replacementOptions,
  category: "faithfulness",
  better: "higher",
  range: [-Infinity, Infinity],
  needs: [],
  score: (subject, options, context) =>
    replacementAreas("insertion", "insertion_auc", subject, options, context),
};
