/**
 * Evidence about symmetry_gap.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { answering } from "../answering.ts";
import type { Proof } from "../proof.ts";

/** Two units can only change places. */
export const proof: Proof = {
  hand: {
    working:
      "4 3, put back 3 4: the same; 0 3, put back 3 0, against 3 4: 4 of 5; −1 0, put back 0 −1, against 0 1: 2 of 1; nothing on either side",
    scene: {
      model: linearModel([1, 1]),
      inputs: [[1, 1], [1, 1], [1, 1], [1, 1]],
      attributions: [[3, 4], [3, 4], [0, 1], [0, 0]],
      explain: answering([[4, 3], [0, 3], [-1, 0], [0, 0]]),
    },
    scores: [0, 0.8, 2, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[4, -2, 1]],
      attributions: [[4, -2, 1]],
      explain: ({ inputs }) =>
        Array.from(
          { length: inputs.shape[0]! },
          (_, row) => [...rowAt(inputs, row)],
        ),
    },
    score: 0,
  },
  worse: [[4, -2, 2]],
  mutations: ["rotated", "negated", "doubled"],
  invariances: ["negated", "doubled", "tripled"],
};
