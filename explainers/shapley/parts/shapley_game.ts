/**
 * The cooperative game whose Shapley values are taken.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { rowsOf, sizeOf, sliceRows } from "../../../core/contracts/nd_array.ts";
import { unitCount } from "../../../core/rows/units.ts";

/** v(S) = mean over the background of f(x_S, b_rest), for any instance x. */
export interface ShapleyGame {
  /** f. */
  readonly model: Model;
  /** The players. */
  readonly units: Units;
  /** Number of players. */
  readonly players: number;
  /** Rows that stand for "absent". */
  readonly background: NdArray;
  /** Mean of each output over the background: v(∅) by target. Predicts the background's rows. */
  baseOutputs(): Promise<Float64Array>;
}

/**
 * The game among the context's units against the first `rows` rows of its background (0 = all).
 * Predicts nothing.
 *
 * @throws {RangeError} when the background is shorter than asked for or empty, or units do not
 *   cover the inputs.
 *
 * @example
 * ```ts
 * import { shapleyGame } from "./shapley_game.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const game = shapleyGame(linearModel([2, 3], 1), toyContext(2), 0);
 * assert.equal(game.players, 2);
 * assert.deepEqual([...await game.baseOutputs()], [1]);
 * ```
 */
export function shapleyGame(
  model: Model,
  context: Pick<Context, "background" | "units">,
  rows: number,
): ShapleyGame {
  const size = sizeOf(model.inputShape);
  const { units } = context;
  const available = rowsOf(context.background);
  if (rows > available || available === 0) {
    throw new RangeError(
      `Cannot take background rows: there are ${available}, current value is ${rows}`,
    );
  }
  if (units.positions.length !== size) {
    throw new RangeError(
      `Cannot take Shapley values: units must cover all ${size} inputs, current value is ${units.positions.length}`,
    );
  }
  const background = rows === 0
    ? context.background
    : sliceRows(context.background, 0, rows);
  return {
    model,
    units,
    players: unitCount(units),
    background,
    async baseOutputs() {
      const { data } = await model.predict(background);
      const sums = new Float64Array(model.outputs);
      data.forEach((value, i) => sums[i % sums.length]! += value);
      return sums.map((sum) => sum / rowsOf(background));
    },
  };
}
