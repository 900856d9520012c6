/**
 * Outputs without some of the inputs.
 *
 * @module
 */
import type { Batch } from "../../core/contracts/batch.ts";
import type { Model } from "../../core/contracts/model.ts";
import { predictBuilt } from "../../core/rows/query.ts";
import type { Replacement } from "../../core/rows/replacement.ts";
import { type Removal, replacedRows } from "./replaced_rows.ts";

/**
 * The explained output of every removal in every draw, flat `[removals, draws]`.
 *
 * - Cost: removals · draws rows.
 *
 * @example
 * ```ts
 * import { outputsWithout } from "./outputs_without.ts";
 * import { replacement } from "../../core/rows/replacement.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const batch = toyBatch([[1, 1]]);
 * const policy = replacement("baseline", 1, batch, toyContext(2));
 * const removals = [{ row: 0, positions: Int32Array.of(1) }];
 * assert.deepEqual([...await outputsWithout(linearModel([3, 1]), batch, policy, removals)], [3]);
 * ```
 */
export function outputsWithout(
  model: Model,
  batch: Pick<Batch, "inputs" | "targets">,
  policy: Replacement,
  removals: readonly Removal[],
): Promise<Float64Array> {
  const write = replacedRows(batch, policy, removals);
  return predictBuilt(model, removals.length * policy.draws, (index, row) => {
    write(index, row);
    return batch.targets[removals[Math.floor(index / policy.draws)]!.row]!;
  });
}

/** f(x) of every instance, through the same calls. Cost: one row per instance. */
export function outputsWithAll(
  model: Model,
  batch: Pick<Batch, "inputs" | "targets">,
): Promise<Float64Array> {
  const rows = Int32Array.from(batch.targets.keys());
  return outputsWithout(
    model,
    batch,
    { kind: "fixed", draws: 1, rows: batch.inputs, of: rows },
    Array.from(rows, (row) => ({ row, positions: new Int32Array(0) })),
  );
}
