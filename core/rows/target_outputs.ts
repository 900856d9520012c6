/**
 * Outputs of the explained targets.
 *
 * @module
 */
import type { Batch } from "../contracts/batch.ts";
import type { Model } from "../contracts/model.ts";
import { ask } from "./query.ts";

/**
 * Output of each instance's target.
 *
 * - Asked as a query that replaces a unit by itself. A model may answer queries with other sums
 *   than `predict`: this way, perturbing a unit without effect changes the output by exactly 0.
 * - Cost: one row per instance.
 *
 * @example
 * ```ts
 * import { targetOutputs } from "./target_outputs.ts";
 * import { linearModel } from "../testing/linear_model.ts";
 * import { toyBatch } from "../testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...await targetOutputs(linearModel([2, 3]), toyBatch([[1, 1]]))], [5]);
 * ```
 */
export function targetOutputs(
  model: Model,
  { inputs, targets }: Pick<Batch, "inputs" | "targets">,
): Promise<Float64Array> {
  const row = Int32Array.from(targets.keys());
  return ask(model, {
    kind: "singles",
    rows: inputs,
    targets,
    sources: inputs,
    row,
    unit: new Int32Array(row.length),
    source: row,
  });
}
