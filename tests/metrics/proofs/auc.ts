/**
 * Evidence about auc.
 *
 * @module
 */
import { pixelProof } from "../pixel_proof.ts";

/** Pairs of a pixel on the object and one outside it, counted. */
export const proof = pixelProof({
  hand: {
    working:
      "one win and one tie of two pairs, twice, of four: 3/4; three wins of four; zeros; an empty mask; a full one",
    attributions: [[-2, 2, 1, 2], [1, 2, 3, 0], [0, 0, 0, 0], [1, 2, 3, 4], [
      1,
      2,
      3,
      4,
    ]],
    mask: [[1, 0, 0, 1], [1, 0, 1, 0], [1, 1, 0, 0], [0, 0, 0, 0], [
      1,
      1,
      1,
      1,
    ]],
    scores: [3 / 4, 3 / 4, 1 / 2, NaN, NaN],
  },
  best: { attributions: [9, -8, 1, 0], mask: [1, 1, 0, 0] },
  worse: [9, 1, 8, 0],
});
