/**
 * Probability that the top k units are all relevant.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstRelevance } from "./parts/against_relevance.ts";
import { tiedBlocks } from "../parts/tied_blocks.ts";

/** Options of {@linkcode topKAccuracy}. */
export type TopKAccuracyOptions = {
  /**
   * Number of top units; 0 takes the mean over k = 1 … K, where K is the instance's number of
   * relevant units.
   *
   * @default 0
   */
  readonly k: number;
};

/**
 * Probability that all of the k units of largest attribution magnitude are relevant.
 *
 * - Relevant: a unit whose relevance is above 0; K is their number.
 * - Range: [0, 1], higher is better. Chance is Π_{j<k} (K − j)/(units − j).
 * - Ties: the probability over their random order, hypergeometric at the cut. The published scripts
 *   sort by index, which favours relevant inputs that come first.
 * - NaN: without a relevant unit, and for k > K, where no ranking could succeed.
 * - Cost: asks the model nothing.
 *
 * Aggarwal, Cogan, Periwal (2025), doi:10.1101/2025.02.21.639516.
 *
 * @throws {TypeError} when the batch has no relevance.
 * @throws {RangeError} when attributions or relevance are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { topKAccuracy } from "./top_k_accuracy.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[3, 1, -1]],
 *   relevance: [[1, 1, 0]],
 * });
 * const scores = await topKAccuracy.score(subject, { k: 2 }, context);
 * assert.deepEqual([...scores], [0.5]);
 * ```
 */
export const topKAccuracy: Metric<TopKAccuracyOptions> = {
  id: "top_k_accuracy",
  version: 1,
  summary:
    "Probability that the k units of largest attribution magnitude are all relevant.",
  references: [
    "Aggarwal, Cogan, Periwal (2025), Sensitivity based model agnostic scalable explanations of deep learning, doi:10.1101/2025.02.21.639516",
  ],
  defaults: { k: 0 },
  limits: { k: { min: 0, integer: true } },
  category: "accuracy",
  better: "higher",
  range: [0, 1],
  needs: ["relevance"],
  score(subject, { k }, context) {
    return againstRelevance(
      "top_k_accuracy",
      subject,
      context,
      (magnitudes, relevance) => {
        const byK = allRelevant(magnitudes, relevance);
        if (k > 0) return byK[k - 1] ?? NaN;
        return byK.reduce((sum, p) => sum + p, 0) / byK.length;
      },
    );
  },
};

/** For k = 1 … K: the probability that the top k are all relevant. */
function allRelevant(
  magnitudes: Float64Array,
  relevance: Float64Array,
): Float64Array {
  const byK = new Float64Array(relevance.filter((grade) => grade > 0).length);
  let k = 0;
  let probability = 1;
  for (const tied of tiedBlocks(magnitudes)) {
    if (probability === 0) break;
    const hits = tied.filter((unit) => relevance[unit]! > 0).length;
    for (let drawn = 0; drawn < tied.length && k < byK.length; drawn++) {
      probability *= Math.max(0, hits - drawn) / (tied.length - drawn);
      byK[k++] = probability;
    }
  }
  return byK;
}
