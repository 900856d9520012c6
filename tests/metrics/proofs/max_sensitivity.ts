/**
 * Evidence about max_sensitivity.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { answering } from "../answering.ts";
import { changeProof } from "../change_proof.ts";

/** Wherever the neighbours are, they get the same explanation. */
export const proof = changeProof({
  working:
    "a distance of 8 over a length of 5; of 3 over the longer, 4; none; nothing on either side",
  scene: {
    model: linearModel([1, 1]),
    inputs: [[1, 1], [1, 1], [1, 1], [1, 1]],
    attributions: [[3, 4], [0, 1], [3, 4], [0, 0]],
    explain: answering([[3, -4], [0, 4], [3, 4], [0, 0]]),
  },
  scores: [8 / 5, 3 / 4, 0, NaN],
});
