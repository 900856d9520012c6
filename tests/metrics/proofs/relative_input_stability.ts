/**
 * Evidence about relative_input_stability.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { changeProof } from "../change_proof.ts";

/** Explanations that decrease with the distance from 1. */
export const proof = changeProof({
  working:
    "decreases by 6 per input, relative to 2 three times as fast as the input; nothing on either side",
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
});
