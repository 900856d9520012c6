/**
 * Attention weighed by its gradient.
 *
 * @module
 */
import { add, mean, mul, relu, type Tensor } from "@tensorflow/tfjs-core";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { LayerRule } from "../../core/contracts/layer_graph.ts";
import {
  classToken,
  explainAttention,
  throughTokens,
} from "./parts/explain_attention.ts";
import { gradientRule } from "../parts/gradient_rule.ts";
import { seedOf } from "../parts/through_layers.ts";

/**
 * The class token's row of R, which starts as I and becomes R + Ā R from layer to layer, with Ā =
 * mean over heads of (∇A ⊙ A)⁺ (Chefer, Gur and Wolf, 2021, for self-attention).
 *
 * Only that row is formed, as a vector through every layer.
 *
 * - At least 0, in units of the logit to the power of the number of layers.
 * - Each patch's share is spread equally over its pixels and channels.
 * - ∇A is the gradient of the target's logit, whatever the head.
 * - Errors: `RangeError` when the model does not offer its layers, or its tokens are not a class
 *   token and the patches of an image.
 * - Cost: 1 row and 1 differentiated row per instance.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { vit } from "../../models/architectures/vit.ts";
 * import { attentionGradient } from "./attention_gradient.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = vit({
 *   shape: [4, 4, 1],
 *   patch: 2,
 *   width: 4,
 *   depth: 1,
 *   heads: 2,
 *   outputs: 2,
 *   seed: 0,
 * });
 * const explain = await attentionGradient.prepare(
 *   tfjsModel(network, "logit"),
 *   {},
 *   toyContext(16),
 * );
 * const inputs = { shape: [1, 4, 4, 1], data: new Float32Array(16).fill(1) };
 * const { data } =
 *   (await explain({
 *     inputs,
 *     targets: new Int32Array(1),
 *     instances: new Int32Array(1),
 *   })).attributions;
 * assert.ok(data.every((share) => share >= 0));
 * ```
 */
export const attentionGradient: Explainer = {
  id: "attention_gradient",
  version: 1,
  summary:
    "Attention times its positive gradient, accumulated through the layers of a transformer.",
  references: [
    "Chefer, Gur and Wolf, 2021, Generic attention-model explainability for interpreting bi-modal and encoder-decoder transformers, arXiv:2103.15679",
  ],
  defaults: {},
  needs: ["layers", "attention", "image"],
  signed: false,
  stochastic: false,
  claims: [],
  prepare: (model, _options, { units }) =>
    explainAttention(model, units, (graph, trace, targets, layers) => {
      const gradients = new Map<number, Tensor>();
      const noting: LayerRule<Tensor> = (node, message, at) => {
        if (layers.includes(at.index)) gradients.set(at.index, message);
        return gradientRule(node, message, at);
      };
      graph.backward(trace, seedOf(trace, targets), noting, add);
      let shares = classToken(trace.values[layers[0]!]!);
      for (const layer of layers.toReversed()) {
        const weighed = relu(mul(trace.values[layer]!, gradients.get(layer)!));
        shares = add(shares, throughTokens(shares, mean(weighed, 1)));
      }
      return shares;
    }),
};
