/**
 * Evidence about perturbation_landscape.
 *
 * @module
 */
import { functionModel } from "../../../core/testing/function_model.ts";
import type { Proof } from "../proof.ts";

/** A count of the inputs that have left 0, the first of them twice: no draw is 0. */
const left = functionModel({
  inputs: 4,
  value: (row) => 2 * Number(row[0] !== 0) + Number(row[1] !== 0),
  gradient: () => [0, 0, 0, 0],
});

/** Changes that do not depend on where a draw drops. */
export const proof: Proof = {
  hand: {
    working:
      "the first moves the output by 2, the second by 1: (2 − 1) / 3; turned round; both or nothing; one unit in three of five shares and two in the others, the first among the upper two alone, the second always among the lower: (2 · 2 − 5 · 1) / 9",
    scene: {
      model: left,
      inputs: Array(4).fill([0, 0, 0, 0]),
      attributions: [
        [4, 1, -3, 2],
        [1, -4, 3, 2],
        [-4, 3, 2, 1],
        [3, 1, 4, -2],
      ],
    },
    scores: [1 / 3, -1 / 3, 1, -1 / 9],
  },
  best: {
    scene: {
      model: left,
      inputs: [[0, 0, 0, 0]],
      attributions: [[-4, 3, 2, 1]],
    },
    score: 1,
  },
  worse: [[1, 2, 3, 4]],
  mutations: ["rotated"],
  invariances: ["negated", "doubled", "tripled"],
};
