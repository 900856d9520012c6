/**
 * Area under the ROC curve of pixel attributions against the object's mask.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { localise, type SignOption, signOption } from "./parts/localise.ts";
import { rocArea } from "../parts/roc_area.ts";

/**
 * Probability that a pixel of the object has a larger attribution than one outside it; a tie counts
 * one half.
 *
 * - Range: [0, 1], higher is better. Chance and constant attributions score 0.5.
 * - Attributions of either sign: {@linkcode SignOption}.
 * - NaN: where {@linkcode localise} says so.
 * - Cost: asks the model nothing.
 * - Unlike `auroc` it compares pixels, whatever the task's units, with the object's position, not
 *   with relevant inputs.
 * - Deviation: Quantus ranks signed attributions by default.
 *
 * @throws {TypeError} when the batch has no mask.
 * @throws {RangeError} when attributions or mask are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { auc } from "./auc.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[-2, 2, 1]],
 *   mask: [[1, 0, 0]],
 * });
 * assert.deepEqual(
 *   [...await auc.score(subject, { sign: "magnitude" }, context)],
 *   [0.75],
 * );
 * ```
 */
export const auc: Metric<SignOption> = {
  id: "auc",
  version: 1,
  summary:
    "ROC AUC of pixel attributions as scores for membership in the object's mask.",
  references: [
    "Fawcett (2006), An introduction to ROC analysis, doi:10.1016/j.patrec.2005.10.010",
  ],
  ...signOption,
  category: "localisation",
  better: "higher",
  range: [0, 1],
  needs: ["mask"],
  score: (subject, options) =>
    localise(
      "auc",
      subject,
      options,
      ({ values, mask }) => rocArea(values, mask),
    ),
};
