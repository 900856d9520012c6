/**
 * Explanations that are linear in the values of coalitions, the same ones for all instances.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Explain } from "../../../core/contracts/explainer.ts";
import { rowsOf, sliceRows } from "../../../core/contracts/nd_array.ts";
import { ask } from "../../../core/rows/query.ts";
import type { ShapleyGame } from "./shapley_game.ts";
import { spreadUnits } from "../../parts/spread_units.ts";
import { targetOutputs } from "../../../core/rows/target_outputs.ts";

/** One number per player. */
export interface Estimate {
  /** Attributions. */
  readonly phi: Float64Array;
  /** Their standard errors; absent for all instances or for none. */
  readonly errors?: Float64Array;
}

/**
 * Attributions from the values of the sampled coalitions, of the empty one and of the full one.
 */
export type Attribute = (
  values: Float64Array,
  empty: number,
  full: number,
) => Estimate;

/**
 * Predicts the coalitions `masks` `[masks, players]` for every instance and hands their values to
 * `attribute`.
 *
 * - `baseValues`: mean f(background).
 * - Notes, where `attribute` returns errors: `standard_errors`, per input, and `convergence`, per
 *   instance, the largest error over max φ − min φ (Covert and Lee, 2021, arXiv:2012.01536), 0
 *   where nothing was sampled.
 * - Cost: 1 + masks · background rows per instance; the background once, here.
 *
 * @example
 * ```ts
 * import { explainCoalitions } from "./explain_coalitions.ts";
 * import { shapleyGame } from "./shapley_game.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const game = shapleyGame(linearModel([2, 3]), toyContext(2), 0);
 * const alone = await explainCoalitions(
 *   game,
 *   new Uint8Array([1, 0, 0, 1]),
 *   (values) => ({ phi: values }),
 * );
 * assert.deepEqual([...(await alone(toyBatch([[1, 1]]))).attributions.data], [
 *   2,
 *   3,
 * ]);
 * ```
 */
export async function explainCoalitions(
  { model, units, players, background, baseOutputs }: ShapleyGame,
  masks: Uint8Array,
  attribute: Attribute,
): Promise<Explain> {
  const empty = await baseOutputs();
  const count = masks.length / players;
  return async (batch) => {
    const { inputs, targets } = batch;
    const full = await targetOutputs(model, batch);
    const baseValues = Float64Array.from(targets, (t) => empty[t]!);
    const values = new Float64Array(rowsOf(inputs) * players);
    const spread = new Float64Array(values.length);
    const convergence = new Float64Array(rowsOf(inputs));
    let known = true;
    for (const [start, end] of chunks(rowsOf(inputs), count)) {
      const answers = await ask(model, {
        kind: "coalitions",
        rows: sliceRows(inputs, start, end),
        targets: targets.subarray(start, end),
        background,
        masks,
        units,
      });
      for (let i = start; i < end; i++) {
        const at = (i - start) * count;
        const rowOutputs = answers.subarray(at, at + count);
        const { phi, errors } = attribute(rowOutputs, baseValues[i]!, full[i]!);
        values.set(phi, i * players);
        known &&= errors !== undefined;
        if (!errors) continue;
        spread.set(errors, i * players);
        convergence[i] = errorShare(phi, errors);
      }
    }
    return {
      attributions: spreadUnits(inputs, units, values),
      baseValues,
      ...known && {
        notes: {
          standard_errors: spreadUnits(inputs, units, spread),
          convergence: { shape: [convergence.length], data: convergence },
        },
      },
    };
  };
}

/** max σ / (max φ − min φ). */
function errorShare(phi: Float64Array, errors: Float64Array): number {
  const most = errors.reduce((a, b) => Math.max(a, b));
  const range = phi.reduce((a, b) => Math.max(a, b)) -
    phi.reduce((a, b) => Math.min(a, b));
  return most === 0 ? 0 : most / range;
}
