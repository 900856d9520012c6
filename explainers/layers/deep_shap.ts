/**
 * DeepSHAP.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { explainChanges } from "./parts/explain_changes.ts";

/**
 * Mean over background rows of DeepLIFT's Rescale rule with the row as baseline (Lundberg and Lee,
 * 2017).
 *
 * For linear models these are the Shapley values. For others they are not, and two networks with
 * equal outputs may get different explanations.
 *
 * - Signed, in units of the output; added up over a unit's members.
 * - Completeness: Σφ = f(x) − mean f(background) within float32 rounding.
 * - Layers and heads: treated as by `deep_lift`.
 * - Errors: `RangeError` when the background has no rows, or the model does not offer its layers or
 *   has one that is not known.
 * - Cost: 2 rows per background row once; per instance 1 row, and as many differentiated rows as
 *   the background has.
 *
 * @example
 * ```ts
 * import { mlp } from "../../models/architectures/mlp.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { deepShap } from "./deep_shap.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 }), "logit");
 * const context = toyContext(2, { background: toyRows([[0, 1], [2, -1]]) });
 * const explain = await deepShap.prepare(model, {}, context);
 * const { inputs, ...batch } = toyBatch([[1, 2]]);
 * const { attributions, baseValues } = await explain({ inputs, ...batch });
 * const [a, b] = attributions.data;
 * const [output] = (await model.predict(inputs)).data;
 * assert.ok(Math.abs(a! + b! + baseValues![0]! - output!) < 1e-5);
 * ```
 */
export const deepShap: Explainer = {
  id: "deep_shap",
  version: 1,
  summary: "DeepLIFT averaged over the background rows as baselines.",
  references: [
    "Lundberg and Lee, 2017, A unified approach to interpreting model predictions, arXiv:1705.07874",
    "Shrikumar, Greenside and Kundaje, 2017, Learning important features through propagating activation differences, arXiv:1704.02685",
  ],
  defaults: {},
  needs: ["layers"],
  signed: true,
  stochastic: false,
  claims: ["completeness", "dummy", "linearity"],
  prepare: (model, _options, { background, units }) =>
    explainChanges(model, background, units),
};
