/**
 * Largest change of the explanation under small perturbations.
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
 * Largest distance between the explanation of an instance and those of its neighbours, each divided
 * by the larger of the two norms.
 *
 * - Distance: Euclidean, over units, with signs.
 * - Range: [0, 2], lower is better. 1 where an explanation vanishes.
 * - Neighbours: {@linkcode overNeighbours}, which discards those with another label.
 * - A method that ignores the model can reach 0: read it with faithfulness.
 * - NaN: where an instance and a neighbour are both explained by all zeros, or every neighbour has
 *   another label.
 * - Cost: 1 + draws rows and explaining `draws` times per instance.
 * - Deviation: the paper does not divide, which favours methods with small attributions. Captum and
 *   Quantus divide by the norm at the instance alone: for gradients of a saturated probability,
 *   nearly 0 at one point and not at the next, that is 1e21.
 * - Deviation: Captum draws in a box of one width for all inputs. Quantus does not discard
 *   neighbours with another label.
 *
 * Yeh et al. (2019).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { maxSensitivity } from "./max_sensitivity.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 4]],
 *   explain: () => [[0, 0]],
 * });
 * const scores = await maxSensitivity.score(subject, maxSensitivity.defaults, context);
 * assert.deepEqual([...scores], [1]); // 5 / 5
 * ```
 */
export const maxSensitivity: Metric<NeighbourOptions> = {
  id: "max_sensitivity",
  version: 1,
  summary:
    "Largest relative change of the explanation under small random perturbations of the input.",
  references: [
    "Yeh, Hsieh, Suggala, Inouye, Ravikumar (2019), On the (in)fidelity and sensitivity of explanations, arXiv:1901.09392",
  ],
  ...neighbourOptions,
  category: "robustness",
  better: "lower",
  range: [0, 2],
  needs: [],
  score: (subject, options, context) =>
    overNeighbours({
      id: "max_sensitivity",
      subject,
      options,
      context,
      fold: "max",
      change: ({ scores: [scores, nearScores] }) =>
        relativeDistance(scores, nearScores),
    }),
};
