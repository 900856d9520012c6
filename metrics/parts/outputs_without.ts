/**
 * Outputs without some of the inputs.
 *
 * @module
 */
import type { Batch, Model } from "../../core/contracts.ts";
import { predictBuilt } from "../../core/query.ts";
import type { Replacement } from "../../core/replacement.ts";
import { type Removal, replacedRows } from "./replaced_rows.ts";

/**
 * The explained output of every removal in every draw, flat `[removals, draws]`. Cost: removals · draws rows.
 *
 * @example
 * ```ts
 * import { outputsWithout } from "./outputs_without.ts";
 * import { replacement } from "../../core/replacement.ts";
 * import { linearModel } from "../../core/toys/linear_model.ts";
 * import { toyBatch } from "../../core/toys/toy_batch.ts";
 * import { toyContext } from "../../core/toys/toy_context.ts";
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

/** f(x) of every instance, asked the same way. Cost: one row per instance. */
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
