/**
 * Progress of work on cells.
 *
 * @module
 */
import type { CellRecord } from "../../core/records/record.ts";

/** How far the work is, told whenever a piece of work starts or ends and whenever a cell ends. */
export interface RunEvent {
  /** What is under way: groups as `task · explainer`, single cells with their seed. */
  readonly running: readonly string[];
  /** Cells that ended. */
  readonly done: number;
  /** Cells in all. */
  readonly total: number;
  /** The record of the cell that ended, if one did. */
  readonly record?: CellRecord;
  /** True when the record was there already. */
  readonly reused?: boolean;
}
