/**
 * Evidence about data_randomisation.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { answeringTwin } from "../answering.ts";
import type { Proof } from "../proof.ts";

/** Ranks in a network and in its twin. */
export const proof: Proof = {
  hand: {
    working:
      "magnitudes 1 2 3 4 against 4 3 2 1: turned round; against 2 4 1 3: unrelated, 1 − 6 · (1 + 4 + 4 + 1) / 60 = 0; 3 1 2 2 against 3 1 2 2: the same; constant",
    scene: {
      ...answeringTwin(linearModel([1, 1, 1, 1]), [
        [4, 3, -2, 1],
        [2, 4, 1, 3],
        [-6, 2, 4, 4],
        [1, 2, 3, 4],
      ]),
      inputs: Array(4).fill([1, 1, 1, 1]),
      attributions: [
        [1, 2, -3, 4],
        [1, -2, 3, 4],
        [3, 1, 2, -2],
        [1, 1, 1, -1],
      ],
    },
    scores: [1, 0, 1, NaN],
  },
  best: {
    scene: {
      ...answeringTwin(linearModel([1, 1, 1, 1]), [[2, 4, 1, 3]]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[1, 2, 3, 4]],
    },
    score: 0,
  },
  worse: [[2, 4, 1, 3]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
