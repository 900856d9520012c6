/**
 * Rows split into training, validation and test.
 *
 * @module
 */
import type { Table } from "../../core/contracts/table.ts";
import type { Labelled } from "../../models/training/take_labelled.ts";

/** Rows as the network takes them, and the parts they are split into. */
export interface SplitRows extends Labelled {
  /** Rows that the network learns from. */
  readonly training: Int32Array;
  /** Rows that the epoch is chosen by. */
  readonly validation: Int32Array;
  /** Rows that the network has never seen. */
  readonly test: Int32Array;
  /** The dataset's table, as it was loaded. */
  readonly table?: Table;
}
