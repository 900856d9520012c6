/**
 * Mean change of the explanation under small perturbations.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import {
  type NeighbourOptions,
  neighbourOptions,
  overNeighbours,
} from "./parts/over_neighbours.ts";
import { relativeDistance } from "../parts/relative_distance.ts";

/**
 * Mean distance between the explanation of an instance and those of its neighbours, each divided by
 * the larger of the two norms.
 *
 * - Distance: Euclidean, over units, with signs.
 * - Range: [0, 2], lower is better. 1 where an explanation vanishes.
 * - Neighbours: {@linkcode overNeighbours}, which discards those with another label.
 * - A method that ignores the model can reach 0: read it with faithfulness.
 * - NaN: where an instance and a neighbour are both explained by all zeros, or every neighbour has
 *   another label.
 * - Cost: 1 + draws rows and explaining `draws` times per instance.
 * - Deviation: relative as in Quantus, which does not discard neighbours with another label. The
 *   mean over draws is steadier than their maximum.
 *
 * Bhatt, Weller, Moura (2020).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { averageSensitivity } from "./average_sensitivity.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 4]],
 *   explain: () => [[0, 0]],
 * });
 * const scores = await averageSensitivity.score(subject, averageSensitivity.defaults, context);
 * assert.deepEqual([...scores], [1]); // 5 / 5
 * ```
 */
export const averageSensitivity: Metric<NeighbourOptions> = {
  id: "average_sensitivity",
  version: 1,
  summary:
    "Mean relative change of the explanation under small random perturbations of the input.",
  references: [
    "Bhatt, Weller, Moura (2020), Evaluating and aggregating feature-based model explanations, arXiv:2005.00631",
  ],
  ...neighbourOptions,
  category: "robustness",
  better: "lower",
  range: [0, 2],
  needs: [],
  score: (subject, options, context) =>
    overNeighbours({
      id: "average_sensitivity",
      subject,
      options,
      context,
      fold: "mean",
      change: ({ scores: [scores, nearScores] }) =>
        relativeDistance(scores, nearScores),
    }),
};
