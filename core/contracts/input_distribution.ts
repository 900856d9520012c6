/**
 * The distribution of inputs.
 *
 * @module
 */
import type { Rng } from "./rng.ts";

/** A known distribution that rows are drawn from. */
export interface InputDistribution {
  /**
   * Overwrites in `row` the inputs where `missing` is 1 by one joint draw of them given the others;
   * the others stay.
   *
   * An input takes the same numbers from `random` whatever else is missing, as far as the
   * distribution allows.
   */
  complete(row: Float32Array, missing: Uint8Array, random: Rng): void;
}
