/**
 * Evidence about top_k_accuracy.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Mean over k = 1 … K, the default. */
export const proof: Proof = {
  hand: {
    working:
      "k=1 sure, k=2 takes one of two tied, one relevant: (1 + 1/2)/2; three tied, one relevant: 1/3; k=2 fails: (1 + 0)/2; none relevant",
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1]],
      attributions: [[3, 1, -1], [2, -2, 2], [1, 5, 2], [3, 2, 1]],
      relevance: [[1, 0.5, 0], [1, 0, 0], [1, 1, 0], [0, 0, 0]],
    },
    scores: [3 / 4, 1 / 3, 1 / 2, NaN],
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
