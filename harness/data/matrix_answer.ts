/**
 * The message of the thread that reads a matrix.
 *
 * @module
 */
import type { Table } from "../../core/contracts/table.ts";

/** A table, or why there is none. */
export type MatrixAnswer = { readonly table: Table } | {
  readonly fault: string;
};
