/**
 * Evidence about relevance_rank_accuracy.
 *
 * @module
 */
import { pixelProof } from "../pixel_proof.ts";

/** The first as many as the object has pixels. */
export const proof = pixelProof({
  hand: {
    working:
      "first sure, second one of two tied, one of them on the object: (1 + 1/2)/2; one of the two largest; constant: share of the mask; the same for zeros; an empty mask",
    attributions: [[-5, 2, 2, 1], [1, 4, 3, 0], [7, 7, 7, 7], [0, 0, 0, 0], [
      1,
      2,
      3,
      4,
    ]],
    mask: [[1, 1, 0, 0], [1, 1, 0, 0], [0, 1, 1, 1], [1, 0, 0, 0], [
      0,
      0,
      0,
      0,
    ]],
    scores: [3 / 4, 1 / 2, 3 / 4, 1 / 4, NaN],
  },
  best: { attributions: [1, -5, 2, 4], mask: [0, 1, 0, 1] },
  worse: [1, 5, 6, 4],
});
