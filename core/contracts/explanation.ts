/**
 * The contract of an explanation.
 *
 * @module
 */
import type { NdArray } from "./nd_array.ts";

/** The explanation of a batch. */
export interface Explanation {
  /**
   * Attributions, `[rows, ...inputShape]`; the sign is the direction of the effect, for signed
   * methods.
   */
  readonly attributions: NdArray;
  /**
   * Base value per instance: the output that attributions add up from, for methods with
   * completeness.
   */
  readonly baseValues?: Float64Array;
  /** Per instance, disjoint sets of units in the method's order (SIS, SensX). */
  readonly subsets?: readonly (readonly Int32Array[])[];
  /** Other results by name, first axis = instances: δ*, standard errors, completeness gap. */
  readonly notes?: { readonly [name: string]: NdArray };
}
