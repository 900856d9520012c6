/**
 * What an explainer answers.
 *
 * @module
 */
import type { NdArray } from "./nd_array.ts";

/** What an explainer answers for a batch. */
export interface Explanation {
  /** Shape of the inputs; sign = direction, where the method has one. */
  readonly attributions: NdArray;
  /**
   * Output that attributions are measured from, per instance, for methods whose attributions add
   * up.
   */
  readonly baseValues?: Float64Array;
  /** Per instance, disjoint sets of units in the method's order (SIS, SensX). */
  readonly subsets?: readonly (readonly Int32Array[])[];
  /** What the method wants kept, first axis = instances: δ*, standard errors, completeness gap. */
  readonly notes?: { readonly [name: string]: NdArray };
}
