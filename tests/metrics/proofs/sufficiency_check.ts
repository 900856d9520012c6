/**
 * Evidence about sufficiency_check.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Half of an output of 5 is enough. */
export const proof: Proof = {
  hand: {
    working:
      "3 is, 2 is not; 1 is not; no subset; 5 and 0: one of two; replacing everything changes nothing",
    scene: {
      model: linearModel([3, 1, 1]),
      inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1], [0, 0, 0]],
      attributions: [[1, 1, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1]],
      subsets: [[[0], [1, 2]], [[1]], [], [[0, 2, 1], []], [[0]]],
    },
    scores: [1 / 2, 0, NaN, 1 / 2, NaN],
  },
  best: {
    scene: {
      model: linearModel([3, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[1, 1, 1]],
      subsets: [[[0]]],
    },
    score: 1,
  },
  worse: { subsets: [[[0], [1]]] },
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
