/**
 * Raw attention.
 *
 * @module
 */
import { mean } from "@tensorflow/tfjs-core";
import type { Explainer } from "../../core/contracts/explainer.ts";
import {
  classToken,
  explainAttention,
  throughTokens,
} from "./parts/explain_attention.ts";

/**
 * What the class token attends to in the last attention layer, averaged over heads (Dosovitskiy et
 * al., 2021).
 *
 * - At least 0, without unit.
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
 * import { rawAttention } from "./raw_attention.ts";
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
 * const explain = await rawAttention.prepare(
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
 * assert.equal(data[0], data[5]);
 * assert.ok(data.every((share) => share > 0));
 * ```
 */
export const rawAttention: Explainer = {
  id: "raw_attention",
  version: 1,
  summary:
    "The class token's attention to each patch in the last layer of a transformer.",
  references: [
    "Dosovitskiy et al., 2021, An image is worth 16×16 words, arXiv:2010.11929",
  ],
  defaults: {},
  needs: ["layers", "attention", "image"],
  signed: false,
  stochastic: false,
  claims: [],
  prepare: (model, _options, { units }) =>
    explainAttention(model, units, (_graph, { values }, _targets, layers) => {
      const attention = values[layers.at(-1)!]!;
      return throughTokens(classToken(attention), mean(attention, 1));
    }),
};
