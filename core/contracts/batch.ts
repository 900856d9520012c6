/**
 * Instances to explain.
 *
 * @module
 */
import type { NdArray } from "./nd_array.ts";
import type { Truth } from "./truth.ts";

/** Instances to explain. */
export interface Batch {
  /** Inputs, `[rows, ...inputShape]`. */
  readonly inputs: NdArray;
  /** Index of the output that is explained, per row. */
  readonly targets: Int32Array;
  /**
   * Number of each row within its task.
   *
   * It keys the row's random numbers, so that results do not depend on how rows are batched.
   */
  readonly instances: Int32Array;
  /** Ground truth: present for metrics, and for controls that declare that they need it. */
  readonly truth?: Truth;
}
