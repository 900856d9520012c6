/**
 * Evidence about relative_representation_stability.
 *
 * @module
 */
import { linearModel } from "../../../core/testing/linear_model.ts";
import { answering } from "../answering.ts";
import { changeProof, unchanged } from "../change_proof.ts";
import { withLayers } from "../toy_layers.ts";

/** Each neighbour's representation and explanation are one of two. */
export const proof = changeProof({
  working:
    "own values 4 and 0, nearby 2 and 0: changes 1/2 and 0, root mean square √(1/8); attributions 2 and 2, nearby 1 and 2: the same, so 1; nearby −2 and −2: changes 2 and 2, so 2 / √(1/8); nothing on either side",
  scene: {
    model: withLayers(
      linearModel([1, 1]),
      ([x]) => x === 1 ? [4, 0] : [2, 0],
    ),
    inputs: [[1, 1], [1, 1], [1, 1]],
    attributions: [[2, 2], [2, 2], [0, 0]],
    explain: answering([[1, 2], [-2, -2], [0, 0]]),
  },
  scores: [1, 2 / Math.sqrt(1 / 8), NaN],
}, {
  model: withLayers(linearModel([1, 1, 1]), ([x]) => [x!, 2]),
  explain: answering(unchanged),
});
