/**
 * Evidence about region_perturbation.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import type { Proof } from "../proof.ts";

/** A quarter of three or four units is one. */
export const proof: Proof = {
  hand: {
    working:
      "2ab + c: drops 0 and 2 without a; 0 and 1 without c; at (-1, 1, 1) 0 and 1 without c",
    scene: {
      model: multilinearModel(3, [[2, [0, 1]], [1, [2]]]),
      inputs: [[1, 1, 1], [1, 1, 1], [-1, 1, 1]],
      attributions: [[3, 2, 1], [1, 2, 3], [-2, 0, 1]],
    },
    scores: [1, 1 / 2, 1 / 2],
  },
  best: {
    scene: {
      model: linearModel([4, 2, 1, -1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[4, 2, 1, -1]],
    },
    score: 2,
  },
  worse: [[2, 4, 1, -1]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
