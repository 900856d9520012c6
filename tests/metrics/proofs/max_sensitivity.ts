/**
 * Evidence about max_sensitivity.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { answering } from "../answering.ts";
import type { Proof } from "../proof.ts";

/** Wherever the neighbours are, they are answered alike. */
export const proof: Proof = {
  hand: {
    working:
      "a distance of 8 over a length of 5; of 3 over the longer, 4; none; nothing on either side",
    scene: {
      model: linearModel([1, 1]),
      inputs: [[1, 1], [1, 1], [1, 1], [1, 1]],
      attributions: [[3, 4], [0, 1], [3, 4], [0, 0]],
      explain: answering([[3, -4], [0, 4], [3, 4], [0, 0]]),
    },
    scores: [8 / 5, 3 / 4, 0, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[4, -2, 1]],
      explain: answering([[4, -2, 1]]),
    },
    score: 0,
  },
  worse: [[4, -2, 2]],
  mutations: ["rotated", "negated", "doubled"],
  invariances: ["negated", "doubled", "tripled", "rotated"],
};
