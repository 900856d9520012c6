/**
 * Layer-wise relevance propagation.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { LayerGraph } from "../../core/contracts/layer_graph.ts";
import { explainRelevance } from "./parts/explain_relevance.ts";
import type { LinearRule } from "./parts/linear_relevance.ts";
import { boundsAt, firstLayers } from "./parts/first_layers.ts";
import { relevanceRule } from "./parts/relevance_rule.ts";
import { mixesInputs } from "./parts/signed_sums.ts";
import { layersOf } from "../parts/through_layers.ts";

/** Options of {@linkcode lrp}. */
export type LrpOptions = {
  /**
   * Rule of linear layers: `epsilon`, `zero`, `gamma`, `alpha_beta`, `z_plus`, or `composite`:
   * gamma in the lower half of the convolutions, zero in the last dense layer or convolution,
   * epsilon in between and in layers that mix nothing.
   *
   * @default "composite"
   */
  readonly rule: string;
  /**
   * Rule of the layers that see the input: `same` as the others', `z_box` with the task's box,
   * `w_square`, or `auto`: z_box under composite, else same.
   *
   * @default "auto"
   */
  readonly first: string;
  /**
   * Share of the root mean square of a layer's sums that have relevance, which is added to them
   * under epsilon and composite.
   *
   * @default 0.25
   */
  readonly epsilon: number;
  /**
   * How much more contributions of the sum's own sign count, under gamma and composite.
   *
   * @default 0.25
   */
  readonly gamma: number;
  /** Weight of positive contributions under alpha_beta; negative ones have 1 − alpha. @default 2 */
  readonly alpha: number;
};

/**
 * Layer-wise relevance propagation: the target's logit, distributed from layer to layer in
 * proportion to contributions (Bach et al., 2015).
 *
 * The rules are in `parts/linear_relevance.ts` and `parts/relevance_rule.ts`. Two networks with
 * equal outputs may get different explanations.
 *
 * - Signed, in units of the logit; added up over a unit's members. Explains the logit whatever the
 *   head.
 * - Completeness: Σφ is the logit only where nothing is absorbed: no biases, no epsilon, no sums of
 *   0, and neither class tokens nor positions. There are no base values.
 * - Deviation: epsilon is a share of each layer's root mean square.
 * - Deviation: gamma holds for negative values and sums too.
 * - Errors: `RangeError` when the model does not offer its layers, has softmax, layer normalisation
 *   or products (see `attn_lrp`), or the rule for `first` does not fit what sees the input.
 * - Cost: 1 row and 1 differentiated row per instance.
 *
 * @example
 * ```ts
 * import { mlp } from "../../models/architectures/mlp.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { lrp } from "./lrp.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 }), "logit");
 * const explain = await lrp.prepare(model, { ...lrp.defaults, rule: "zero" }, toyContext(2));
 * const batch = toyBatch([[1, 2]]);
 * const [a, b] = (await explain(batch)).attributions.data;
 * const [output] = (await model.predict(batch.inputs)).data;
 * assert.ok(Math.abs(a! + b! - output!) < 1e-5);
 * ```
 */
export const lrp: Explainer<LrpOptions> = {
  id: "lrp",
  version: 1,
  summary:
    "Logit distributed backwards layer by layer in proportion to contributions (LRP).",
  references: [
    "Bach, Binder, Montavon, Klauschen, Müller and Samek, 2015, On pixel-wise explanations for non-linear classifier decisions by layer-wise relevance propagation, doi 10.1371/journal.pone.0130140",
    "Montavon, Binder, Lapuschkin, Samek and Müller, 2019, Layer-wise relevance propagation: an overview, doi 10.1007/978-3-030-28954-6_10",
  ],
  defaults: {
    rule: "composite",
    first: "auto",
    epsilon: 0.25,
    gamma: 0.25,
    alpha: 2,
  },
  limits: {
    rule: { choices: [...Object.keys(linear(0, 0, 1)), "composite"] },
    first: { choices: ["auto", "same", "z_box", "w_square"] },
    epsilon: { min: 0 },
    gamma: { min: 0 },
    alpha: { min: 1 },
  },
  needs: ["layers"],
  signed: true,
  stochastic: false,
  claims: ["dummy"],
  refuses(model) {
    const strange = layersOf(model).nodes.find(({ role }) =>
      ["softmax", "normalisation", "product"].includes(role)
    );
    return strange && `has no rule for ${strange.name}, attn_lrp has one`;
  },
  prepare(model, options, context) {
    const graph = layersOf(model);
    const reason = lrp.refuses!(model, options, context);
    if (reason) {
      throw new RangeError(`Cannot propagate relevance: lrp ${reason}`);
    }
    const rules = linearRules(graph, options);
    const usual = options.rule === "composite" ? "z_box" : "same";
    const first = options.first === "auto" ? usual : options.first;
    const special = first === "same" ? new Set() : firstLayers(graph, first);
    const epsilon = ["epsilon", "composite"].includes(options.rule)
      ? options.epsilon
      : 0;
    return explainRelevance(
      model,
      context.units,
      (graph) =>
        relevanceRule(graph, (index) => {
          if (!special.has(index)) return rules(index);
          return first === "z_box"
            ? { kind: "z_box", ...boundsAt(graph, index, context.box) }
            : { kind: "w_square" };
        }, epsilon),
    );
  },
};

function linearRules(
  { nodes }: LayerGraph,
  { rule, epsilon, gamma, alpha }: LrpOptions,
): (index: number) => LinearRule {
  const kinds = linear(epsilon, gamma, alpha);
  if (rule !== "composite") return () => kinds[rule]!;
  const mixing = [...nodes.keys()].filter((i) => mixesInputs(nodes[i]!));
  const convolutions = mixing.filter((i) => nodes[i]!.kind.includes("conv"));
  const low = new Set(
    convolutions.slice(0, Math.ceil(convolutions.length / 2)),
  );
  return (index) =>
    index === mixing.at(-1)
      ? kinds["zero"]!
      : kinds[low.has(index) ? "gamma" : "epsilon"]!;
}

/** Rules by name. */
function linear(
  epsilon: number,
  gamma: number,
  alpha: number,
): { readonly [name: string]: LinearRule } {
  return {
    epsilon: { kind: "epsilon", epsilon },
    zero: { kind: "epsilon", epsilon: 0 },
    gamma: { kind: "gamma", gamma },
    alpha_beta: { kind: "alpha_beta", alpha },
    z_plus: { kind: "alpha_beta", alpha: 1 },
  };
}
