/**
 * The distribution of inputs.
 *
 * @module
 */
import type { Rng } from "./rng.ts";

/** A known distribution of the inputs. */
export interface InputDistribution {
  /**
   * Draws the inputs where `missing` is 1 jointly from their distribution given the others, and
   * writes them into `row`; the others stay.
   *
   * Where the distribution allows it, an input uses the same random numbers whichever others are
   * missing.
   */
  complete(row: Float32Array, missing: Uint8Array, random: Rng): void;
}
