/**
 * Area under the ROC curve of attribution magnitudes against relevance.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstRelevance } from "./parts/against_relevance.ts";
import { rocArea } from "../parts/roc_area.ts";

/**
 * Probability that a relevant unit has a larger attribution magnitude than an irrelevant one; a tie
 * counts one half.
 *
 * - Relevant: a unit whose relevance is above 0.
 * - Range: [0, 1], higher is better, chance 0.5.
 * - NaN: without a relevant or without an irrelevant unit.
 * - Cost: asks the model nothing.
 * - Deviation: Quantus ranks signed attributions by default. Here a sign is a direction, and the
 *   magnitude ranks.
 *
 * @throws {TypeError} when the batch has no relevance.
 * @throws {RangeError} when attributions or relevance are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { auroc } from "./auroc.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[-2, 2, 1]],
 *   relevance: [[1, 0, 0]],
 * });
 * assert.deepEqual([...await auroc.score(subject, {}, context)], [0.75]); // one win, one tie
 * ```
 */
export const auroc: Metric = {
  id: "auroc",
  version: 1,
  summary:
    "ROC AUC of attribution magnitudes as scores for the relevant units.",
  references: [
    "Hanley, McNeil (1982), The meaning and use of the area under a receiver operating characteristic curve, doi:10.1148/radiology.143.1.7063747",
  ],
  defaults: {},
  category: "accuracy",
  better: "higher",
  range: [0, 1],
  needs: ["relevance"],
  score: (subject, _options, context) =>
    againstRelevance("auroc", subject, context, rocArea),
};
