/**
 * The law of inputs.
 *
 * @module
 */
import type { Rng } from "./contracts.ts";

/** A known law that rows are drawn from. */
export interface InputLaw {
  /**
   * Overwrites in `row` the inputs where `missing` is 1 by one joint draw of them given the others; the others stay.
   *
   * An input takes the same numbers from `random` whatever else is missing, as far as the law allows.
   */
  complete(row: Float32Array, missing: Uint8Array, random: Rng): void;
}
