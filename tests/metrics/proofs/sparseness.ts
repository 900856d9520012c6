/**
 * Evidence about sparseness.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Differences of pairs against sums. */
export const proof: Proof = {
  hand: {
    working: "pairs differ by 2, 3 and 1, over 2 \u00b7 4; all equal; all 0",
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
      attributions: [[3, -1, 0], [1, -1, 1], [0, 0, 0]],
    },
    scores: [3 / 4, 0, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[0, 5, 0]],
    },
    score: 1,
  },
  worse: [[1, 5, 0]],
  mutations: ["shifted"],
  invariances: ["negated", "doubled", "tripled", "rotated"],
};
