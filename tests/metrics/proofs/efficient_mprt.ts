/**
 * Evidence about efficient_mprt.
 *
 * @module
 */
import { answeringCopies } from "../answering.ts";
import type { Proof } from "../proof.ts";

/** Histograms of few values. */
export const proof: Proof = {
  hand: {
    working: "from 1 bit to 2; from shares 3/4 and 1/4 to 1 bit; constant",
    scene: {
      ...answeringCopies([[1, 3, 2, 4], [0, 0, 1, -1], [1, 2, 3, 4]]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]],
      attributions: [[5, 0, -5, 0], [0, 0, 0, -9], [1, 1, 1, 1]],
    },
    scores: [1, 1 / (3 / 4 * Math.log2(4 / 3) + 1 / 2) - 1, NaN],
  },
  best: {
    scene: {
      ...answeringCopies([[1, 2, 3, 4, 5]]),
      inputs: [[1, 1, 1, 1, 1]],
      attributions: [[-5, 5, 5, 5, 0]],
    },
    score: Math.log2(5) / (0.8 * Math.log2(5 / 4) + 0.2 * Math.log2(5)) - 1,
  },
  worse: [[1, 2, 3, 4, 5]],
  mutations: ["shifted"],
  invariances: ["negated", "doubled", "tripled"],
};
