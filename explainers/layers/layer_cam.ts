/**
 * LayerCAM.
 *
 * @module
 */
import { mul, relu, sum } from "@tensorflow/tfjs-core";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { classMaps } from "./parts/class_maps.ts";
import {
  featureMapsDefaults,
  type FeatureMapsOptions,
} from "./parts/feature_maps.ts";

/**
 * ReLU(Σ_k ReLU(∂ logit / ∂ A_k) ⊙ A_k) of feature maps A_k: every place has a weight of its own
 * (Jiang et al., 2021).
 *
 * - In units of the logit; at least 0.
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
 * import { layerCam } from "./layer_cam.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(
 *   gapCnn({ shape: [2, 3, 1], filters: [4], outputs: 2, seed: 0 }),
 *   "logit",
 * );
 * const explain = await layerCam.prepare(model, layerCam.defaults, toyContext(6));
 * const { attributions } = await explain({
 *   inputs: { shape: [1, 2, 3, 1], data: Float32Array.of(3, 1, 4, 1, 5, 9) },
 *   targets: Int32Array.of(1),
 *   instances: Int32Array.of(0),
 * });
 * assert.deepEqual(attributions.shape, [1, 2, 3, 1]);
 * ```
 */
export const layerCam: Explainer<FeatureMapsOptions> = {
  id: "layer_cam",
  version: 1,
  summary:
    "Feature maps weighted at each place by their positive gradients; the positive part of the sum.",
  references: [
    "Jiang, Zhang, Hou, Cheng and Wei, 2021, LayerCAM: exploring hierarchical class activation maps for localization, doi 10.1109/TIP.2021.3089943",
  ],
  defaults: featureMapsDefaults,
  needs: ["layers", "image", "convolution"],
  signed: false,
  stochastic: false,
  claims: [],
  prepare: (model, options, context) =>
    classMaps(
      model,
      options,
      context,
      (features, gradients) => relu(sum(mul(relu(gradients), features), -1)),
    ),
};
