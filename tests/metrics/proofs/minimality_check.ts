/**
 * Evidence about minimality_check.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Half of an output of 16 is enough. */
export const proof: Proof = {
  hand: {
    working:
      "8 needs its only unit with weight; both fours; a set of 4 is left out; no sufficient set; of all, none alone is needed but the eight",
    scene: {
      model: linearModel([4, 0, 4, 8]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
      attributions: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
      subsets: [[[3, 1]], [[0, 2]], [[3], [0]], [[0]], [[0, 1, 2, 3]]],
    },
    scores: [1 / 2, 1, 1, NaN, 0],
  },
  best: {
    scene: {
      model: linearModel([4, 0, 4, 8]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[1, 1, 1, 1]],
      subsets: [[[0, 2]]],
    },
    score: 1,
  },
  worse: { subsets: [[[0, 2, 3]]] },
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
