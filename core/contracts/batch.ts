/**
 * Instances to explain.
 *
 * @module
 */
import type { NdArray } from "./nd_array.ts";
import type { Truth } from "./truth.ts";

/** Instances to explain. */
export interface Batch {
  /** `[rows, ...inputShape]`. */
  readonly inputs: NdArray;
  /** Output explained, per row. */
  readonly targets: Int32Array;
  /**
   * The task's number of each row: keys its random numbers, so that no answer depends on how rows
   * are batched.
   */
  readonly instances: Int32Array;
  /** Present for metrics, and for controls that declare they need it. */
  readonly truth?: Truth;
}
