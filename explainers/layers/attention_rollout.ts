/**
 * Attention rollout.
 *
 * @module
 */
import { add, mean, mul } from "@tensorflow/tfjs-core";
import type { Explainer } from "../../core/contracts/explainer.ts";
import {
  classToken,
  explainAttention,
  throughTokens,
} from "./parts/explain_attention.ts";

/**
 * The class token's row of Ã_L … Ã_1 with Ã = ½ mean over heads of A + ½ I (Abnar and Zuidema,
 * 2020).
 *
 * Only that row is formed, as a vector through every layer.
 *
 * - At least 0, without unit; the row's shares, the class token's among them, add up to 1.
 * - Each patch's share is spread equally over its pixels and channels.
 * - The same for every target.
 * - Errors: `RangeError` when the model does not offer its layers, or its tokens are not a class
 *   token and the patches of an image.
 * - Cost: 1 row per instance.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { vit } from "../../models/architectures/vit.ts";
 * import { attentionRollout } from "./attention_rollout.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = vit({
 *   shape: [4, 4, 1],
 *   patch: 2,
 *   width: 4,
 *   depth: 2,
 *   heads: 2,
 *   outputs: 2,
 *   seed: 0,
 * });
 * const explain = await attentionRollout.prepare(
 *   tfjsModel(network, "logit"),
 *   {},
 *   toyContext(16),
 * );
 * const inputs = { shape: [1, 4, 4, 1], data: new Float32Array(16) };
 * const { data } =
 *   (await explain({
 *     inputs,
 *     targets: new Int32Array(1),
 *     instances: new Int32Array(1),
 *   })).attributions;
 * // The class token keeps at least a quarter.
 * assert.ok(Array.from(data).reduce((a, b) => a + b) < 0.75);
 * ```
 */
export const attentionRollout: Explainer = {
  id: "attention_rollout",
  version: 1,
  summary:
    "Mean of attention and identity, multiplied through the layers of a transformer.",
  references: [
    "Abnar and Zuidema, 2020, Quantifying attention flow in transformers, arXiv:2005.00928",
  ],
  defaults: {},
  needs: ["layers", "attention", "image"],
  signed: false,
  stochastic: false,
  claims: [],
  prepare: (model, _options, { units }) =>
    explainAttention(model, units, (_graph, { values }, _targets, layers) => {
      let shares = classToken(values[layers[0]!]!);
      for (const layer of layers.toReversed()) {
        const attended = throughTokens(shares, mean(values[layer]!, 1));
        shares = mul(add(shares, attended), 0.5);
      }
      return shares;
    }),
};
