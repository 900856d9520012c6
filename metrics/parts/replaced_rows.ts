/**
 * Instances with some of their inputs replaced.
 *
 * @module
 */
import type { Batch } from "../../core/contracts/batch.ts";
import { rowAt, rowSize } from "../../core/contracts/nd_array.ts";
import type { Replacement } from "../../core/rows/replacement.ts";

/** Inputs of one instance that are replaced together. */
export interface Removal {
  /** Row of the batch. */
  readonly row: number;
  /** Flat positions. */
  readonly positions: Int32Array;
}

/**
 * Writes the rows of `removals`, each in every draw of the policy: row `index` is draw `index %
 * draws` of removal ⌊index / draws⌋.
 *
 * @example
 * ```ts
 * import { replacedRows } from "./replaced_rows.ts";
 * import { replacement } from "../../core/rows/replacement.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const batch = toyBatch([[1, 2]]);
 * const write = replacedRows(
 *   batch,
 *   replacement("baseline", 1, batch, toyContext(2)),
 *   [{ row: 0, positions: Int32Array.of(1) }],
 * );
 * const row = new Float32Array(2);
 * write(0, row);
 * assert.deepEqual([...row], [1, 0]);
 * ```
 */
export function replacedRows(
  { inputs }: Pick<Batch, "inputs">,
  policy: Replacement,
  removals: readonly Removal[],
): (index: number, into: Float32Array) => void {
  const missing = new Uint8Array(rowSize(inputs));
  return (index, into) => {
    const draw = index % policy.draws;
    const { row, positions } = removals[(index - draw) / policy.draws]!;
    into.set(rowAt(inputs, row));
    if (policy.kind === "fixed") {
      const source = policy.of[row * policy.draws + draw]!;
      const values = rowAt(policy.rows, source);
      for (const at of positions) into[at] = values[at]!;
    } else {
      missing.fill(0);
      for (const at of positions) missing[at] = 1;
      policy.fill(into, missing, row, draw);
    }
  };
}
