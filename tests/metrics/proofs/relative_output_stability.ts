/**
 * Evidence about relative_output_stability.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { answering } from "../answering.ts";
import type { Proof } from "../proof.ts";

/** Explanations that fall with the distance from 1. */
export const proof: Proof = {
  hand: {
    working:
      "falls by 6 per input, relative to 2 three times as fast as the output; nothing on either side",
    scene: {
      model: linearModel([1]),
      inputs: [[1], [1]],
      attributions: [[2], [0]],
      explain: ({ inputs }) =>
        Array.from(
          inputs.data,
          (x, row) => [row % 2 === 0 ? 2 - 6 * Math.abs(x - 1) : 0],
        ),
    },
    scores: [3, NaN],
  },
  best: {
    scene: {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[4, -2, 1]],
      explain: answering([[4, -2, 1]]),
    },
    score: 0,
  },
  worse: [[4, -2, 2]],
  mutations: ["rotated", "negated", "doubled"],
  invariances: ["negated", "doubled", "tripled", "rotated"],
};
