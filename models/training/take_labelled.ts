/**
 * Labelled rows by index.
 *
 * @module
 */
import type { Table } from "../../core/contracts/table.ts";
import { takeRows } from "../../core/contracts/nd_array.ts";

/** Inputs `[rows, ...inputShape]` with their classes. */
export type Labelled = Pick<Table, "inputs" | "labels">;

/**
 * The rows at `indices` with their labels, in that order; an index may occur several times.
 *
 * @example
 * ```ts
 * import { takeLabelled } from "./take_labelled.ts";
 * import assert from "node:assert/strict";
 * const rows = {
 *   inputs: { shape: [3, 1], data: new Float32Array([5, 6, 7]) },
 *   labels: new Int32Array([0, 1, 2]),
 * };
 * const { inputs, labels } = takeLabelled(rows, new Int32Array([2, 0]));
 * assert.deepEqual([[...inputs.data], [...labels]], [[7, 5], [2, 0]]);
 * ```
 */
export function takeLabelled(
  { inputs, labels }: Labelled,
  indices: Int32Array,
): Labelled {
  return {
    inputs: takeRows(inputs, indices),
    labels: Int32Array.from(indices, (index) => labels[index]!),
  };
}
