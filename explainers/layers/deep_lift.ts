/**
 * DeepLIFT.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { explainChanges, type Reveals } from "./parts/explain_changes.ts";

/** Options of {@linkcode deepLift}. */
export type DeepLiftOptions = {
  /**
   * How activations are answered for: `rescale` by Δy / Δx; `reveal_cancel` for positive and
   * negative differences apart; `genomics` by the latter behind dense layers and by the former
   * elsewhere.
   *
   * @default "rescale"
   */
  readonly rule: string;
};

const reveals: { readonly [rule: string]: Reveals | undefined } = {
  rescale: undefined,
  reveal_cancel: () => true,
  genomics: ({ kind }) => kind === "dense",
};

/**
 * Multipliers of the differences from the task's baseline, times those differences (Shrikumar,
 * Greenside and Kundaje, 2017).
 *
 * Two networks with equal outputs may get different explanations.
 *
 * - Signed, in units of the output; added up over a unit's members.
 * - Completeness: Σφ = f(x) − f(x') within float32 rounding, for every rule, every kind of layer
 *   and every head.
 * - Probability heads: their own ratio of differences is their multiplier.
 * - Differences up to 1e-6 count as none: their multiplier is the gradient at the baseline.
 * - Maxima, products, softmax and layer normalisation have exact rules of their own (see
 *   `parts/rescale_rule.ts`), which the paper does not treat.
 * - Errors: `RangeError` when the model does not offer its layers, or has one that is not known.
 * - Cost: 2 rows once; 1 row and 1 differentiated row per instance.
 *
 * @example
 * ```ts
 * import { mlp } from "../../models/architectures/mlp.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { deepLift } from "./deep_lift.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 }), "logit");
 * const explain = await deepLift.prepare(model, deepLift.defaults, toyContext(2));
 * const { inputs, ...batch } = toyBatch([[1, 2]]);
 * const { attributions, baseValues } = await explain({ inputs, ...batch });
 * const [a, b] = attributions.data;
 * const [output] = (await model.predict(inputs)).data;
 * assert.ok(Math.abs(a! + b! + baseValues![0]! - output!) < 1e-5);
 * ```
 */
export const deepLift: Explainer<DeepLiftOptions> = {
  id: "deep_lift",
  version: 1,
  summary:
    "Differences from the baseline, propagated backwards with ratios of differences as multipliers.",
  references: [
    "Shrikumar, Greenside and Kundaje, 2017, Learning important features through propagating activation differences, arXiv:1704.02685",
  ],
  defaults: { rule: "rescale" },
  limits: { rule: { choices: Object.keys(reveals) } },
  needs: ["layers"],
  signed: true,
  stochastic: false,
  claims: ["completeness", "dummy", "linearity"],
  prepare(model, { rule }, { baseline, units }) {
    const references = { shape: [1, ...model.inputShape], data: baseline };
    return explainChanges(model, references, units, reveals[rule]);
  },
};
