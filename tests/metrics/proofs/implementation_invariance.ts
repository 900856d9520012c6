/**
 * Evidence about implementation_invariance.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { answeringTwin } from "../answering.ts";
import { changeProof, unchanged } from "../change_proof.ts";

/** An explanation, and that of the other network. */
export const proof = changeProof({
  working:
    "3 4 against 3 0: 4 of 5; 1 0 against −1 0: 2 of 1; 1 1 against 2 2: √2 of √8; nothing on either side",
  scene: {
    ...answeringTwin(linearModel([1, 1]), [[3, 0], [-1, 0], [2, 2], [0, 0]]),
    inputs: [[1, 1], [1, 1], [1, 1], [1, 1]],
    attributions: [[3, 4], [1, 0], [1, 1], [0, 0]],
  },
  scores: [0.8, 2, 0.5, NaN],
}, answeringTwin(linearModel([1, 1, 1]), unchanged));
