/**
 * Explaining logits by relevance that is propagated back layer by layer.
 *
 * @module
 */
import { add, mul, type Tensor } from "@tensorflow/tfjs-core";
import type { Explain } from "../../../core/contracts/explainer.ts";
import type {
  LayerGraph,
  LayerRule,
} from "../../../core/contracts/layer_graph.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { poolUnits } from "../../parts/pool_units.ts";
import { seedOf, throughLayers } from "../../parts/through_layers.ts";

/**
 * Propagates the target's logit back by `ruleOf(graph)`, added up over a unit's members.
 *
 * - `ruleOf` is called once per pass, inside `tidy`.
 * - Cost: 1 row and 1 differentiated row per instance.
 *
 * @example
 * ```ts
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { explainRelevance } from "./explain_relevance.ts";
 * import { gradientRule } from "../../parts/gradient_rule.ts";
 * import assert from "node:assert/strict";
 * const explain = explainRelevance(linearModel([1]), singletonUnits(1), () => gradientRule);
 * await assert.rejects(explain(toyBatch([[1]])), RangeError);
 * ```
 */
export function explainRelevance(
  model: Model,
  units: Units,
  ruleOf: (graph: LayerGraph) => LayerRule<Tensor>,
): Explain {
  return async (batch) => {
    const relevance = await throughLayers(
      model,
      batch,
      (graph, trace, _rows, targets) => {
        const logits = trace.values.at(-1)!;
        const seed = mul(seedOf(trace, targets), logits);
        return graph.backward<Tensor>(trace, seed, ruleOf(graph), add);
      },
    );
    return { attributions: poolUnits(relevance, units, (a, b) => a + b) };
  };
}
