/**
 * Evidence about auprc.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Precisions at the places of relevant units; of tied ones, over all their orders. */
export const proof: Proof = {
  hand: {
    working:
      "places 1 and 3: (1 + 2/3)/2; place 1 or 2: (1 + 1/2)/2; places 12, 13 or 23: (1 + 5/6 + 7/12)/3; none relevant; all relevant",
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
      attributions: [
        [4, -3, 2, 1],
        [2, -2, 1, 0],
        [1, 1, -1, 0],
        [4, 3, 2, 1],
        [4, 3, 2, 1],
      ],
      relevance: [[1, 0, 2, 0], [1, 0, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0], [
        1,
        1,
        1,
        1,
      ]],
    },
    scores: [5 / 6, 3 / 4, 29 / 36, NaN, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[9, -8, 1, 0]],
      relevance: [[2, 1, 0, 0]],
    },
    score: 1,
  },
  worse: [[9, 1, -8, 0]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
