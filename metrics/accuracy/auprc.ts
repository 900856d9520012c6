/**
 * Area under the precision-recall curve of attribution magnitudes against relevance.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstRelevance } from "./parts/against_relevance.ts";
import { tiedBlocks } from "../parts/tied_blocks.ts";

/**
 * Expected average precision: the mean, over relevant units, of the share of relevant units among
 * those ranked up to it.
 *
 * - Ranking: by the magnitude of a unit's attribution, largest first.
 * - Relevant: a unit whose relevance is above 0.
 * - Range: [0, 1], higher is better. Chance is a little above the share of relevant units.
 * - Without ties it is the area under the precision-recall curve by steps, without interpolation.
 * - Ties: the expectation over their random order, in closed form. scikit-learn takes a tied block
 *   at once, with the precision at its end.
 * - NaN: without a relevant or without an irrelevant unit.
 * - Cost: asks the model nothing.
 *
 * @throws {TypeError} when the batch has no relevance.
 * @throws {RangeError} when attributions or relevance are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { auprc } from "./auprc.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[2, -2, 1]],
 *   relevance: [[1, 0, 0]],
 * });
 * assert.deepEqual([...await auprc.score(subject, {}, context)], [0.75]); // first or second
 * ```
 */
export const auprc: Metric = {
  id: "auprc",
  version: 1,
  summary:
    "Average precision of attribution magnitudes as scores for the relevant units.",
  references: [
    "McSherry, Najork (2008), Computing information retrieval performance measures efficiently in the presence of tied scores, doi:10.1007/978-3-540-78646-7_38",
  ],
  defaults: {},
  category: "accuracy",
  better: "higher",
  range: [0, 1],
  needs: ["relevance"],
  score: (subject, _options, context) =>
    againstRelevance("auprc", subject, context, averagePrecision),
};

function averagePrecision(
  magnitudes: Float64Array,
  relevance: Float64Array,
): number {
  let [before, relevantBefore, sum] = [0, 0, 0];
  for (const block of tiedBlocks(magnitudes)) {
    const tied = block.length;
    const hits = block.filter((unit) => relevance[unit]! > 0).length;
    // Each of the other hits lies before the hit at place j with probability (j - 1) / (tied - 1).
    const perPlace = tied > 1 ? (hits - 1) / (tied - 1) : 0;
    for (let place = 1; hits > 0 && place <= tied; place++) {
      const relevantSoFar = relevantBefore + 1 + (place - 1) * perPlace;
      sum += hits / tied * relevantSoFar / (before + place);
    }
    before += tied;
    relevantBefore += hits;
  }
  if (relevantBefore === 0 || relevantBefore === before) return NaN;
  return Math.min(1, sum / relevantBefore);
}
