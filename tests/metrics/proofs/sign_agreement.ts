/**
 * Evidence about sign_agreement.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Signs, counted. */
export const proof: Proof = {
  hand: {
    working:
      "one of two; a zero counts half of one; an exact zero does not count: 1; nothing has a direction",
    scene: {
      model: linearModel([1, 1]),
      inputs: [[1, 1], [1, 1], [1, 1], [1, 1]],
      attributions: [[3, 1], [0, -1], [2, -9], [1, 1]],
      exact: [[1, -1], [-5, -2], [6, 0], [0, 0]],
    },
    scores: [1 / 2, 3 / 4, 1, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[4, -2, 1]],
      exact: [[2, -1, 3]],
    },
    score: 1,
  },
  worse: [[4, 2, 1]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
