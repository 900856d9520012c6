/**
 * Explanations that are means over orders in which units are removed from an instance.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Explain } from "../../../core/contracts/explainer.ts";
import { rowSize, takeRows } from "../../../core/contracts/nd_array.ts";
import { ask } from "../../../core/rows/query.ts";
import { meanError } from "../../parts/mean_error.ts";
import { playerGroups } from "./player_groups.ts";
import type { ShapleyGame } from "./shapley_game.ts";
import { spreadUnits } from "../../parts/spread_units.ts";
import { targetOutputs } from "../../../core/rows/target_outputs.ts";

/**
 * Walks from an instance to background rows, the same for every instance; walk w belongs to
 * replicate ⌊w / walks⌋.
 */
export interface OrderDesign {
  /** Independent repetitions; the spread of their means gives standard errors. */
  readonly replicates: number;
  /** Walks of one replicate. */
  readonly walks: number;
  /** The order in which units take the background row's values. */
  order(walk: number): Int32Array;
  /** The background row that the walk ends at. */
  to(walk: number): number;
}

/**
 * Per unit, the mean over walks of the drop of the output when the unit is removed.
 *
 * - `baseValues`: mean f(background).
 * - Notes, per input and from two replicates on: `standard_errors`, the standard deviation of
 *   replicates' means over √replicates.
 * - A unit that the model ignores gets exactly 0, and so does one that equals all background rows:
 *   it plays no part, and walks have no step for it.
 * - Cost: 1 + replicates · walks · players rows per instance; the background once, here.
 *
 * @example
 * ```ts
 * import { explainOrders } from "./explain_orders.ts";
 * import { shapleyGame } from "./shapley_game.ts";
 * import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const game = shapleyGame(multilinearModel(2, [[1, [0, 1]]]), toyContext(2), 0);
 * const order = () => new Int32Array([1, 0]);
 * const explain = await explainOrders(game, { replicates: 1, walks: 1, order, to: () => 0 });
 * assert.deepEqual([...(await explain(toyBatch([[2, 3]]))).attributions.data], [0, 6]);
 * ```
 */
export async function explainOrders(
  game: ShapleyGame,
  { replicates, walks, order, to }: OrderDesign,
): Promise<Explain> {
  const { model, units, players, background } = game;
  const empty = await game.baseOutputs();
  const each = replicates * walks;
  return async (batch) => {
    const { inputs, targets } = batch;
    const full = await targetOutputs(model, batch);
    const sums = new Float64Array(full.length * players);
    const squares = new Float64Array(sums.length);
    for (const group of playerGroups(game, inputs)) {
      const steps = group.players.length;
      if (steps === 0) continue;
      const place = new Int32Array(players).fill(-1);
      group.players.forEach((unit, k) => place[unit] = k);
      const stepOf = (unit: number) => place[unit]!;
      const starts = takeRows(inputs, group.rows);
      const startTargets = Int32Array.from(group.rows, (row) => targets[row]!);
      const gains = new Float64Array(steps);
      // Instance `i / each`, walk `i % each`: chunks bound memory wherever they cut.
      const width = Math.max(rowSize(inputs), steps);
      for (const [start, end] of chunks(group.rows.length * each, width)) {
        const from = new Int32Array(end - start);
        const ends = new Int32Array(from.length);
        const orders = new Int32Array(from.length * steps);
        for (let i = 0; i < from.length; i++) {
          from[i] = Math.floor((start + i) / each);
          ends[i] = to((start + i) % each);
          const walk = order((start + i) % each).map(stepOf);
          orders.set(walk.filter((step) => step >= 0), i * steps);
        }
        const outputs = await ask(model, {
          kind: "walks",
          starts,
          targets: startTargets,
          ends: background,
          from,
          to: ends,
          orders,
          units: group.units,
        });
        for (let i = 0; i < from.length; i++) {
          const row = group.rows[from[i]!]!;
          let before = full[row]!;
          for (let k = i * steps; k < (i + 1) * steps; k++) {
            gains[orders[k]!]! += before - outputs[k]!;
            before = outputs[k]!;
          }
          if ((start + i + 1) % walks > 0) continue;
          group.players.forEach((unit, k) => {
            const mean = gains[k]! / walks;
            sums[row * players + unit]! += mean;
            squares[row * players + unit]! += mean * mean;
          });
          gains.fill(0);
        }
      }
    }
    const errors = squares.map((square, i) =>
      meanError(sums[i]!, square, replicates)
    );
    return {
      attributions: spreadUnits(inputs, units, sums.map((s) => s / replicates)),
      baseValues: Float64Array.from(targets, (t) => empty[t]!),
      ...replicates > 1 &&
        { notes: { standard_errors: spreadUnits(inputs, units, errors) } },
    };
  };
}
