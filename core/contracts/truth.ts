/**
 * Ground truth of explanations.
 *
 * @module
 */
import type { NdArray } from "./nd_array.ts";

/**
 * The definition of attributions.
 *
 * - `gradient`: d output / d input at the instance.
 * - The others are Shapley values of the game among inputs, by what replaces absent inputs:
 *   - `baseline_shapley`: the baseline's values.
 *   - `interventional_shapley`: values drawn independently of the present inputs, from the
 *     background rows or from a distribution that the task names.
 *   - `conditional_shapley`: values drawn given the present inputs.
 */
export type Semantics =
  | "gradient"
  | "baseline_shapley"
  | "interventional_shapley"
  | "conditional_shapley";

/** Ground truth of a batch. A metric uses the part that it needs. */
export interface Truth {
  /** Graded relevance by intervention on the rule, shape of the inputs; 0 = irrelevant. */
  readonly relevance?: NdArray;
  /**
   * Mask of the deciding object, shape of the inputs.
   *
   * 1 in every channel of its pixels, 0 elsewhere.
   */
  readonly mask?: NdArray;
  /** Exact attributions of the target output. */
  readonly attributions?: {
    /** Definition of the values. */
    readonly semantics: Semantics;
    /** The attributions, shape of the inputs. */
    readonly values: NdArray;
  };
}
