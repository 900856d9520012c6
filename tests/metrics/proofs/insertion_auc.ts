/**
 * Evidence about insertion_auc.
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
      "2ab + c: outputs 0 0 2 3, area 7/6, over 3; outputs 0 0 -2 -1, area -5/6, over -1, where negative attributions come first; f(x) = f(0)",
    scene: {
      model: multilinearModel(3, [[2, [0, 1]], [1, [2]]]),
      inputs: [[1, 1, 1], [-1, 1, 1], [1, 1, -2]],
      attributions: [[3, 2, 1], [-2, 0, 1], [3, 2, 1]],
    },
    scores: [7 / 18, 5 / 6, NaN],
  },
  best: {
    // Outputs 0 4 6 7 6: by rearrangement no order has a larger area than 5, over 6.
    scene: {
      model: linearModel([4, 2, 1, -1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[4, 2, 1, -1]],
    },
    score: 5 / 6,
  },
  worse: [[4, 2, -1, 1]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
