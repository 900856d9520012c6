/**
 * Evidence about comprehensiveness.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import type { Proof } from "../proof.ts";

/**
 * Shares of three units are one unit four times and two units once; of four, one three times and
 * two twice.
 */
export const proof: Proof = {
  hand: {
    working:
      "2ab + c: drops 2 without a, 2 without a and b; 1 without c, 3 without c and b; at (-1, 1, 1) 1 without c, -1 without c and b",
    scene: {
      model: multilinearModel(3, [[2, [0, 1]], [1, [2]]]),
      inputs: [[1, 1, 1], [1, 1, 1], [-1, 1, 1]],
      attributions: [[3, 2, 1], [1, 2, 3], [-2, 0, 1]],
    },
    scores: [2, 7 / 5, 3 / 5],
  },
  best: {
    scene: {
      model: linearModel([4, 2, 1, -1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[4, 2, 1, -1]],
    },
    score: (3 * 4 + 2 * 6) / 5,
  },
  worse: [[4, -1, 2, 1]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
