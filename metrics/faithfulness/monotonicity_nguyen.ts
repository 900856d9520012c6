/**
 * Whether larger attribution magnitudes mean larger effects.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { pearson } from "../../core/statistics/pearson.ts";
import { midRanks } from "../../core/statistics/ranks.ts";
import { targetOutputs } from "../../core/rows/target_outputs.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import {
  refusesPolicy,
  type ReplacementPolicy,
  replacementPolicy,
} from "../parts/replacement_policy.ts";
import { singleOutputs } from "./parts/single_outputs.ts";
import { unitScores } from "../parts/unit_scores.ts";

/**
 * Spearman correlation, over units, of the attribution's magnitude with the mean squared change of
 * the output when the unit's value is drawn from the data.
 *
 * - Range: [-1, 1], higher is better. Ties share mid-ranks. Signs play no part on either side.
 * - Values come from complete background rows (`marginal`), which for a single unit is its own
 *   distribution.
 * - NaN: where either side is constant, or an attribution is NaN.
 * - Cost: 1 + units · draws rows per instance.
 * - Deviation: Quantus (0.6) divides by the squared output, which changes no rank but fails where
 *   one output of a batch is near 0, and by default draws values from [0, 1].
 *
 * Nguyen and Martínez (2020).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { monotonicityNguyen } from "./monotonicity_nguyen.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, -5]),
 *   inputs: [[1, 1]],
 *   attributions: [[1, 2]],
 * });
 * const scores = await monotonicityNguyen.score(
 *   subject,
 *   monotonicityNguyen.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [1]);
 * ```
 */
export const monotonicityNguyen: Metric<ReplacementPolicy> = {
  id: "monotonicity_nguyen",
  version: 1,
  summary:
    "Rank correlation of attribution magnitudes with mean squared output changes when one unit is replaced.",
  references: [
    "Nguyen and Martínez (2020), On quantitative aspects of model interpretability, arXiv:2007.07584",
  ],
  defaults: { replacement: "marginal", draws: 8 },
  limits: replacementPolicy(),
  category: "faithfulness",
  better: "higher",
  range: [-1, 1],
  needs: [],
  refuses: refusesPolicy,
  async score(subject, options, context) {
    const { model, batch, explanation } = subject;
    const scores = unitScores(explanation.attributions, batch.inputs, context);
    const present = await targetOutputs(model, batch);
    const { units, draws, outputs } = await singleOutputs(
      subject,
      options,
      context,
    );
    return Float64Array.from({ length: rowsOf(scores) }, (_, row) => {
      const rowScores = rowAt(scores, row);
      if (rowScores.some(Number.isNaN)) return NaN;
      const changes = rowScores.map((_, unit) => {
        const at = (row * units + unit) * draws;
        return outputs.subarray(at, at + draws)
          .reduce((sum, output) => sum + (output - present[row]!) ** 2, 0);
      });
      return pearson(midRanks(rowScores.map(Math.abs)), midRanks(changes));
    });
  },
};
