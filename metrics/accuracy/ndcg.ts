/**
 * Normalised discounted cumulative gain against graded relevance.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstRelevance } from "./parts/against_relevance.ts";
import { tiedBlocks } from "../parts/tied_blocks.ts";

/** Options of {@linkcode ndcg}. */
export type NdcgOptions = {
  /**
   * Number of top units; 0 takes all.
   *
   * @default 0
   */
  readonly k: number;
};

/**
 * Expected Σ relevance / log₂(1 + rank) over the first k units, divided by that of the best order.
 *
 * - Ranking: by the magnitude of a unit's attribution, largest first.
 * - Gain: the grade itself, as in the paper, so that the score does not change with the unit of the
 *   grades. The form 2^grade − 1 of web search makes sense for small integers only.
 * - Range: [0, 1], higher is better. Chance is well above 0 and depends on the number of relevant
 *   units: compare with the random control.
 * - Ties: the expectation over their random order.
 * - NaN: where all units are equally relevant, since no order could be wrong.
 * - Cost: asks the model nothing.
 *
 * @throws {TypeError} when the batch has no relevance.
 * @throws {RangeError} when attributions or relevance are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { ndcg } from "./ndcg.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[2, -9, 1]],
 *   relevance: [[0, 0, 3]],
 * });
 * assert.deepEqual([...await ndcg.score(subject, { k: 0 }, context)], [0.5]); // 1 / log₂ 4
 * ```
 */
export const ndcg: Metric<NdcgOptions> = {
  id: "ndcg",
  version: 1,
  summary:
    "Normalised discounted cumulative gain of units ranked by attribution magnitude.",
  references: [
    "Järvelin, Kekäläinen (2002), Cumulated gain-based evaluation of IR techniques, doi:10.1145/582415.582418",
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
      "ndcg",
      subject,
      context,
      (magnitudes, relevance) => {
        if (relevance.every((grade) => grade === relevance[0])) return NaN;
        const places = Math.min(k || relevance.length, relevance.length);
        const gain = discountedGain(magnitudes, relevance, places);
        // The best order meets the same gains in another grouping of sums.
        return Math.min(1, gain / discountedGain(relevance, relevance, places));
      },
    );
  },
};

/**
 * Expected gain of the first `places` units in descending order of `values`: every place of a tied
 * block has the block's mean grade.
 */
function discountedGain(
  values: Float64Array,
  relevance: Float64Array,
  places: number,
): number {
  let rank = 0;
  let gain = 0;
  for (const block of tiedBlocks(values)) {
    const grade = block.reduce((sum, unit) => sum + relevance[unit]!, 0) /
      block.length;
    for (const _ of block) {
      if (rank++ < places) gain += grade / Math.log2(1 + rank);
    }
  }
  return gain;
}
