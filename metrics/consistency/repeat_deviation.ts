/**
 * Deviation of a stochastic method's attributions over seeds.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { rowAt, rowSize } from "../../core/contracts/nd_array.ts";
import { required } from "../parts/required.ts";
import { unitScores } from "../parts/unit_scores.ts";

/**
 * √(Σ variance of a unit / Σ squared mean of a unit): the standard deviation of attributions over
 * seeds, relative to their mean.
 *
 * - Range: [0, ∞), lower is better. 1 where the noise is as large as the mean.
 * - Variances are unbiased, over the explanation and its repeats.
 * - Signs count: a unit whose sign changes from seed to seed deviates.
 * - Scaling the method's attributions leaves the score.
 * - NaN: where every mean is 0, or an attribution is NaN.
 * - Cost: asks the model nothing.
 *
 * @throws {TypeError} when there are no repeats.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { repeatDeviation } from "./repeat_deviation.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 4]],
 *   repeats: [[[3, 4]], [[3, 1]]],
 * });
 * // Means 3 and 3, variances 0 and 3.
 * assert.deepEqual([...await repeatDeviation.score(subject, {}, context)], [Math.sqrt(3 / 18)]);
 * ```
 */
export const repeatDeviation: Metric = {
  id: "repeat_deviation",
  version: 1,
  summary:
    "Standard deviation of attributions over random seeds, relative to their mean.",
  references: [
    "Visani, Bagli, Chesani, Poluzzi, Capuzzo (2022), Statistical stability indices for LIME: Obtaining reliable explanations for machine learning models, doi:10.1080/01605682.2020.1865846",
  ],
  defaults: {},
  category: "consistency",
  better: "lower",
  range: [0, Infinity],
  needs: ["repeats"],
  score({ batch, explanation, repeats }, _options, context) {
    required("repeat_deviation", "repeats", repeats[0]);
    const repeatedScores = [explanation, ...repeats].map(({ attributions }) =>
      unitScores(attributions, batch.inputs, context)
    );
    const units = rowSize(repeatedScores[0]!);
    return Promise.resolve(Float64Array.from(batch.instances, (_, i) => {
      const rows = repeatedScores.map((scores) => rowAt(scores, i));
      let [variances, squares] = [0, 0];
      for (let unit = 0; unit < units; unit++) {
        const values = rows.map((row) => row[unit]!);
        // From the first, so that equal values have no variance to the last bit.
        const offsets = values.map((value) => value - values[0]!);
        const offset = offsets.reduce((a, b) => a + b) / values.length;
        squares += (values[0]! + offset) ** 2;
        variances += offsets.reduce((sum, d) => sum + (d - offset) ** 2, 0) /
          (values.length - 1);
      }
      return squares === 0 ? NaN : Math.sqrt(variances / squares);
    }));
  },
};
