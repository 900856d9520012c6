/**
 * Gini index of an explanation.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { scoreRows } from "./parts/score_rows.ts";
import { unitScores } from "../parts/unit_scores.ts";

/**
 * Gini index of the units' attribution magnitudes, divided by its maximum 1 − 1/units.
 *
 * - Range: [0, 1], higher is better. 0 when all units have the same magnitude, 1 when one has all.
 * - A short explanation need not be right: read it with faithfulness.
 * - NaN: for one unit, and where every attribution is 0.
 * - Cost: asks the model nothing.
 * - Deviation: Quantus leaves the division out, which makes the score depend on the number of
 *   units.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { sparseness } from "./sparseness.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[-3, 1]],
 * });
 * assert.deepEqual([...await sparseness.score(subject, {}, context)], [0.5]); // |3 - 1| / (3 + 1)
 * ```
 */
export const sparseness: Metric = {
  id: "sparseness",
  version: 1,
  summary: "Gini index of attribution magnitudes over units.",
  references: [
    "Chalasani, Chen, Chowdhury, Jha, Wu (2020), Concise explanations of neural networks using adversarial training, arXiv:1810.06583",
    "Hurley, Rickard (2009), Comparing measures of sparsity, doi:10.1109/TIT.2009.2027527",
  ],
  defaults: {},
  category: "complexity",
  better: "higher",
  range: [0, 1],
  needs: [],
  score: ({ batch, explanation }, _options, context) =>
    Promise.resolve(scoreRows(
      unitScores(explanation.attributions, batch.inputs, context),
      gini,
    )),
};

/** Σ over pairs |a − b| / ((units − 1) Σ a), the pairs counted from ascending order. */
function gini(scores: Float64Array): number {
  const ascending = scores.map(Math.abs).sort();
  const units = ascending.length;
  const total = ascending.reduce((sum, a) => sum + a, 0);
  const gaps = ascending.reduce(
    (sum, a, i) => sum + (2 * i + 1 - units) * a,
    0,
  );
  // Rounding of two sums of the same numbers.
  return Math.max(0, Math.min(1, gaps / ((units - 1) * total)));
}
