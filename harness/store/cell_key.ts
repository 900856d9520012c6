/**
 * Content keys.
 *
 * @module
 */
import { sha256 } from "../../core/rows/sha256.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import type { Alteration } from "../../core/records/alterations.ts";
import type { Cell } from "../../core/records/record.ts";

/** Key of a cell's record: everything that its scores depend on. */
export function cellKey(cell: Cell): Promise<string> {
  return keyOf(cell);
}

/**
 * Key of a cell's explanation: the part of the cell that attributions depend on, so that new
 * metrics find old explanations.
 */
export function explanationKey(cell: Cell): Promise<string> {
  const { task, weights, explainer, seed, backend } = cell;
  return keyOf({ task, weights, explainer, seed, backend });
}

/** Key of what a metric says of a cell's altered copies. */
export function judgementKey(
  cell: Cell,
  altered: readonly Alteration[],
): Promise<string> {
  return keyOf({ cell, altered });
}

function keyOf(value: unknown): Promise<string> {
  return sha256(new TextEncoder().encode(canonicalJson(value)));
}
