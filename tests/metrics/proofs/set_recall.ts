/**
 * Evidence about set_recall.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Units counted. */
export const proof: Proof = {
  hand: {
    working: "one of two; two of two; none named; none of two; none relevant",
    scene: {
      model: linearModel([1, 1, 1, 1]),
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
      relevance: [[1, 2, 0, 0], [1, 2, 0, 0], [1, 2, 0, 0], [1, 2, 0, 0], [
        0,
        0,
        0,
        0,
      ]],
      subsets: [[[0, 2]], [[1], [0]], [], [[2], [3]], [[0]]],
    },
    scores: [1 / 2, 1, 0, 0, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[1, 1, 1, 1]],
      relevance: [[1, 2, 0, 0]],
      subsets: [[[1], [0]]],
    },
    score: 1,
  },
  worse: { subsets: [[[0, 2]]] },
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
