/**
 * Evidence about monotonicity_arya.
 *
 * @module
 */
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import type { Proof } from "../proof.ts";

/** A unit that helps only where another already is. */
export const proof: Proof = {
  hand: {
    working:
      "3ab - b: 0 0 2 with a first; 0 -1 2 with b first; a first again, its value is lower",
    scene: {
      model: multilinearModel(2, [[-1, [1]], [3, [0, 1]]]),
      inputs: [[1, 1], [1, 1], [1, 1]],
      attributions: [[1, 2], [2, 1], [-5, 1]],
    },
    scores: [1, 0, 1],
  },
  best: {
    scene: {
      model: multilinearModel(2, [[-1, [1]], [3, [0, 1]]]),
      inputs: [[1, 1]],
      attributions: [[1, 2]],
    },
    score: 1,
  },
  worse: [[2, 1]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
