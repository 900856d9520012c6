/**
 * Guided backpropagation.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { guidedRule } from "./parts/guided_rule.ts";
import { propagated } from "./parts/propagated.ts";

/**
 * The target's logit sent back to the inputs like a gradient, but through every ReLU as 1[z > 0]
 * ReLU(R) (Springenberg et al., 2015).
 *
 * What arrives depends on how a network is built, not only on what it computes.
 *
 * - Signed; added up over a unit's members.
 * - Activations other than ReLU: their derivative times ReLU(R).
 * - Explains the logit whatever the head.
 * - Errors: `RangeError` when the model offers no layers.
 * - Cost: one row and one differentiated row per instance.
 *
 * @example
 * ```ts
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { gapCnn } from "../../models/architectures/gap_cnn.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { guidedBackprop } from "./guided_backprop.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(
 *   gapCnn({ shape: [2, 3, 1], filters: [4], outputs: 2, seed: 0 }),
 *   "logit",
 * );
 * const explain = await guidedBackprop.prepare(
 *   model,
 *   guidedBackprop.defaults,
 *   toyContext(6),
 * );
 * const { attributions } = await explain({
 *   inputs: { shape: [1, 2, 3, 1], data: Float32Array.of(3, 1, 4, 1, 5, 9) },
 *   targets: Int32Array.of(1),
 *   instances: Int32Array.of(0),
 * });
 * assert.deepEqual(attributions.shape, [1, 2, 3, 1]);
 * ```
 */
export const guidedBackprop: Explainer = {
  id: "guided_backprop",
  version: 1,
  summary:
    "Gradient of the logit, with negative gradients cut off at every active ReLU.",
  references: [
    "Springenberg, Dosovitskiy, Brox and Riedmiller, 2015, Striving for simplicity: the all convolutional net, arXiv:1412.6806",
  ],
  defaults: {},
  needs: ["layers"],
  signed: true,
  stochastic: false,
  claims: ["dummy"],
  prepare: (model, _options, context) => propagated(model, context, guidedRule),
};
