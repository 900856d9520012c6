/**
 * Interventions on parts of rows.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Labelled } from "../../models/training/take_labelled.ts";

/** A change of one part of some rows. */
export interface Intervention {
  /** The part: `object`, `distractors`. */
  readonly part: string;
  /** How it is changed: `erased`, `exchanged`. */
  readonly done: string;
  /** Whether the rule uses the part. */
  readonly relevant: boolean;
  /** The rows before the change. */
  readonly before: Labelled;
  /** The rows after the change. */
  readonly after: NdArray<Float32Array>;
  /**
   * Classes by the rule after the change.
   *
   * Absent where nothing is left to decide by.
   */
  readonly labels?: Int32Array;
  /**
   * The rule's logit of the original class, for each row before and after.
   *
   * Absent where the rule has no logit.
   */
  readonly rule?: {
    readonly before: Float64Array;
    readonly after: Float64Array;
  };
}
