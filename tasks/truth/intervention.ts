/**
 * Changes of a part of some rows.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Labelled } from "../../models/training/take_labelled.ts";

/** A change of one part of some images. */
export interface Intervention {
  /** What is changed: `object`, `distractors`. */
  readonly part: string;
  /** What is done to it: `erased`, `exchanged`. */
  readonly done: string;
  /** Whether the rule reads it. */
  readonly relevant: boolean;
  /** The images as they were. */
  readonly before: Labelled;
  /** The images as they are then. */
  readonly after: NdArray<Float32Array>;
  /**
   * Classes that the rule gives them; absent where it gives none, since nothing is left to decide.
   */
  readonly labels?: Int32Array;
  /**
   * The rule's logit of the class before, for each image before and after; absent where it has
   * none.
   */
  readonly rule?: {
    readonly before: Float64Array;
    readonly after: Float64Array;
  };
}
