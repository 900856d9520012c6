/**
 * Labelled rows.
 *
 * @module
 */
import type { NdArray } from "./nd_array.ts";

/** Labelled rows. */
export interface Table {
  /** Inputs, `[rows, ...shape]`. */
  readonly inputs: NdArray<Float32Array>;
  /** Class of each row. */
  readonly labels: Int32Array;
  /** Name of each class. */
  readonly classes: readonly string[];
  /** Name of each flat input. */
  readonly inputNames: readonly string[];
}
