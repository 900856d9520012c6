/**
 * Explanations that are linear in the values of coalitions.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Explain } from "../../../core/contracts/explainer.ts";
import { rowsOf, takeRows } from "../../../core/contracts/nd_array.ts";
import { ask } from "../../../core/rows/query.ts";
import { playerGroups } from "./player_groups.ts";
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

/** Coalitions among some players, and what follows from their values. */
export interface CoalitionPlan {
  /** `[masks, players]`: 1 = present. */
  readonly masks: Uint8Array;
  /** The players' attributions from the coalitions' values. */
  readonly attribute: Attribute;
}

/**
 * Predicts for every instance the coalitions of the `plan` for its number of players, and hands
 * their values to `attribute`.
 *
 * - Players: units that differ from some background row. The others get exactly 0, and no coalition
 *   is asked about where nothing plays.
 * - Instances with as many players share a plan; which units play may differ.
 * - `baseValues`: mean f(background).
 * - Notes, where `attribute` returns errors for all instances: `standard_errors`, per input, and
 *   `convergence`, per instance, the largest error over max φ − min φ (Covert and Lee, 2021,
 *   arXiv:2012.01536), 0 where nothing was sampled.
 * - Errors: those of `plan`, once an instance has so many players.
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
 * const alone = await explainCoalitions(game, (players) => ({
 *   masks: Uint8Array.from({ length: players ** 2 }, (_, i) => i % (players + 1) ? 0 : 1),
 *   attribute: (values) => ({ phi: values }),
 * }));
 * const { attributions } = await alone(toyBatch([[1, 1], [0, 4]]));
 * assert.deepEqual([...attributions.data], [2, 3, 0, 12]);
 * ```
 */
export async function explainCoalitions(
  game: ShapleyGame,
  plan: (players: number) => CoalitionPlan,
): Promise<Explain> {
  const { model, units, players, background } = game;
  const empty = await game.baseOutputs();
  const planFor = latest(plan);
  return async (batch) => {
    const { inputs, targets } = batch;
    const full = await targetOutputs(model, batch);
    const baseValues = Float64Array.from(targets, (t) => empty[t]!);
    const values = new Float64Array(rowsOf(inputs) * players);
    const spread = new Float64Array(values.length);
    const convergence = new Float64Array(rowsOf(inputs));
    let known = true;
    // Groups of one plan follow each other; the largest first, which may be refused.
    const groups = playerGroups(game, inputs).toSorted((a, b) =>
      b.players.length - a.players.length
    );
    for (const group of groups) {
      if (group.players.length === 0) continue;
      const { masks, attribute } = planFor(group.players.length);
      const count = masks.length / group.players.length;
      for (const [start, end] of chunks(group.rows.length, count)) {
        const rows = group.rows.slice(start, end);
        const answers = await ask(model, {
          kind: "coalitions",
          rows: takeRows(inputs, rows),
          targets: Int32Array.from(rows, (row) => targets[row]!),
          background,
          masks,
          units: group.units,
        });
        for (const [i, row] of rows.entries()) {
          const rowOutputs = answers.subarray(i * count, (i + 1) * count);
          const { phi, errors } = attribute(
            rowOutputs,
            baseValues[row]!,
            full[row]!,
          );
          known &&= errors !== undefined;
          group.players.forEach((unit, k) => {
            values[row * players + unit] = phi[k]!;
            spread[row * players + unit] = errors?.[k] ?? 0;
          });
          const all = values.subarray(row * players, (row + 1) * players);
          if (errors) convergence[row] = errorShare(all, errors);
        }
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

/** The function, which remembers its latest answer: plans are large. */
function latest<T>(make: (key: number) => T): (key: number) => T {
  let held: { readonly key: number; readonly value: T } | undefined;
  return (key) => {
    if (held?.key !== key) held = { key, value: make(key) };
    return held.value;
  };
}

/** max σ / (max φ − min φ). */
function errorShare(phi: Float64Array, errors: Float64Array): number {
  const most = errors.reduce((a, b) => Math.max(a, b));
  const range = phi.reduce((a, b) => Math.max(a, b)) -
    phi.reduce((a, b) => Math.min(a, b));
  return most === 0 ? 0 : most / range;
}
