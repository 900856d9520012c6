/**
 * Evidence about top_k_intersection.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** One pixel of four: the default share of 5 % is rounded up to one. */
export const proof: Proof = {
  hand: {
    working:
      "one of two tied is on the object; the largest is, by magnitude; it is not; constant: share of the mask; a full mask",
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
      attributions: [[2, -2, 1, 0], [1, 2, -3, 0], [1, 2, 3, 4], [0, 0, 0, 0], [
        1,
        2,
        3,
        4,
      ]],
      mask: [[1, 0, 0, 0], [0, 0, 1, 1], [1, 1, 0, 0], [0, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
    },
    scores: [1 / 2, 1, 0, 3 / 4, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[1, -5, 2, 4]],
      mask: [[0, 1, 0, 0]],
    },
    score: 1,
  },
  worse: [[1, 3, 2, 4]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
