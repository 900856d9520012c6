/**
 * Mean drop of the output when one unit is replaced.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { rowsOf } from "../../../core/contracts/nd_array.ts";
import { ask } from "../../../core/rows/query.ts";
import { unitCount } from "../../../core/rows/units.ts";
import { targetOutputs } from "../../../core/rows/target_outputs.ts";

/**
 * Mean over the rows of `sources` of f(x) − f(x with unit u from the source): `[rows, units]`.
 *
 * Cost: 1 + sources · units rows per instance.
 *
 * @example
 * ```ts
 * import { meanDrop } from "./mean_drop.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import assert from "node:assert/strict";
 * const drops = await meanDrop(
 *   linearModel([2, 3]),
 *   toyBatch([[1, 1]]),
 *   toyRows([[0, 0]]),
 *   singletonUnits(2),
 * );
 * assert.deepEqual([...drops], [2, 3]);
 * ```
 */
export async function meanDrop(
  model: Model,
  batch: Batch,
  sources: NdArray,
  units: Units,
): Promise<Float64Array> {
  const players = unitCount(units);
  const absent = rowsOf(sources);
  const outputs = await targetOutputs(model, batch);
  const drops = new Float64Array(outputs.length * players);
  for (const [start, end] of chunks(outputs.length * absent, players)) {
    const row = new Int32Array((end - start) * players);
    const unit = new Int32Array(row.length);
    const source = new Int32Array(row.length);
    for (let i = 0; i < row.length; i++) {
      const pair = start + Math.floor(i / players);
      row[i] = Math.floor(pair / absent);
      source[i] = pair % absent;
      unit[i] = i % players;
    }
    const { inputs: rows, targets } = batch;
    const answers = await ask(model, {
      kind: "singles",
      rows,
      targets,
      sources,
      row,
      unit,
      source,
      units,
    });
    for (let i = 0; i < row.length; i++) {
      drops[row[i]! * players + unit[i]!]! += outputs[row[i]!]! - answers[i]!;
    }
  }
  return drops.map((sum) => sum / absent);
}
