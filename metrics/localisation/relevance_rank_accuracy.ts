/**
 * Share of the top K pixels on an object of K pixels.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { expectedHits } from "../parts/expected_hits.ts";
import { localise, type SignOption, signOption } from "./parts/localise.ts";

/**
 * Share of the K pixels with the largest attributions that lie on the object, where K is the
 * object's size.
 *
 * - Range: [0, 1], higher is better. Chance and constant attributions score the object's share of
 *   the image.
 * - Ties: the expectation over their random order. Quantus sorts them by index.
 * - Attributions of either sign: {@linkcode SignOption}.
 * - NaN: where {@linkcode localise} says so.
 * - Cost: asks the model nothing.
 *
 * @throws {TypeError} when the batch has no mask.
 * @throws {RangeError} when attributions or mask are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { relevanceRankAccuracy } from "./relevance_rank_accuracy.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[3, 2, 1]],
 *   mask: [[1, 0, 1]],
 * });
 * assert.deepEqual([
 *   ...await relevanceRankAccuracy.score(subject, { sign: "magnitude" }, context),
 * ], [0.5]);
 * ```
 */
export const relevanceRankAccuracy: Metric<SignOption> = {
  id: "relevance_rank_accuracy",
  version: 1,
  summary:
    "Share of the K pixels with the largest attributions that lie on the object, where K is its size.",
  references: [
    "Arras, Osman, Samek (2022), CLEVR-XAI: a benchmark dataset for the ground truth evaluation of neural network explanations, arXiv:2003.07258",
  ],
  ...signOption,
  category: "localisation",
  better: "higher",
  range: [0, 1],
  needs: ["mask"],
  score: (subject, options) =>
    localise(
      "relevance_rank_accuracy",
      subject,
      options,
      ({ values, mask }) => {
        const size = mask.reduce((sum, member) => sum + member, 0);
        return expectedHits(values, mask, size) / size;
      },
    ),
};
