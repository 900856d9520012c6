/**
 * Deconvnet.
 *
 * @module
 */
import { relu, type Tensor } from "@tensorflow/tfjs-core";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { LayerRule } from "../../core/contracts/layer_graph.ts";
import { gradientRule } from "../parts/gradient_rule.ts";
import { propagated } from "./parts/propagated.ts";

/**
 * The target's logit sent back to the inputs like a gradient, but through every activation as
 * ReLU(R), whatever the activation's input was (Zeiler and Fergus, 2014).
 *
 * What arrives depends on how a network is built, not only on what it computes.
 *
 * - Signed; added up over a unit's members.
 * - Max pooling: signals go back to where the maxima came from (the paper's switches).
 * - Explains the logit whatever the head; activations other than ReLU are passed in the same way.
 * - Deviation: starts from the logit; the paper starts from one feature map's largest value.
 * - Errors: `RangeError` when the model offers no layers.
 * - Cost: one row and one differentiated row per instance.
 *
 * @example
 * ```ts
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { gapCnn } from "../../models/architectures/gap_cnn.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { deconvnet } from "./deconvnet.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(
 *   gapCnn({ shape: [2, 3, 1], filters: [4], outputs: 2, seed: 0 }),
 *   "logit",
 * );
 * const explain = await deconvnet.prepare(
 *   model,
 *   deconvnet.defaults,
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
export const deconvnet: Explainer = {
  id: "deconvnet",
  version: 1,
  summary:
    "Logit sent back through the network, with negative signals cut off at every ReLU, active or not.",
  references: [
    "Zeiler and Fergus, 2014, Visualizing and understanding convolutional networks, arXiv:1311.2901",
  ],
  defaults: {},
  needs: ["layers"],
  signed: true,
  stochastic: false,
  claims: ["dummy"],
  prepare: (model, _options, context) =>
    propagated(model, context, deconvnetRule),
};

/** Rectifies what goes back. */
const deconvnetRule: LayerRule<Tensor> = (node, message, at) =>
  node.role === "activation"
    ? [relu(message)]
    : gradientRule(node, message, at);
