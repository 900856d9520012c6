/**
 * Evidence about deletion_auc.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import type { Proof } from "../proof.ts";

/** Trapezoids over three and four steps. */
export const proof: Proof = {
  hand: {
    working:
      "2ab + c: outputs 3 1 1 0, area 7/6, over 3; outputs -1 1 1 0, area 1/2, over -1, where negative attributions come first; f(x) = f(0)",
    scene: {
      model: multilinearModel(3, [[2, [0, 1]], [1, [2]]]),
      inputs: [[1, 1, 1], [-1, 1, 1], [1, 1, -2]],
      attributions: [[3, 2, 1], [-2, 0, 1], [3, 2, 1]],
    },
    scores: [7 / 18, -1 / 2, NaN],
  },
  best: {
    // Outputs 6 2 0 -1 0: by rearrangement no order has a smaller area than 1, over 6.
    scene: {
      model: linearModel([4, 2, 1, -1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[4, 2, 1, -1]],
    },
    score: 1 / 6,
  },
  worse: [[4, 2, -1, 1]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
