/**
 * The second part of a cut network, on rows written one by one.
 *
 * @module
 */
import { chunks } from "../../core/rows/chunks.ts";
import type { Cut } from "./cut_network.ts";
import { FEWEST_ROWS, rowsPerCall } from "../rows_per_call.ts";

/**
 * Writes row `index` of the first layer's activations (pre-activations where the cut has no ReLU)
 * to `data`, from `offset` on, and returns the row's target.
 */
export type WriteRow = (
  index: number,
  data: Float32Array,
  offset: number,
) => number;

/**
 * The target output of each of `count` rows, which `write` writes in ascending order; the rest of
 * the network runs in calls of bounded memory.
 *
 * @example
 * ```ts
 * import { mlp } from "../architectures/mlp.ts";
 * import { selectBackend } from "../backends.ts";
 * import { cutNetwork } from "./cut_network.ts";
 * import { finishRows } from "./finish_rows.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const cut = cutNetwork(mlp({ inputs: 2, hidden: [4], outputs: 1, seed: 0 }), "value")!;
 * const zeros = () => 0;
 * assert.deepEqual([...await finishRows(cut, 3, zeros)], [0, 0, 0]);
 * ```
 */
export async function finishRows(
  cut: Cut,
  count: number,
  write: WriteRow,
): Promise<Float64Array> {
  const { width, relu } = cut;
  const outputs = new Float64Array(count);
  const step = rowsPerCall(cut.sizes);
  // Reused for every call: fresh memory costs as much as the sums.
  const buffer = new Float32Array(
    Math.max(FEWEST_ROWS, Math.min(count, step)) * width,
  );
  for (const [start, end] of chunks(count, 1, step)) {
    const data = buffer.subarray(0, Math.max(FEWEST_ROWS, end - start) * width);
    const targets = new Int32Array(end - start);
    for (let i = start; i < end; i++) {
      targets[i - start] = write(i, data, (i - start) * width);
    }
    outputs.set(await cut.finish(data, targets, relu), start);
  }
  return outputs;
}
