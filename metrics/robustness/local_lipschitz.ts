/**
 * How fast the explanation changes nearby.
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
 * The change is that of `max_sensitivity`; the distance is Euclidean with every input in units of
 * its range. From 0, lower is better. Neighbours, and what becomes of those predicted otherwise:
 * {@linkcode overNeighbours}. NaN where an instance and a neighbour are explained by 0 throughout,
 * or every neighbour is predicted otherwise. Also NaN where no input can move. A method that
 * ignores the model can reach 0: read it beside faithfulness. Cost: 1 + draws rows and explaining
 * `draws` times, per instance.
 *
 * Alvarez-Melis and Jaakkola (2018) take both in raw units, which favours methods with small
 * attributions and inputs with large values; Quantus does too, keeps neighbours that are predicted
 * otherwise, and unless told otherwise divides both explanations by their own largest attribution,
 * so that a change of length is none.
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
