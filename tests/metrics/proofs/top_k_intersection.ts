/**
 * Evidence about top_k_intersection.
 *
 * @module
 */
import { pixelProof } from "../pixel_proof.ts";

/** One pixel of four: the default share of 5 % is rounded up to one. */
export const proof = pixelProof({
  hand: {
    working:
      "one of two tied is on the object; the largest is, by magnitude; it is not; constant: share of the mask; a full mask",
    attributions: [[2, -2, 1, 0], [1, 2, -3, 0], [1, 2, 3, 4], [0, 0, 0, 0], [
      1,
      2,
      3,
      4,
    ]],
    mask: [[1, 0, 0, 0], [0, 0, 1, 1], [1, 1, 0, 0], [0, 1, 1, 1], [
      1,
      1,
      1,
      1,
    ]],
    scores: [1 / 2, 1, 0, 3 / 4, NaN],
  },
  best: { attributions: [1, -5, 2, 4], mask: [0, 1, 0, 0] },
  worse: [1, 3, 2, 4],
});
