/**
 * Evidence about recall_at_k.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import type { Proof } from "../proof.ts";

/** As many units as are relevant, the default. */
export const proof: Proof = {
  hand: {
    working:
      "one sure and one of two tied for a place: (1 + 1/2)/2; all tied: 1/4; one of two; none relevant; all relevant",
    scene: {
      model: linearModel([1, 1, 1, 1]),
      inputs: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [
        1,
        1,
        1,
        1,
      ]],
      attributions: [[3, 1, -1, 0], [0, 0, -0, 0], [1, 5, 2, 0], [4, 3, 2, 1], [
        4,
        3,
        2,
        1,
      ]],
      relevance: [[1, 0.5, 0, 0], [1, 0, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0], [
        1,
        2,
        1,
        1,
      ]],
    },
    scores: [3 / 4, 1 / 4, 1 / 2, NaN, NaN],
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
