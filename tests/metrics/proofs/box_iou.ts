/**
 * Evidence about box_iou.
 *
 * @module
 */
import { pixelProof } from "../pixel_proof.ts";

/** A line of pixels: boxes are runs from the first to the last. */
export const proof = pixelProof({
  hand: {
    working:
      "run 0 to 1 in the box 0 to 2: 2 of 3; runs at 0 and at 2 in the box 0 to 1: (1/2 + 0)/2; constant: box of three in four; all zeros; an empty mask",
    attributions: [[4, -3, 0, 2], [4, 0, 3, 1], [7, 7, 7, 7], [0, 0, 0, 0], [
      1,
      2,
      3,
      4,
    ]],
    mask: [[1, 0, 1, 0], [1, 1, 0, 0], [0, 1, 0, 1], [1, 0, 0, 0], [
      0,
      0,
      0,
      0,
    ]],
    scores: [2 / 3, 1 / 4, 3 / 4, NaN, NaN],
  },
  best: { attributions: [1, -5, 4, 2], mask: [0, 1, 1, 0] },
  worse: [1, 5, 1, 4],
});
