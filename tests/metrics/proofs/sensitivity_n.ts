/**
 * Evidence about sensitivity_n.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import type { Proof } from "../proof.ts";

/**
 * Of two units the only size is one, so that whatever is drawn the correlation is of two points.
 */
export const proof: Proof = {
  hand: {
    working:
      "3a + ab: falls 4 and 1 rise with 2 and 1, fall with 1 and 2; falls 3 and 0; falls are equal at (0, 0); attributions are equal",
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
  invariances: ["doubled", "tripled", "shifted"],
};
