/**
 * What is known to be right.
 *
 * @module
 */
import type { NdArray } from "./nd_array.ts";

/**
 * What an attribution means.
 *
 * `gradient`: d output / d input at the instance. The others are Shapley values of a game among
 * inputs, whose absent inputs take the baseline's values (`baseline_shapley`), values drawn without
 * regard to the present ones, from the background's rows or from a distribution that the task names
 * (`interventional_shapley`), or values drawn given the present ones (`conditional_shapley`).
 */
export type Semantics =
  | "gradient"
  | "baseline_shapley"
  | "interventional_shapley"
  | "conditional_shapley";

/**
 * What is known to be right. Each part names its semantics; a metric asks for the part that it can
 * judge.
 */
export interface Truth {
  /** Graded, by intervention on the rule, shape of the inputs: 0 = irrelevant. */
  readonly relevance?: NdArray;
  /**
   * Shape of the inputs: 1 where the object that decides is, in every channel of its pixels; 0
   * elsewhere.
   */
  readonly mask?: NdArray;
  /** Exact attributions of the target's output. */
  readonly attributions?: {
    /** What the values mean. */
    readonly semantics: Semantics;
    /** Shape of the inputs. */
    readonly values: NdArray;
  };
}
