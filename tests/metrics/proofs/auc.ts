/**
 * Evidence about auc.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Pairs of a pixel on the object and one beside it, counted. */
export const proof: Proof = {
  hand: {
    working:
      "one win and one tie of two pairs, twice, of four: 3/4; three wins of four; zeros; an empty mask; a full one",
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
      attributions: [[-2, 2, 1, 2], [1, 2, 3, 0], [0, 0, 0, 0], [1, 2, 3, 4], [
        1,
        2,
        3,
        4,
      ]],
      mask: [[1, 0, 0, 1], [1, 0, 1, 0], [1, 1, 0, 0], [0, 0, 0, 0], [
        1,
        1,
        1,
        1,
      ]],
    },
    scores: [3 / 4, 3 / 4, 1 / 2, NaN, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[9, -8, 1, 0]],
      mask: [[1, 1, 0, 0]],
    },
    score: 1,
  },
  worse: [[9, 1, 8, 0]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
