/**
 * Permutation importance.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Model } from "../../core/contracts/model.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import { ask } from "../../core/rows/query.ts";
import { targetOutputs } from "../../core/rows/target_outputs.ts";
import { unitCount } from "../../core/rows/units.ts";
import { meanError } from "../parts/mean_error.ts";
import { spreadUnits } from "../parts/spread_units.ts";

/** Options of {@linkcode permutationImportance}. */
export type PermutationImportanceOptions = {
  /** Random orders of the background's rows. @default 5 */
  readonly repeats: number;
};

/**
 * Breiman's (2001) permutation importance by squared loss: mean square change of the output over
 * the background when one unit's values are permuted over its rows.
 *
 * The model's own outputs on the background stand in for labels, which explainers are not shown:
 * the model reliance of Fisher, Rudin and Dominici (2019), whose loss is 0 with all units in place.
 *
 * - In squared units of the output, at least 0.
 * - Global: one explanation per target, the same for every instance.
 * - All units are permuted by the same orders, so that units the model treats equally differ by
 *   their values alone.
 * - For f = w · x: 2 w_j² times the population variance of x_j, on average over orders.
 * - 0 for every unit where the background is one row.
 * - Notes, per input and from two repeats on: `standard_errors` over orders.
 * - Cost: outputs · background rows · (1 + repeats · units) rows per run, none per instance.
 *
 * @example
 * ```ts
 * import { permutationImportance } from "./permutation_importance.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const context = toyContext(2, { background: toyRows([[0, 5], [2, 6]]) });
 * const explain = await permutationImportance.prepare(linearModel([3, 0]), {
 *   repeats: 400,
 * }, context);
 * const { data } = (await explain(toyBatch([[7, 7]]))).attributions;
 * // 36 or 0 by the toss of a coin: 0.9 standard errors
 * assert.ok(Math.abs(data[0]! - 2 * 3 ** 2) < 4);
 * assert.equal(data[1], 0);
 * ```
 */
export const permutationImportance: Explainer<PermutationImportanceOptions> = {
  id: "permutation_importance",
  version: 1,
  summary:
    "Rise of the loss when one unit's values are permuted over the background rows.",
  references: [
    "Breiman, 2001, Random forests, doi:10.1023/A:1010933404324",
    "Fisher, Rudin and Dominici, 2019, All models are wrong, but many are useful: learning a variable's importance by studying an entire class of prediction models simultaneously, arXiv:1801.01489",
  ],
  defaults: { repeats: 5 },
  limits: { repeats: { min: 1, max: 1e6, integer: true } },
  needs: [],
  signed: false,
  stochastic: true,
  scope: "global",
  claims: ["dummy", "symmetry", "relabelling"],
  async prepare(model, { repeats }, context) {
    const { units } = context;
    const players = unitCount(units);
    const importances: Float64Array[] = [];
    const errors: Float64Array[] = [];
    for (let target = 0; target < model.outputs; target++) {
      const sums = new Float64Array(players);
      const squares = new Float64Array(players);
      for await (
        const changes of squareChanges(model, context, target, repeats)
      ) {
        changes.forEach((change, unit) => {
          sums[unit]! += change;
          squares[unit]! += change * change;
        });
      }
      importances.push(sums.map((sum) => sum / repeats));
      errors.push(
        sums.map((sum, unit) => meanError(sum, squares[unit]!, repeats)),
      );
    }
    return (batch) => {
      const { inputs, targets } = batch;
      const each = (values: readonly Float64Array[]) =>
        spreadUnits(
          inputs,
          units,
          [...targets].flatMap((target) => [...values[target]!]),
        );
      return Promise.resolve({
        attributions: each(importances),
        ...repeats > 1 && { notes: { standard_errors: each(errors) } },
      });
    };
  },
};

/** Per repeat: the mean square change of the output per unit. */
async function* squareChanges(
  model: Model,
  { background, units, rng }: Context,
  target: number,
  repeats: number,
): AsyncGenerator<Float64Array> {
  const rows = rowsOf(background);
  const players = unitCount(units);
  const targets = new Int32Array(rows).fill(target);
  const outputs = await targetOutputs(model, { inputs: background, targets });
  const candidates = { length: rows * players };
  const row = Int32Array.from(candidates, (_, k) => Math.floor(k / players));
  const unit = Int32Array.from(candidates, (_, k) => k % players);
  for (let repeat = 0; repeat < repeats; repeat++) {
    const order = rng("order", repeat).permutation(rows);
    const traded = await ask(model, {
      kind: "singles",
      rows: background,
      targets,
      sources: background,
      row,
      unit,
      source: row.map((k) => order[k]!),
      units,
    });
    const changes = new Float64Array(players);
    traded.forEach((output, k) => {
      changes[unit[k]!]! += (output - outputs[row[k]!]!) ** 2 / rows;
    });
    yield changes;
  }
}
