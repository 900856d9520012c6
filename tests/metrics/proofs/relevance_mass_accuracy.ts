/**
 * Evidence about relevance_mass_accuracy.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Shares of sums of magnitudes. */
export const proof: Proof = {
  hand: {
    working:
      "2 and -1 on the object, 1 beside it: 3 of 4; 1 of 4; a constant map has the share of the mask; a map of zeros; a full mask",
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
      attributions: [[2, -1, 1, 0], [1, 0, 3, 0], [5, 5, 5, 5], [0, 0, 0, 0], [
        1,
        2,
        3,
        4,
      ]],
      mask: [[1, 1, 0, 0], [1, 1, 0, 0], [0, 1, 1, 1], [1, 0, 0, 0], [
        1,
        1,
        1,
        1,
      ]],
    },
    scores: [3 / 4, 1 / 4, 3 / 4, NaN, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[0, -5, 0, 4]],
      mask: [[0, 1, 0, 1]],
    },
    score: 1,
  },
  worse: [[1, 5, 0, 4]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
