/**
 * Evidence about repeat_rank_agreement.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Concordant and discordant pairs, counted. */
export const proof: Proof = {
  hand: {
    working:
      "two of three pairs agree with the first repeat, all with the second: (1/3 + 1)/2; one pair tied, two agree of 3 and of 2: 2/√6 twice; constant",
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
      attributions: [[1, -2, 3], [1, -1, 2], [1, 1, 1]],
      repeats: [
        [[1, 3, 2], [1, 2, 3], [1, 2, 3]],
        [[4, 5, 6], [2, -1, 3], [1, 2, 3]],
      ],
    },
    scores: [2 / 3, 2 / Math.sqrt(6), NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[4, -2, 1]],
      repeats: [[[8, 4, -2]], [[3, 2, 1]]],
    },
    score: 1,
  },
  worse: [[4, 1, -2]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
