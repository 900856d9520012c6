/**
 * Insertion curve: the output while the most important units are restored first.
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
 * Area under the output while replaced units are restored, most important first, scaled so that
 * f(x) is 1 and f(absent) is 0.
 *
 * - Range: unbounded, since outputs on the way may leave [0, 1]; higher is better. On a linear
 *   model a random order scores 0.5.
 * - Order and ties: {@linkcode replacementAreas}.
 * - Replacement: the baseline by default.
 * - NaN: where an attribution is NaN, or f(x) and f(absent) are too close ({@linkcode
 *   ReplacementOptions}).
 * - Cost with one draw: 2 + units rows per instance, with ties 2 + tieOrders · units. With more
 *   draws: `replacementCurves`.
 * - Deviation: the paper inserts into a blurred image and leaves the output unscaled. Here any
 *   policy's values are the start, each instance is scaled, every unit is one step, ties are
 *   averaged.
 *
 * Petsiuk, Das, Saenko (2018).
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
