/**
 * Whether attributions add up to the output.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { required } from "../parts/required.ts";
import { targetOutputs } from "../../core/rows/target_outputs.ts";
import { unitScores } from "../parts/unit_scores.ts";

/**
 * |Σ attributions − (f(x) − baseValue)|, summed over units.
 *
 * - Range: [0, ∞) in units of the output, lower is better. 0 is complete.
 * - Absolute, since a relative gap has no meaning where f(x) equals the base value.
 * - NaN: where an attribution, an output or a base value is NaN.
 * - Cost: one row per instance.
 * - Deviation: Quantus asks for equal floats, by default after dividing attributions by the largest
 *   of the batch.
 *
 * Sundararajan, Taly, Yan (2017), axiom "completeness"; "efficiency" of Shapley values, "local
 * accuracy" of SHAP.
 *
 * @throws {TypeError} when the explanation has no base values.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { completenessGap } from "./completeness_gap.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1], 1),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 0.5]],
 *   baseValues: [1],
 * });
 * assert.deepEqual([...await completenessGap.score(subject, {}, context)], [0.5]);
 * ```
 */
export const completenessGap: Metric = {
  id: "completeness_gap",
  version: 1,
  summary:
    "Absolute difference between the sum of attributions and the output minus the base value.",
  references: [
    "Sundararajan, Taly, Yan (2017), Axiomatic attribution for deep networks, arXiv:1703.01365",
  ],
  defaults: {},
  category: "axiomatic",
  better: "lower",
  range: [0, Infinity],
  needs: ["baseValues"],
  async score({ model, batch, explanation }, _options, context) {
    const baseValues = required(
      "completeness_gap",
      "baseValues",
      explanation.baseValues,
    );
    const scores = unitScores(explanation.attributions, batch.inputs, context);
    const outputs = await targetOutputs(model, batch);
    return outputs.map((output, i) => {
      const sum = rowAt(scores, i).reduce((a, b) => a + b, 0);
      return Math.abs(sum - (output - baseValues[i]!));
    });
  },
};
