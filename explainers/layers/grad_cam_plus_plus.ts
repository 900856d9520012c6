/**
 * Grad-CAM++.
 *
 * @module
 */
import { add, divNoNan, mul, relu, sum } from "@tensorflow/tfjs-core";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { classMaps } from "./parts/class_maps.ts";
import {
  featureMapsDefaults,
  type FeatureMapsOptions,
} from "./parts/feature_maps.ts";

/**
 * ReLU(Σ_k w_k A_k) of feature maps A_k, where w_k = Σ_uv a ReLU(g), g = ∂ logit / ∂ A_k and a = g²
 * / (2 g² + g³ Σ_uv A_k) (Chattopadhay et al., 2018).
 *
 * - The paper explains the exponential of the logit; its positive factor is left out.
 * - Where g > 0, a is computed as 1 / (2 + g Σ_uv A_k). Where that is 1 / 0, which takes maps with
 *   negative values, a counts as 0.
 * - Maps are enlarged bilinearly with half-pixel centres.
 * - A pixel's value is shared equally by its channels and added up over a unit's members.
 * - Explains the logit whatever the head.
 * - Errors: `RangeError` when inputs are no images, or the model offers no layers or none of this
 *   name.
 * - Cost: one row and one differentiated row per instance.
 *
 * @example
 * ```ts
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { gapCnn } from "../../models/architectures/gap_cnn.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { gradCamPlusPlus } from "./grad_cam_plus_plus.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(
 *   gapCnn({ shape: [2, 3, 1], filters: [4], outputs: 2, seed: 0 }),
 *   "logit",
 * );
 * const explain = await gradCamPlusPlus.prepare(
 *   model,
 *   gradCamPlusPlus.defaults,
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
export const gradCamPlusPlus: Explainer<FeatureMapsOptions> = {
  id: "grad_cam_plus_plus",
  version: 1,
  summary:
    "Feature maps weighted by sums of their positive gradients; the positive part of the sum.",
  references: [
    "Chattopadhay, Sarkar, Howlader and Balasubramanian, 2018, Grad-CAM++: improved visual explanations for deep convolutional networks, arXiv:1710.11063",
  ],
  defaults: featureMapsDefaults,
  needs: ["layers", "image", "convolution"],
  signed: false,
  stochastic: false,
  claims: [],
  prepare: (model, options, context) =>
    classMaps(model, options, context, (features, gradients) => {
      const total = sum(features, [1, 2], true);
      const shares = divNoNan(relu(gradients), add(2, mul(gradients, total)));
      return relu(sum(mul(sum(shares, [1, 2], true), features), -1));
    }),
};
