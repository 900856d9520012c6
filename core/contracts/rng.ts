/**
 * A stream of random numbers.
 *
 * @module
 */

/** A stream of random numbers. */
export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform integer in [0, below). */
  integer(below: number): number;
  /** A uniform random permutation of 0 .. length − 1. */
  permutation(length: number): Int32Array;
}
