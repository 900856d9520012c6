/**
 * What the thread that reads a matrix answers.
 *
 * @module
 */
import type { Table } from "../../core/contracts/table.ts";

/** What the thread that reads answers. */
export type MatrixAnswer = { readonly table: Table } | {
  readonly fault: string;
};
