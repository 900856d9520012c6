/**
 * Evidence about emd.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** A line of four pixels, three steps long. */
export const proof: Proof = {
  hand: {
    working:
      "half goes 1 and half goes 2 of 3: 1 − 1/2; all goes 3 of 3; of an even map the quarter at each end goes 1: 1 − (1/4 + 1/4)/3; a map of zeros; an empty mask",
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
      attributions: [[0, 2, -2, 0], [0, 0, 0, 5], [3, 3, 3, 3], [0, 0, 0, 0], [
        1,
        2,
        3,
        4,
      ]],
      mask: [[1, 0, 0, 0], [1, 0, 0, 0], [0, 1, 1, 0], [1, 0, 0, 0], [
        0,
        0,
        0,
        0,
      ]],
    },
    scores: [1 / 2, 0, 5 / 6, NaN, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[0, -3, 0, 3]],
      mask: [[0, 1, 0, 1]],
    },
    score: 1,
  },
  worse: [[0, 3, 0, 4]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
