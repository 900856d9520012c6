/**
 * Coalition queries for networks whose first layer is dense.
 *
 * @module
 */
import { add, matMul, reshape, tensor, tidy } from "@tensorflow/tfjs-core";
import { chunks } from "../../core/rows/chunks.ts";
import type { Coalitions } from "../../core/contracts/queries.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { presentPositions } from "../../core/rows/query.ts";
import { maskCount } from "../../core/rows/query_rows.ts";
import { unitsOr } from "../../core/rows/units.ts";
import type { Cut } from "./cut_network.ts";
import { FEWEST_ROWS, rowsPerCall } from "../rows_per_call.ts";

/**
 * Mean outputs `[rows, masks]` of a coalition query.
 *
 * The first layer's pre-activations of an instance x under mask S with background row b are x_S · W
 * + (b_absent · W + bias). The second part is computed once for all instances, the first once for
 * all background rows.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { cutNetwork } from "./cut_network.ts";
 * import { denseCoalitions } from "./dense_coalitions.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const cut = cutNetwork(mlp({ inputs: 2, hidden: [4], outputs: 1, seed: 0 }), "value")!;
 * const rows = { shape: [1, 2], data: new Float32Array(2) };
 * const means = await denseCoalitions(cut, {
 *   kind: "coalitions",
 *   rows,
 *   targets: new Int32Array(1),
 *   background: rows,
 *   masks: new Uint8Array([0, 0, 1, 0]),
 * });
 * assert.deepEqual([...means], [0, 0]);
 * ```
 */
export async function denseCoalitions(
  cut: Cut,
  query: Coalitions,
): Promise<Float64Array> {
  const { inputs, width } = cut;
  const [kernel, bias] = cut.weights();
  const masks = maskCount(query);
  const absent = rowsOf(query.background);
  const means = new Float64Array(rowsOf(query.rows) * masks);
  const rows = rowsPerCall([inputs, ...cut.sizes]);
  for (const [start, end] of chunks(masks, absent, rows)) {
    const count = Math.max(FEWEST_ROWS, end - start);
    const present = presence(query, inputs, start, count);
    const without = tidy(() => {
      const data = new Float32Array(count * absent * inputs);
      for (let row = 0; row < count * absent; row++) {
        const away = rowAt(query.background, row % absent);
        const mask = Math.floor(row / absent) * inputs;
        for (let i = 0; i < inputs; i++) {
          if (!present[mask + i]) data[row * inputs + i] = away[i]!;
        }
      }
      const sums = matMul(tensor(data, [count * absent, inputs]), kernel!);
      return reshape(bias ? add(sums, bias) : sums, [count, absent, width]);
    });
    const finish = cut.finishPairs(without);
    for (let instance = 0; instance < rowsOf(query.rows); instance++) {
      const row = rowAt(query.rows, instance);
      const outputs = await finish(() => {
        const data = new Float32Array(count * inputs);
        for (let i = 0; i < data.length; i++) {
          if (present[i]) data[i] = row[i % inputs]!;
        }
        const within = matMul(tensor(data, [count, inputs]), kernel!);
        return reshape(within, [count, 1, width]);
      }, new Int32Array(count * absent).fill(query.targets[instance]!));
      for (let mask = 0; mask < end - start; mask++) {
        let sum = 0;
        for (let b = 0; b < absent; b++) sum += outputs[mask * absent + b]!;
        means[instance * masks + start + mask] = sum / absent;
      }
    }
    without.dispose();
  }
  return means;
}

/**
 * `[count, inputs]`: 1 where the masks from `start` on keep the instance's value; zeros behind the
 * last mask.
 */
function presence(
  query: Coalitions,
  inputs: number,
  start: number,
  count: number,
): Uint8Array {
  const units = unitsOr(query.units, inputs);
  const present = new Uint8Array(count * inputs);
  for (let mask = 0; mask < count; mask++) {
    for (const place of presentPositions(query, units, start + mask)) {
      present[mask * inputs + place] = 1;
    }
  }
  return present;
}
