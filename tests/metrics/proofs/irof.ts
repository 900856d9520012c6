/**
 * Evidence about irof.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import type { Proof } from "../proof.ts";

/** Each pixel is a superpixel. */
export const proof: Proof = {
  hand: {
    working: "2ab + c: shares 1 1/3 1/3 0; 1 2/3 0 0; f(x) is -1",
    scene: {
      model: multilinearModel(3, [[2, [0, 1]], [1, [2]]]),
      inputs: [[1, 1, 1], [1, 1, 1], [-1, 1, 1]],
      attributions: [[3, 2, 1], [1, 2, 3], [-2, 0, 1]],
    },
    scores: [11 / 18, 11 / 18, NaN],
  },
  best: {
    // Outputs 6 2 0 -1 0: by rearrangement no order has a smaller mean.
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
