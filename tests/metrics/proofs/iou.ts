/**
 * Evidence about iou.
 *
 * @module
 */
import { pixelProof } from "../pixel_proof.ts";

/**
 * A line of pixels: those with at least half of the largest magnitude, and of these the longest
 * run.
 */
export const proof = pixelProof({
  hand: {
    working:
      "run 0 to 1 against 1 and 2: 1 of 3; two runs of one, on the object (1 of 2) and outside it: mean 1/4; constant: share of the mask; all zeros; an empty mask",
    attributions: [[4, -3, 0, 2], [4, 0, 3, 1], [7, 7, 7, 7], [0, 0, 0, 0], [
      1,
      2,
      3,
      4,
    ]],
    mask: [[0, 1, 1, 0], [1, 1, 0, 0], [0, 1, 1, 1], [1, 0, 0, 0], [
      0,
      0,
      0,
      0,
    ]],
    scores: [1 / 3, 1 / 4, 3 / 4, NaN, NaN],
  },
  best: { attributions: [1, -5, 4, 2], mask: [0, 1, 1, 0] },
  worse: [1, 5, 1, 4],
});
