/**
 * Rows that are split into training, validation and test.
 *
 * @module
 */
import type { Table } from "../../core/contracts/table.ts";
import type { Labelled } from "../../models/training/take_labelled.ts";

/** Rows as the network receives them, with the indices of each part. */
export interface SplitRows extends Labelled {
  /** Training rows. */
  readonly training: Int32Array;
  /** Rows that the epoch is chosen by. */
  readonly validation: Int32Array;
  /** Rows that the network has never seen. */
  readonly test: Int32Array;
  /** The table of the dataset, unscaled. */
  readonly table?: Table;
}
