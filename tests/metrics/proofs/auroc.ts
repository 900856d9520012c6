/**
 * Evidence about auroc.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Pairs of a relevant and an irrelevant unit, counted. */
export const proof: Proof = {
  hand: {
    working:
      "one win and one tie of two pairs; three wins of four; no relevant unit; no irrelevant one",
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]],
      attributions: [[-2, 2, 1, 2], [1, 2, 3, 0], [1, 2, 3, 4], [1, 2, 3, 4]],
      relevance: [[1, 0, 0, 1], [1, 0, 1, 0], [0, 0, 0, 0], [1, 2, 1, 2]],
    },
    scores: [3 / 4, 3 / 4, NaN, NaN],
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
