/**
 * Deletion curve: the output while the most important units are replaced first.
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
 * Area under the output while units are replaced, most important first, scaled so that f(x) is 1
 * and f(absent) is 0.
 *
 * - Range: unbounded, since outputs on the way may leave [0, 1]; lower is better. On a linear model
 *   a random order scores 0.5.
 * - Order and ties: {@linkcode replacementAreas}.
 * - Replacement: the baseline by default.
 * - NaN: where an attribution is NaN, or f(x) and f(absent) are too close ({@linkcode
 *   ReplacementOptions}).
 * - Cost with one draw: 2 + units rows per instance, with ties 2 + tieOrders · units. With more
 *   draws: `replacementCurves`.
 * - Deviation: the paper leaves the output unscaled, so that scores of different instances do not
 *   compare, replaces several pixels per step, and sorts ties by index. Here each instance is
 *   scaled, every unit is one step, ties are averaged.
 *
 * Petsiuk, Das, Saenko (2018).
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
