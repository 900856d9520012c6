/**
 * Evidence about emd.
 *
 * @module
 */
import { pixelProof } from "../pixel_proof.ts";

/** A line of four pixels, three steps long. */
export const proof = pixelProof({
  hand: {
    working:
      "half goes 1 and half goes 2 of 3: 1 − 1/2; all goes 3 of 3; of constant attributions the quarter at each end goes 1: 1 − (1/4 + 1/4)/3; all zeros; an empty mask",
    attributions: [[0, 2, -2, 0], [0, 0, 0, 5], [3, 3, 3, 3], [0, 0, 0, 0], [
      1,
      2,
      3,
      4,
    ]],
    mask: [[1, 0, 0, 0], [1, 0, 0, 0], [0, 1, 1, 0], [1, 0, 0, 0], [
      0,
      0,
      0,
      0,
    ]],
    scores: [1 / 2, 0, 5 / 6, NaN, NaN],
  },
  best: { attributions: [0, -3, 0, 3], mask: [0, 1, 0, 1] },
  worse: [0, 3, 0, 4],
});
