/**
 * Evidence about pointing_game.
 *
 * @module
 */
import { pixelProof } from "../pixel_proof.ts";

/** Largest magnitudes, counted. */
export const proof = pixelProof({
  hand: {
    working:
      "two of three tied ones on the object; the largest outside it; on it by magnitude; all zeros; an empty mask",
    attributions: [[2, -2, 2, 1], [1, 2, 3, 0], [1, -9, 3, 0], [0, 0, 0, 0], [
      1,
      2,
      3,
      4,
    ]],
    mask: [[1, 1, 0, 0], [1, 1, 0, 0], [0, 1, 0, 1], [1, 0, 0, 0], [
      0,
      0,
      0,
      0,
    ]],
    scores: [2 / 3, 0, 1, NaN, NaN],
  },
  best: { attributions: [1, -5, 2, 4], mask: [0, 1, 0, 1] },
  worse: [1, 5, 9, 4],
});
