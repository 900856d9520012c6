/**
 * Evidence about effective_complexity.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Of an output of 13, 0.65 may be missing. */
export const proof: Proof = {
  hand: {
    working:
      "missing 4, 1, 0 after one, two, three units; 10, 1, 0; 4, 1, 1, 0; 12, 3, 0; replacing all changes nothing",
    scene: {
      model: linearModel([9, 3, 1, 0]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        0,
        0,
        0,
        1,
      ]],
      attributions: [[9, -3, 1, 0], [3, 9, 1, 0], [9, 3, 0, 1], [2, 1, -3, 0], [
        9,
        3,
        1,
        0,
      ]],
    },
    scores: [2 / 3, 2 / 3, 1, 2 / 3, NaN],
  },
  best: {
    scene: {
      model: linearModel([9, 0, 0]),
      inputs: [[1, 1, 1]],
      attributions: [[5, 1, 0]],
    },
    score: 0,
  },
  worse: [[1, 5, 0]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
