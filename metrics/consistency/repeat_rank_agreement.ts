/**
 * Agreement of a stochastic method's rankings over seeds.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { kendallTau } from "../../core/statistics/kendall_tau.ts";
import { betweenRepeats } from "./parts/between_repeats.ts";

/**
 * Mean Kendall tau-b between the attribution magnitudes of an explanation and those of each of its
 * repeats under other seeds.
 *
 * - Range: [-1, 1], higher is better, chance 0.
 * - Agreement is no evidence of being right: a method that ignores the model can reach 1.
 * - NaN: where the explanation or a repeat is constant or holds NaN. An undefined agreement is not
 *   left out of the mean.
 * - Cost: asks the model nothing.
 *
 * @throws {TypeError} when there are no repeats.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { repeatRankAgreement } from "./repeat_rank_agreement.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[1, 2, 3]],
 *   repeats: [[[1, 2, 3]], [[3, 2, 1]]],
 * });
 * assert.deepEqual([...await repeatRankAgreement.score(subject, {}, context)], [0]);
 * ```
 */
export const repeatRankAgreement: Metric = {
  id: "repeat_rank_agreement",
  version: 1,
  summary:
    "Mean Kendall tau-b between attribution magnitudes under different random seeds.",
  references: [
    "Kendall (1945), The treatment of ties in ranking problems, doi:10.1093/biomet/33.3.239",
  ],
  defaults: {},
  category: "consistency",
  better: "higher",
  range: [-1, 1],
  needs: ["repeats"],
  score: (subject, _options, context) =>
    betweenRepeats(
      "repeat_rank_agreement",
      subject,
      context,
      (a, b) => kendallTau(a.map(Math.abs), b.map(Math.abs)),
    ),
};
