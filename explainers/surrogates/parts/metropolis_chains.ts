/**
 * Metropolis sampling of rows with outputs near an instance's.
 *
 * @module
 */
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { rowsOf, sizeOf } from "../../../core/contracts/nd_array.ts";
import { ask } from "../../../core/rows/query.ts";
import { unitCount } from "../../../core/rows/units.ts";
import { targetOutputs } from "../../../core/rows/target_outputs.ts";

/** Length and temperature of the chains. */
export interface MetropolisChainsOptions {
  /** Chains per instance. */
  readonly chains: number;
  /** Steps per chain. */
  readonly steps: number;
  /** Weight of a change of the output. */
  readonly beta: number;
}

/**
 * Metropolis chains over p(x') ∝ m(x') exp(−beta |f(x') − f(x)|) from each instance x. Returns the
 * share of proposals accepted, per row.
 *
 * A step proposes, for one uniform unit, the values of a uniform row of the background and the
 * instance; m is the distribution that these proposals alone would have.
 *
 * - `visit` sees every state after every step.
 * - All chains of all instances take their step in one query.
 * - Cost: 1 + chains · steps rows per instance.
 *
 * @example
 * ```ts
 * import { metropolisChains } from "./metropolis_chains.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const options = { chains: 1, steps: 9, beta: 1e9 };
 * await metropolisChains(
 *   linearModel([1]),
 *   toyBatch([[5]]),
 *   toyContext(1),
 *   options,
 *   (_step, _row, state) => assert.equal(state[0], 5),
 * );
 * ```
 */
export async function metropolisChains(
  model: Model,
  batch: Batch,
  { background, units, rng }: Context,
  { chains, steps, beta }: MetropolisChainsOptions,
  visit: (step: number, row: number, state: Float32Array) => void,
): Promise<Float64Array> {
  const { inputs, targets, instances } = batch;
  const rows = rowsOf(inputs);
  const size = sizeOf(model.inputShape);
  const players = unitCount(units);
  const others = rowsOf(background);
  const data = new Float32Array((others + rows) * size);
  data.set(background.data);
  data.set(inputs.data, others * size);
  const sources = { shape: [others + rows, ...model.inputShape], data };
  const row = Int32Array.from({ length: rows * chains }, (_, i) => i);
  const home = row.map((i) => Math.floor(i / chains));
  const streams = Array.from(
    row,
    (i) => rng("chain", instances[home[i]!]!, i % chains),
  );
  const states = new Float32Array(row.length * size);
  for (const i of row) {
    const start = (others + home[i]!) * size;
    states.set(data.subarray(start, start + size), i * size);
  }
  const origins = await targetOutputs(model, batch);
  const energies = new Float64Array(row.length);
  const accepted = new Float64Array(rows);
  for (let step = 0; step < steps; step++) {
    const unit = row.map((i) => streams[i]!.integer(players));
    const source = row.map((i) => {
      const drawn = streams[i]!.integer(others + 1);
      return drawn < others ? drawn : others + home[i]!;
    });
    const outputs = await ask(model, {
      kind: "singles",
      rows: { shape: [row.length, ...model.inputShape], data: states },
      targets: home.map((instance) => targets[instance]!),
      sources,
      row,
      unit,
      source,
      units,
    });
    for (const i of row) {
      const state = states.subarray(i * size, (i + 1) * size);
      const energy = Math.abs(outputs[i]! - origins[home[i]!]!);
      const odds = Math.exp(beta * (energies[i]! - energy));
      if (streams[i]!.uniform() < odds) {
        energies[i] = energy;
        accepted[home[i]!]! += 1 / (chains * steps);
        const [from, to] = units.offsets.subarray(unit[i]!, unit[i]! + 2);
        for (const position of units.positions.subarray(from, to)) {
          state[position] = data[source[i]! * size + position]!;
        }
      }
      visit(step, home[i]!, state);
    }
  }
  return accepted;
}
