/**
 * Rank correlation of attribution magnitudes with graded relevance.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { kendallTau } from "../../core/statistics/kendall_tau.ts";
import { pearson } from "../../core/statistics/pearson.ts";
import { midRanks } from "../../core/statistics/ranks.ts";
import { againstRelevance } from "./parts/against_relevance.ts";

/** Options of {@linkcode rankCorrelation}. */
export type RankCorrelationOptions = {
  /**
   * `kendall`: tau-b, from pairs; `spearman`: Pearson's correlation of mid-ranks.
   *
   * @default "kendall"
   */
  readonly coefficient: string;
};

/**
 * Rank correlation, over an instance's units, of attribution magnitude and graded relevance.
 *
 * - Range: [-1, 1], higher is better, chance 0. Both coefficients reach 1 only where attributions
 *   tie wherever relevance ties: for relevance 0 or 1 use `auroc`.
 * - NaN: where either side is constant.
 * - Cost: asks the model nothing.
 * - Deviation: OpenXAI's rank correlation is Spearman's with the coefficients of a linear model,
 *   and breaks ties by index.
 *
 * @throws {TypeError} when the batch has no relevance.
 * @throws {RangeError} when attributions or relevance are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { rankCorrelation } from "./rank_correlation.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[1, -3, 2]],
 *   relevance: [[0, 1, 2]],
 * });
 * assert.deepEqual([
 *   ...await rankCorrelation.score(subject, { coefficient: "spearman" }, context),
 * ], [0.5]);
 * ```
 */
export const rankCorrelation: Metric<RankCorrelationOptions> = {
  id: "rank_correlation",
  version: 1,
  summary: "Rank correlation of attribution magnitudes with graded relevance.",
  references: [
    "Kendall (1945), The treatment of ties in ranking problems, doi:10.1093/biomet/33.3.239",
    "Agarwal, Krishna, Saxena, Pawelczyk, Johnson, Puri, Zitnik, Lakkaraju (2022), OpenXAI: Towards a transparent evaluation of model explanations, arXiv:2206.11104",
  ],
  defaults: { coefficient: "kendall" },
  limits: { coefficient: { choices: ["kendall", "spearman"] } },
  category: "accuracy",
  better: "higher",
  range: [-1, 1],
  needs: ["relevance"],
  score: (subject, { coefficient }, context) =>
    againstRelevance(
      "rank_correlation",
      subject,
      context,
      (magnitudes, relevance) =>
        coefficient === "kendall"
          ? kendallTau(magnitudes, relevance)
          : pearson(midRanks(magnitudes), midRanks(relevance)),
    ),
};
