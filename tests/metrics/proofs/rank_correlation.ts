/**
 * Evidence about rank_correlation.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Concordant and discordant pairs, counted. */
export const proof: Proof = {
  hand: {
    working:
      "two of three pairs agree; one pair tied on one side, two agree of 2 and of 3: 2/\u221a6; constant",
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
      attributions: [[1, -2, 3], [1, 1, -2], [1, 1, 1]],
      relevance: [[0, 2, 1], [0, 1, 2], [0, 1, 2]],
    },
    scores: [1 / 3, 2 / Math.sqrt(6), NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[4, -3, 1]],
      relevance: [[2, 1, 0]],
    },
    score: 1,
  },
  worse: [[4, 1, -3]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
