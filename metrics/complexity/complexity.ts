/**
 * Entropy of an explanation.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { scoreRows } from "./parts/score_rows.ts";
import { unitScores } from "../parts/unit_scores.ts";

/**
 * Entropy of the units' shares of the attribution magnitude, divided by its maximum ln(units).
 *
 * - Range: [0, 1], lower is better. 0 when one unit has all magnitude, 1 when all units have the
 *   same.
 * - A short explanation need not be right: read it with faithfulness.
 * - NaN: for one unit, and where every attribution is 0.
 * - Cost: asks the model nothing.
 * - Deviation: the paper and Quantus leave the division out, which makes the score depend on the
 *   number of units.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { complexity } from "./complexity.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1, 1]),
 *   inputs: [[1, 1, 1, 1]],
 *   attributions: [[-3, 3, 0, 0]],
 * });
 * assert.deepEqual([...await complexity.score(subject, {}, context)], [0.5]); // ln 2 / ln 4
 * ```
 */
export const complexity: Metric = {
  id: "complexity",
  version: 1,
  summary:
    "Entropy of the distribution of attribution magnitude over units, relative to its maximum.",
  references: [
    "Bhatt, Weller, Moura (2020), Evaluating and aggregating feature-based model explanations, arXiv:2005.00631",
  ],
  defaults: {},
  category: "complexity",
  better: "lower",
  range: [0, 1],
  needs: [],
  score: ({ batch, explanation }, _options, context) =>
    Promise.resolve(scoreRows(
      unitScores(explanation.attributions, batch.inputs, context),
      entropy,
    )),
};

function entropy(scores: Float64Array): number {
  // Ascending, so that no order of the units decides how the sum is rounded.
  const magnitudes = scores.map(Math.abs).sort();
  const total = magnitudes.reduce((sum, a) => sum + a, 0);
  const bits = magnitudes.map((a) => a / total)
    .reduce((sum, p) => p === 0 ? sum : sum - p * Math.log2(p), 0);
  return Math.min(1, bits / Math.log2(magnitudes.length));
}
