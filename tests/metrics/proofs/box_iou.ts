/**
 * Evidence about box_iou.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** A line of pixels: boxes are runs from the first to the last. */
export const proof: Proof = {
  hand: {
    working:
      "run 0 to 1 in the box 0 to 2: 2 of 3; runs at 0 and at 2 in the box 0 to 1: (1/2 + 0)/2; constant: box of three in four; a map of zeros; an empty mask",
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
      attributions: [[4, -3, 0, 2], [4, 0, 3, 1], [7, 7, 7, 7], [0, 0, 0, 0], [
        1,
        2,
        3,
        4,
      ]],
      mask: [[1, 0, 1, 0], [1, 1, 0, 0], [0, 1, 0, 1], [1, 0, 0, 0], [
        0,
        0,
        0,
        0,
      ]],
    },
    scores: [2 / 3, 1 / 4, 3 / 4, NaN, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[1, -5, 4, 2]],
      mask: [[0, 1, 1, 0]],
    },
    score: 1,
  },
  worse: [[1, 5, 1, 4]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
