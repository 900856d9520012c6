/**
 * Evidence about sufficiency.
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
      "2ab + c: drops 3 to a, 1 to a and b; 2 to c, 2 to c and b; at (-1, 1, 1) -2 to c, -2 to c and b",
    scene: {
      model: multilinearModel(3, [[2, [0, 1]], [1, [2]]]),
      inputs: [[1, 1, 1], [1, 1, 1], [-1, 1, 1]],
      attributions: [[3, 2, 1], [1, 2, 3], [-2, 0, 1]],
    },
    scores: [13 / 5, 2, -2],
  },
  best: {
    scene: {
      model: linearModel([4, 2, 1, -1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[4, 2, 1, -1]],
    },
    score: (3 * 2 + 2 * 0) / 5,
  },
  worse: [[4, -1, 2, 1]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
