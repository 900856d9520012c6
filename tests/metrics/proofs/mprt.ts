/**
 * Evidence about mprt.
 *
 * @module
 */
import { answeringCopies } from "../answering.ts";
import type { Proof } from "../proof.ts";

/** Ranks of two copies. */
export const proof: Proof = {
  hand: {
    working:
      "the same ranks, then unrelated ones: 3/4 - 3/4 - 3/4 + 3/4 = 0; turned round, then the same; constant",
    scene: {
      ...answeringCopies([[1, 2, 3, 4], [4, 3, -2, 1], [1, 2, 3, 4]], [
        [2, 4, 1, 3],
        [1, 2, 3, 4],
        [1, 2, 3, 4],
      ]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]],
      attributions: [[1, 2, -3, 4], [1, -2, 3, 4], [1, 1, 1, -1]],
    },
    scores: [1 / 2, 1, NaN],
  },
  best: {
    scene: {
      ...answeringCopies([[2, 4, 1, 3]]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[1, 2, 3, 4]],
    },
    score: 0,
  },
  worse: [[2, 4, 1, 3]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
