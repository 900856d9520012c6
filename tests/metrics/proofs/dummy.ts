/**
 * Evidence about dummy.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** The second input has weight 0. */
export const proof: Proof = {
  hand: {
    working: "1 of 4; nothing to share; 0 of 6",
    scene: {
      model: linearModel([2, 0, 1]),
      inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
      attributions: [[3, -1, 0], [0, 0, 0], [1, 0, 5]],
    },
    scores: [1 / 4, NaN, 0],
  },
  best: {
    scene: {
      model: linearModel([2, 0, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[4, 0, -1]],
    },
    score: 0,
  },
  worse: [[4, 1, 0]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
