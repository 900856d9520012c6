/**
 * Recall among the top k units.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstRelevance } from "./parts/against_relevance.ts";
import { expectedHits } from "../parts/expected_hits.ts";

/** Options of {@linkcode recallAtK}. */
export type RecallAtKOptions = {
  /**
   * Number of top units; 0 takes the instance's number of relevant units.
   *
   * @default 0
   */
  readonly k: number;
};

/**
 * Expected share of the relevant units among the k units of largest attribution magnitude.
 *
 * - Relevant: a unit whose relevance is above 0.
 * - Range: [0, 1], higher is better, chance k/units. With k below the number of relevant units, at
 *   most k over it.
 * - With k = 0 recall equals precision (R-precision). That is relevance rank accuracy in Quantus
 *   and feature agreement in OpenXAI, which cut ties by index.
 * - Ties: the expectation over their random order (McSherry and Najork, 2008).
 * - NaN: without a relevant unit, without an irrelevant one, or for k ≥ units, where no ranking
 *   could miss or hit.
 * - Cost: asks the model nothing.
 *
 * Agarwal et al. (2022), arXiv:2206.11104, for feature agreement.
 *
 * @throws {TypeError} when the batch has no relevance.
 * @throws {RangeError} when attributions or relevance are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { recallAtK } from "./recall_at_k.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[3, 1, -1]],
 *   relevance: [[1, 1, 0]],
 * });
 * assert.deepEqual([...await recallAtK.score(subject, { k: 2 }, context)], [0.75]);
 * ```
 */
export const recallAtK: Metric<RecallAtKOptions> = {
  id: "recall_at_k",
  version: 1,
  summary:
    "Share of the relevant units that are among the k units of largest attribution magnitude.",
  references: [
    "McSherry, Najork (2008), Computing information retrieval performance measures efficiently in the presence of tied scores, doi:10.1007/978-3-540-78646-7_38",
  ],
  defaults: { k: 0 },
  limits: { k: { min: 0, integer: true } },
  category: "accuracy",
  better: "higher",
  range: [0, 1],
  needs: ["relevance"],
  score(subject, { k }, context) {
    return againstRelevance(
      "recall_at_k",
      subject,
      context,
      (magnitudes, relevance) => {
        const relevant = relevance.filter((grade) => grade > 0).length;
        const top = k || relevant;
        const units = magnitudes.length;
        if (relevant === 0 || relevant === units || top >= units) return NaN;
        return expectedHits(magnitudes, relevance, top) / relevant;
      },
    );
  },
};
