/**
 * Distance from the exact attributions.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { required } from "../parts/required.ts";

/** Options of {@linkcode shapleyError}. */
export type ShapleyErrorOptions = {
  /**
   * `mean`: half the sum of the distances, `largest`: half the largest one, of attributions whose
   * magnitudes add up to 1.
   *
   * @default "mean"
   */
  readonly over: string;
};

/**
 * ½ Σ |a_u / Σ|a| − t_u / Σ|t||: the distance of attributions a from the exact ones t over an
 * instance's units, each scaled to total magnitude 1; or half the largest of these differences.
 *
 * - Range: [0, 1], lower is better. 0 for the exact attributions in any unit, 1 for their negation.
 * - Scaled, so that a method in other units (a gradient, a probability for a logit) is scored by
 *   how it distributes its attributions.
 * - The task defines the exact attributions: an explainer that estimates something else has a
 *   distance.
 * - NaN: where either side is all zeros.
 * - Cost: asks the model nothing.
 * - Deviation: Liu et al. compare unscaled values, which ties the score to the range of the rule.
 *
 * @throws {TypeError} when the batch has no exact attributions.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { shapleyError } from "./shapley_error.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[4, 4]],
 *   exact: [[1, 0]],
 * });
 * assert.deepEqual([
 *   ...await shapleyError.score(subject, { over: "mean" }, context),
 * ], [0.5]);
 * ```
 */
export const shapleyError: Metric<ShapleyErrorOptions> = {
  id: "shapley_error",
  version: 1,
  summary:
    "Distance of attributions from the exact ones, each scaled to total magnitude 1.",
  references: [
    "Liu, Khandagale, White, Neiswanger (2021), Synthetic benchmarks for scientific research in explainable machine learning, arXiv:2106.12543",
  ],
  defaults: { over: "mean" },
  limits: { over: { choices: ["mean", "largest"] } },
  category: "accuracy",
  better: "lower",
  range: [0, 1],
  needs: ["attributions"],
  score(subject, { over }, context) {
    const { values } = required(
      "shapley_error",
      "attributions",
      subject.batch.truth?.attributions,
    );
    return Promise.resolve(
      againstAttributions(subject, values, context, (scores, exact) => {
        const [parts, exactParts] = [shares(scores), shares(exact)];
        const distances = parts.map((share, u) =>
          Math.abs(share - exactParts[u]!)
        );
        const joined = distances.reduce(
          (a, b) => over === "mean" ? a + b : Math.max(a, b),
          0,
        );
        // Shares of rounded magnitudes may add up to a little more than 1.
        return Number.isNaN(parts[0]! + exactParts[0]!)
          ? NaN
          : Math.min(1, joined / 2);
      }),
    );
  },
};

/** Values over the sum of their magnitudes; NaN where it is 0. */
function shares(values: Float64Array): Float64Array {
  const sum = values.reduce((all, value) => all + Math.abs(value), 0);
  return values.map((value) => value / sum);
}
