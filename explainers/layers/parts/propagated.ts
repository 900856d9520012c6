/**
 * Explainers that propagate the logit back to the inputs by a rule.
 *
 * @module
 */
import { add, type Tensor } from "@tensorflow/tfjs-core";
import type { Context } from "../../../core/contracts/context.ts";
import type { Explain } from "../../../core/contracts/explainer.ts";
import type { LayerRule } from "../../../core/contracts/layer_graph.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { poolUnits } from "../../parts/pool_units.ts";
import { layersOf, seedOf, throughLayers } from "../../parts/through_layers.ts";

/**
 * An explainer whose attributions are what arrives at the inputs when 1 is propagated back from the
 * target's logit by `rule`.
 *
 * - Messages that meet are added; attributions are added up over a unit's members.
 * - Cost: one row and one differentiated row per instance.
 *
 * @throws {RangeError} when the model offers no layers.
 *
 * @example
 * ```ts
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import { gradientRule } from "../../parts/gradient_rule.ts";
 * import { propagated } from "./propagated.ts";
 * import assert from "node:assert/strict";
 * assert.throws(
 *   () => propagated(linearModel([1]), toyContext(1), gradientRule),
 *   /must offer its layers/,
 * );
 * ```
 */
export function propagated(
  model: Model,
  { units }: Context,
  rule: LayerRule<Tensor>,
): Explain {
  // Refuses what cannot be opened before there is a batch.
  layersOf(model);
  return async (batch) => {
    const arrived = await throughLayers(
      model,
      batch,
      (graph, trace, _rows, targets) =>
        graph.backward(
          trace,
          seedOf(trace, targets),
          rule,
          (a, b) => add(a, b),
        ),
    );
    return { attributions: poolUnits(arrived, units, (a, b) => a + b) };
  };
}
