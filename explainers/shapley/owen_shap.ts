/**
 * Owen values.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowsOf, sizeOf } from "../../core/contracts/nd_array.ts";
import { singletonUnits } from "../../core/rows/units.ts";
import { antitheticOrders } from "./parts/antithetic_orders.ts";
import { explainOrders } from "./parts/explain_orders.ts";
import { shapleyGame } from "./parts/shapley_game.ts";

/** Options of {@linkcode owenShap}. */
export type OwenShapOptions = {
  /** Pairs of an order of the inputs and its reverse. @default 10 */
  readonly pairs: number;
  /**
   * Rows of the context's background that stand for "absent", from the first; 0 = all.
   *
   * @default 0
   */
  readonly background: number;
};

/**
 * Owen values of v(S) = mean over the background of f(x_S, b_rest) among single inputs, where the
 * inputs of a unit are a group: means over random orders that keep each group together.
 *
 * Members of a unit have values of their own, unlike under methods whose players are units; they
 * add up to the unit's Shapley value. Where every unit is one input, and where there is only one
 * unit, Owen values are Shapley values.
 *
 * - Signed, in units of the output.
 * - Players: the inputs that differ from some background row; the others get exactly 0.
 * - The same orders for every instance, each and its reverse to every background row. One pair is
 *   exact for interactions of two inputs.
 * - Completeness: Σφ = f(x) − mean f(background) always.
 * - Notes, per input and from two pairs on: `standard_errors` over pairs.
 * - Errors: `RangeError` when the background is shorter than asked for, or units do not cover the
 *   inputs.
 * - Cost: 1 + 2 · pairs · background · players rows per instance; the background once.
 *
 * @example
 * ```ts
 * import { owenShap } from "./owen_shap.ts";
 * import { multilinearModel } from "../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const units = {
 *   offsets: new Int32Array([0, 2, 3]),
 *   positions: new Int32Array([0, 1, 2]),
 * };
 * const product = multilinearModel(3, [[1, [0, 1, 2]]]);
 * const explain = await owenShap.prepare(
 *   product,
 *   owenShap.defaults,
 *   toyContext(3, { units }),
 * );
 * const { data } = (await explain(toyBatch([[1, 2, 4]]))).attributions;
 * // half of 8 to each group; rounding of float64
 * assert.ok(Math.abs(data[0]! + data[1]! - 4) + Math.abs(data[2]! - 4) < 1e-12);
 * ```
 */
export const owenShap: Explainer<OwenShapOptions> = {
  id: "owen_shap",
  version: 2,
  summary:
    "Owen values: Shapley values of single inputs, with the inputs of a unit kept together as a group.",
  references: [
    "Owen, 1977, Values of games with a priori unions, doi:10.1007/978-3-642-45494-3_7",
    "Mitchell, Cooper, Frank and Holmes, 2022, Sampling permutations for Shapley value estimation, arXiv:2104.12199",
  ],
  defaults: { pairs: 10, background: 0 },
  limits: {
    pairs: { min: 1, max: 1e6, integer: true },
    background: { min: 0, integer: true },
  },
  needs: [],
  signed: true,
  stochastic: true,
  claims: ["completeness", "dummy", "linearity"],
  async prepare(model, { pairs, background }, context) {
    const { units: groups, players } = shapleyGame(model, context, background);
    const inputs = singletonUnits(sizeOf(model.inputShape));
    const game = shapleyGame(
      model,
      { background: context.background, units: inputs },
      background,
    );
    const draw = (pair: number) => {
      const { permutation } = context.rng("order", pair);
      const order: number[] = [];
      for (const group of permutation(players)) {
        const [start, end] = groups.offsets.subarray(group);
        const members = groups.positions.subarray(start, end);
        for (const k of permutation(members.length)) order.push(members[k]!);
      }
      return Int32Array.from(order);
    };
    const design = antitheticOrders(pairs, rowsOf(game.background), draw);
    return await explainOrders(game, design);
  },
};
