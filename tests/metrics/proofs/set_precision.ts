/**
 * Evidence about set_precision.
 *
 * @module
 */
import { setProof } from "../set_proof.ts";

/** Units counted. */
export const proof = setProof(
  "one of two; two of two; none named; none of two; none of one",
  [1 / 2, 1, NaN, 0, 0],
);
