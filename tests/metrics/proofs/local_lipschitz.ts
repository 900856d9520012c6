/**
 * Evidence about local_lipschitz.
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
      "falls by 2 per input, 8 per width of 4, over a length of 5; nothing on either side",
    scene: {
      model: linearModel([1]),
      inputs: [[1], [1]],
      attributions: [[5], [0]],
      explain: ({ inputs }) =>
        Array.from(
          inputs.data,
          (x, row) => [row % 2 === 0 ? 5 - 2 * Math.abs(x - 1) : 0],
        ),
    },
    scores: [8 / 5, NaN],
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
