/**
 * Evidence about faithfulness_estimate.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import type { Proof } from "../proof.ts";

/** Two units make two points. */
export const proof: Proof = {
  hand: {
    working:
      "3a + ab: drops 4 and 1 rise with 2 and 1, drop with 1 and 2; drops 3 and 0; drops are equal at (0, 0); attributions are equal",
    scene: {
      model: multilinearModel(2, [[3, [0]], [1, [0, 1]]]),
      inputs: [[1, 1], [1, 1], [1, 0], [0, 0], [1, 1]],
      attributions: [[2, 1], [1, 2], [0, -7], [2, 1], [2, 2]],
    },
    scores: [1, -1, 1, NaN, NaN],
  },
  best: {
    scene: {
      model: linearModel([4, 2, 1, -1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[8, 4, 2, -2]],
    },
    score: 1,
  },
  worse: [[8, 4, -2, 2]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
