/**
 * Evidence about ndcg.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Discounts 1, 1/log₂ 3 and 1/2. */
export const proof: Proof = {
  hand: {
    working:
      "grades 2, 0, 3 in that order against 3, 2, 0; a grade of 3 at each place with probability 1/3; all equal",
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
      attributions: [[1, -3, 2], [1, 1, 1], [3, 2, 1]],
      relevance: [[3, 2, 0], [0, 3, 0], [2, 2, 2]],
    },
    scores: [
      3.5 / (3 + 2 / Math.log2(3)),
      (1 + 1 / Math.log2(3) + 1 / 2) / 3,
      NaN,
    ],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[9, -8, 1, 0]],
      relevance: [[2, 1, 0, 0]],
    },
    score: 1,
  },
  worse: [[9, 1, -8, 0]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
