/**
 * Evidence about infidelity.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** With one unit every subset is that unit, whatever is drawn. */
export const proof: Proof = {
  hand: {
    working:
      "3a: a drop of 3 against nothing; against the wrong sign, whose best factor is 0; in proportion; a drop of 6 against nothing",
    scene: {
      model: linearModel([3]),
      inputs: [[1], [1], [1], [2]],
      attributions: [[0], [-1], [5], [0]],
    },
    scores: [9, 9, 0, 36],
  },
  best: {
    scene: {
      model: linearModel([4, 2, 1, -1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[8, 4, 2, -2]],
    },
    score: 0,
  },
  worse: [[8, 4, -2, 2]],
  mutations: ["negated", "rotated"],
  invariances: ["doubled", "tripled"],
};
