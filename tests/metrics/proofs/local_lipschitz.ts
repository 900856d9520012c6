/**
 * Evidence about local_lipschitz.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { changeProof } from "../change_proof.ts";

/** Explanations that decrease with the distance from 1. */
export const proof = changeProof({
  working:
    "decreases by 2 per input, 8 per width of 4, over a length of 5; nothing on either side",
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
});
