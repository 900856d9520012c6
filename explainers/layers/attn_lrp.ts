/**
 * Layer-wise relevance propagation for attention.
 *
 * @module
 */
import { mul, sub, sum } from "@tensorflow/tfjs-core";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { explainRelevance } from "./parts/explain_relevance.ts";
import type { LinearRule } from "./parts/linear_relevance.ts";
import { share } from "./parts/linear_relevance.ts";
import { type FurtherRule, relevanceRule } from "./parts/relevance_rule.ts";
import { layersOf } from "../parts/through_layers.ts";

/** Options of {@linkcode attnLrp}. */
export type AttnLrpOptions = {
  /**
   * Share of the root mean square of a layer's sums that have relevance, which is added to them.
   *
   * @default 1e-6
   */
  readonly epsilon: number;
  /**
   * How much more contributions of the sum's own sign count in linear layers; 0 is the epsilon
   * rule.
   *
   * @default 0
   */
  readonly gamma: number;
};

/**
 * Layer-wise relevance propagation through attention: the target's logit, distributed backwards
 * layer by layer (Achtibat et al., 2024).
 *
 * - Softmax s of x: passes xᵢ (Rᵢ − sᵢ Σ R).
 * - Product: half to each factor. The order in which a product is taken matters: of x₁ x₂ x₃ the
 *   factor that comes last gets half.
 * - Layer normalisation and activations: pass relevance on.
 * - Other layers: treated as by `lrp`.
 * - Signed, in units of the logit; added up over a unit's members. Explains the logit whatever the
 *   head.
 * - Completeness: none. Biases, class tokens, positions and the softmax absorb relevance, so Σφ is
 *   not the logit, and there are no base values.
 * - Deviation: epsilon is a share of each layer's root mean square.
 * - Errors: `RangeError` when the model does not offer its layers.
 * - Cost: 1 row and 1 differentiated row per instance.
 *
 * @example
 * ```ts
 * import { mlp } from "../../models/architectures/mlp.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { attnLrp } from "./attn_lrp.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 }), "logit");
 * const explain = await attnLrp.prepare(model, attnLrp.defaults, toyContext(2));
 * const batch = toyBatch([[1, 2]]);
 * const [a, b] = (await explain(batch)).attributions.data;
 * const [output] = (await model.predict(batch.inputs)).data;
 * assert.ok(Math.abs(a! + b! - output!) < 1e-5);
 * ```
 */
export const attnLrp: Explainer<AttnLrpOptions> = {
  id: "attn_lrp",
  version: 1,
  summary:
    "LRP for transformers: adds rules for softmax, products and layer normalisation.",
  references: [
    "Achtibat, Hatefi, Dreyer, Jain, Wiegand, Lapuschkin and Samek, 2024, AttnLRP: attention-aware layer-wise relevance propagation for transformers, arXiv:2402.05602",
  ],
  defaults: { epsilon: 1e-6, gamma: 0 },
  limits: { epsilon: { min: 0 }, gamma: { min: 0 } },
  needs: ["layers"],
  signed: true,
  stochastic: false,
  claims: ["dummy"],
  prepare(model, { epsilon, gamma }, { units }) {
    layersOf(model);
    const rule: LinearRule = gamma > 0
      ? { kind: "gamma", gamma }
      : { kind: "epsilon", epsilon };
    return explainRelevance(
      model,
      units,
      (graph) => relevanceRule(graph, () => rule, epsilon, further(epsilon)),
    );
  },
};

function further(epsilon: number): FurtherRule {
  return (node, relevance, { inputs, output }) => {
    switch (node.role) {
      case "softmax": {
        const spread = mul(output, sum(relevance, -1, true));
        return [mul(inputs[0]!, sub(relevance, spread))];
      }
      case "product": {
        const half = mul(share(relevance, output, epsilon), 0.5);
        const gradients = node.pull(inputs, output, half);
        return inputs.map((values, i) => mul(values, gradients[i]!));
      }
      default:
        return [relevance];
    }
  };
}
