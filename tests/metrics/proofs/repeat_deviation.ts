/**
 * Evidence about repeat_deviation.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Unbiased variances over three seeds. */
export const proof: Proof = {
  hand: {
    working: "means 3 and 3, variances 0 and 3; no variance; means 0",
    scene: {
      model: linearModel([1, 1]),
      inputs: [[1, 1], [1, 1], [1, 1]],
      attributions: [[3, 4], [1, -2], [1, 0]],
      repeats: [[[3, 4], [1, -2], [-1, 0]], [[3, 1], [1, -2], [0, 0]]],
    },
    scores: [Math.sqrt(3 / 18), 0, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[4, -2, 1]],
      repeats: [[[4, -2, 1]], [[4, -2, 1]]],
    },
    score: 0,
  },
  worse: [[4, -2, 2]],
  mutations: ["rotated", "negated", "doubled"],
  invariances: ["negated", "doubled", "tripled", "rotated"],
};
