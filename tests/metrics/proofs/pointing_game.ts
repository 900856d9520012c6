/**
 * Evidence about pointing_game.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** Largest magnitudes, counted. */
export const proof: Proof = {
  hand: {
    working:
      "two of three tied ones on the object; the largest beside it; on it by magnitude; a map of zeros; an empty mask",
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
      attributions: [[2, -2, 2, 1], [1, 2, 3, 0], [1, -9, 3, 0], [0, 0, 0, 0], [
        1,
        2,
        3,
        4,
      ]],
      mask: [[1, 1, 0, 0], [1, 1, 0, 0], [0, 1, 0, 1], [1, 0, 0, 0], [
        0,
        0,
        0,
        0,
      ]],
    },
    scores: [2 / 3, 0, 1, NaN, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1]],
      attributions: [[1, -5, 2, 4]],
      mask: [[0, 1, 0, 1]],
    },
    score: 1,
  },
  worse: [[1, 5, 9, 4]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
