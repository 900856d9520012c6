/**
 * Content keys.
 *
 * @module
 */
import type { Alteration } from "../../core/records/alterations.ts";
import { contentSum } from "../../core/records/content_sum.ts";
import type { Cell } from "../../core/records/record.ts";

/** Key of a cell's record: everything that its scores depend on. */
export function cellKey(cell: Cell): Promise<string> {
  return contentSum(cell);
}

/**
 * Key of a cell's explanation: the part of the cell that attributions depend on, so that new
 * metrics find old explanations.
 */
export function explanationKey(cell: Cell): Promise<string> {
  const { task, weights, explainer, seed, backend } = cell;
  return contentSum({ task, weights, explainer, seed, backend });
}

/** Key of what a metric says of a cell's altered copies. */
export function judgementKey(
  cell: Cell,
  altered: readonly Alteration[],
): Promise<string> {
  return contentSum({ cell, altered });
}
