/**
 * Whether attributions correlate with the effect of replacing single units.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { pearson } from "../../core/statistics/pearson.ts";
import { targetOutputs } from "../../core/rows/target_outputs.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import {
  refusesPolicy,
  type ReplacementPolicy,
  replacementPolicy,
} from "../parts/replacement_policy.ts";
import { singleOutputs } from "./parts/single_outputs.ts";
import { unitPriorities } from "./parts/unit_priorities.ts";

/**
 * Pearson correlation, over units, of the attribution with the drop of the output when the unit
 * alone is replaced.
 *
 * - Range: [-1, 1], higher is better.
 * - A method without signs is compared with the magnitude of the drop, which is all that it can
 *   know. By the published form it would lose for every unit that lowers the output.
 * - The reference is occlusion itself: units that matter only together count as unimportant.
 * - NaN: where either side is constant, or an attribution is NaN.
 * - Cost: 1 + units · draws rows per instance.
 * - Deviation: Quantus can remove several features at a time, in an order that breaks ties by
 *   index. Here each unit is replaced alone.
 *
 * Alvarez-Melis and Jaakkola (2018), where attributions are coefficients times values.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { faithfulnessEstimate } from "./faithfulness_estimate.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[6, 2]],
 * });
 * const scores = await faithfulnessEstimate.score(
 *   subject,
 *   faithfulnessEstimate.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [1]);
 * ```
 */
export const faithfulnessEstimate: Metric<ReplacementPolicy> = {
  id: "faithfulness_estimate",
  version: 1,
  summary:
    "Correlation of attributions with drops of the output when single units are replaced.",
  references: [
    "Alvarez-Melis and Jaakkola (2018), Towards robust interpretability with self-explaining neural networks, arXiv:1806.07538",
  ],
  defaults: { replacement: "baseline", draws: 8 },
  limits: replacementPolicy(),
  category: "faithfulness",
  better: "higher",
  range: [-1, 1],
  needs: [],
  refuses: refusesPolicy,
  async score(subject, options, context) {
    const { model, batch, signed } = subject;
    const priorities = unitPriorities(subject, context);
    const present = await targetOutputs(model, batch);
    const { units, draws, outputs } = await singleOutputs(
      subject,
      options,
      context,
    );
    return Float64Array.from({ length: rowsOf(priorities) }, (_, row) => {
      const rowPriorities = rowAt(priorities, row);
      if (rowPriorities.some(Number.isNaN)) return NaN;
      const drops = rowPriorities.map((_, unit) => {
        const at = (row * units + unit) * draws;
        const mean = outputs.subarray(at, at + draws).reduce((a, b) => a + b) /
          draws;
        const drop = present[row]! - mean;
        return signed ? drop : Math.abs(drop);
      });
      return pearson(rowPriorities, drops);
    });
  },
};
