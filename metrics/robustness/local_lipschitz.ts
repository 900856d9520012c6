/**
 * Local Lipschitz estimate of the explanation.
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
 * Largest relative change of the explanation per distance to a neighbour.
 *
 * - Change: that of `max_sensitivity`. Distance: Euclidean, every input divided by its range.
 * - Range: [0, ∞), lower is better.
 * - Neighbours: {@linkcode overNeighbours}, which discards those with another label.
 * - A method that ignores the model can reach 0: read it with faithfulness.
 * - NaN: where an instance and a neighbour are both explained by all zeros, every neighbour has
 *   another label, or no input can move.
 * - Cost: 1 + draws rows and explaining `draws` times per instance.
 * - Deviation: the paper and Quantus take both in raw units, which favours methods with small
 *   attributions and inputs with large values. Quantus does not discard neighbours with another
 *   label, and by default divides both explanations by their own largest attribution, which hides a
 *   change of length.
 *
 * Alvarez-Melis and Jaakkola (2018).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { localLipschitz } from "./local_lipschitz.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1]),
 *   inputs: [[1]],
 *   attributions: [[2]],
 *   explain: ({ inputs }) => [[2 - 2 * Math.abs(inputs.data[0]! - 1)]], // in a box of width 4
 * });
 * const scores = await localLipschitz.score(subject, localLipschitz.defaults, context);
 * assert.deepEqual(scores.map(Math.round), Float64Array.of(4));
 * ```
 */
export const localLipschitz: Metric<NeighbourOptions> = {
  id: "local_lipschitz",
  version: 1,
  summary:
    "Largest relative change of the explanation per distance to a nearby input.",
  references: [
    "Alvarez-Melis, Jaakkola (2018), On the robustness of interpretability methods, arXiv:1806.08049",
  ],
  ...neighbourOptions,
  category: "robustness",
  better: "lower",
  range: [0, Infinity],
  needs: [],
  score(subject, options, context) {
    const { lower, upper } = context.box;
    return overNeighbours({
      id: "local_lipschitz",
      subject,
      options,
      context,
      fold: "max",
      change: ({ inputs: [x, nearX], scores: [scores, nearScores] }) => {
        let squares = 0;
        for (let i = 0; i < x.length; i++) {
          const step = nearX[i]! - x[i]!;
          if (step !== 0) squares += (step / (upper[i]! - lower[i]!)) ** 2;
        }
        return squares === 0
          ? NaN
          : relativeDistance(scores, nearScores) / Math.sqrt(squares);
      },
    });
  },
};
