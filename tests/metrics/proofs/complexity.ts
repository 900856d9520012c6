/**
 * Evidence about complexity.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Entropies in bits over log₂ 4. */
export const proof: Proof = {
  hand: {
    working: "1 bit of 2; shares 3/4 and 1/4; 2 bits of 2; all 0",
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]],
      attributions: [[1, -1, 0, 0], [-3, 1, 0, 0], [2, 2, 2, -2], [0, 0, 0, 0]],
    },
    scores: [1 / 2, (3 / 4 * Math.log2(4 / 3) + 1 / 2) / 2, 1, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[0, 5, 0, 0]],
    },
    score: 0,
  },
  worse: [[1, 5, 0, 0]],
  mutations: ["shifted"],
  invariances: ["negated", "doubled", "tripled", "rotated"],
};
