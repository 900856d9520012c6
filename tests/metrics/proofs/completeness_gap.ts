/**
 * Evidence about completeness_gap.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Sums against 3a + b + 1. */
export const proof: Proof = {
  hand: {
    working:
      "3.5 against 5 - 1; 6 against 5 - 1; -4 against -5 - -1; base value undefined",
    scene: {
      model: linearModel([3, 1], 1),
      inputs: [[1, 1], [1, 1], [-2, 0], [1, 1]],
      attributions: [[3, 0.5], [5, 1], [-3, -1], [3, 1]],
      baseValues: [1, 1, -1, NaN],
    },
    scores: [0.5, 2, 0, NaN],
  },
  best: {
    scene: {
      model: linearModel([3, 1], 1),
      inputs: [[1, 1]],
      attributions: [[3, 1]],
      baseValues: [1],
    },
    score: 0,
  },
  worse: [[3, 0]],
  mutations: ["negated", "doubled"],
  invariances: ["rotated"],
};
