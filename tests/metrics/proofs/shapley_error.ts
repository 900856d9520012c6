/**
 * Evidence about shapley_error.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Half the sum of distances between shares, the default. */
export const proof: Proof = {
  hand: {
    working:
      "(1, 0) against (1/2, 1/2): (1/2 + 1/2)/2; opposite signs: (2)/2; the same in other units: 0; nothing attributed",
    scene: {
      model: linearModel([1, 1]),
      inputs: [[1, 1], [1, 1], [1, 1], [1, 1]],
      attributions: [[3, 0], [2, 0], [-3, 1], [0, 0]],
      exact: [[1, 1], [-5, 0], [-6, 2], [1, 2]],
    },
    scores: [1 / 2, 1, 0, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[4, -2, 0]],
      exact: [[2, -1, 0]],
    },
    score: 0,
  },
  worse: [[4, 2, 0]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
