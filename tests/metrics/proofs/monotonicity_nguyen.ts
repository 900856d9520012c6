/**
 * Evidence about monotonicity_nguyen.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import type { Proof } from "../proof.ts";

/** Two units make two points; the only background row is zero. */
export const proof: Proof = {
  hand: {
    working:
      "3a + ab: squares 16 and 1 go with 2 and 1, against 1 and 2; squares 9 and 0 against 0 and 7; squares are equal at (0, 0); magnitudes are equal",
    scene: {
      model: multilinearModel(2, [[3, [0]], [1, [0, 1]]]),
      inputs: [[1, 1], [1, 1], [1, 0], [0, 0], [1, 1]],
      attributions: [[-2, 1], [1, -2], [0, -7], [2, 1], [2, -2]],
    },
    scores: [1, -1, -1, NaN, NaN],
  },
  best: {
    scene: {
      model: linearModel([4, 3, -2, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[8, 5, -2, 1]],
    },
    score: 1,
  },
  worse: [[8, 5, 1, -2]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
