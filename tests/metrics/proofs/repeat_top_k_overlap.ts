/**
 * Evidence about repeat_top_k_overlap.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** One unit of three, the default. */
export const proof: Proof = {
  hand: {
    working:
      "another unit, then the same; one of two tied against a sure one and against the same two; constant",
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
      attributions: [[1, -2, 3], [1, 1, 0], [1, 1, 1]],
      repeats: [[[1, 3, 2], [5, 1, 1], [1, 2, 3]], [[4, 5, -6], [2, 2, 1], [
        3,
        1,
        1,
      ]]],
    },
    scores: [1 / 2, 1 / 2, 1 / 3],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[4, -2, 1]],
      repeats: [[[8, 4, -2]], [[3, 2, 1]]],
    },
    score: 1,
  },
  worse: [[1, 4, -2]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
