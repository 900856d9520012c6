/**
 * Evidence about set_recall.
 *
 * @module
 */
import { setProof } from "../set_proof.ts";

/** Units counted. */
export const proof = setProof(
  "one of two; two of two; none named; none of two; none relevant",
  [1 / 2, 1, 0, 0, NaN],
);
