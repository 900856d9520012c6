/**
 * Evidence about relevance_mass_accuracy.
 *
 * @module
 */
import { pixelProof } from "../pixel_proof.ts";

/** Shares of sums of magnitudes. */
export const proof = pixelProof({
  hand: {
    working:
      "2 and -1 on the object, 1 outside it: 3 of 4; 1 of 4; constant: the share of the mask; all zeros; a full mask",
    attributions: [[2, -1, 1, 0], [1, 0, 3, 0], [5, 5, 5, 5], [0, 0, 0, 0], [
      1,
      2,
      3,
      4,
    ]],
    mask: [[1, 1, 0, 0], [1, 1, 0, 0], [0, 1, 1, 1], [1, 0, 0, 0], [
      1,
      1,
      1,
      1,
    ]],
    scores: [3 / 4, 1 / 4, 3 / 4, NaN, NaN],
  },
  best: { attributions: [0, -5, 0, 4], mask: [0, 1, 0, 1] },
  worse: [1, 5, 0, 4],
});
