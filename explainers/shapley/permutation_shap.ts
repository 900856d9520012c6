/**
 * PermutationSHAP.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import { antitheticOrders } from "./parts/antithetic_orders.ts";
import { explainOrders } from "./parts/explain_orders.ts";
import { shapleyGame } from "./parts/shapley_game.ts";

/** Options of {@linkcode permutationShap}. */
export type PermutationShapOptions = {
  /** Pairs of an order of the units and its reverse. @default 10 */
  readonly pairs: number;
  /**
   * Rows of the context's background that stand for "absent", from the first; 0 = all.
   *
   * @default 0
   */
  readonly background: number;
};

/**
 * Shapley values of v(S) = mean over the background of f(x_S, b_rest), as means over random orders
 * and their reverses of the drop of the output when a unit is removed.
 *
 * - Signed, in units of the output.
 * - Players: the units that differ from some background row; the others get exactly 0.
 * - The same orders for every instance, each to every background row. One pair is exact for
 *   interactions of two units.
 * - Completeness: Σφ = f(x) − mean f(background) always.
 * - Notes, per input and from two pairs on: `standard_errors` over pairs.
 * - Errors: `RangeError` when the background is shorter than asked for, or units do not cover the
 *   inputs.
 * - Cost: 1 + 2 · pairs · background · players rows per instance; the background once.
 *
 * @example
 * ```ts
 * import { permutationShap } from "./permutation_shap.ts";
 * import { multilinearModel } from "../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const { prepare, defaults } = permutationShap;
 * const explain = await prepare(multilinearModel(2, [[1, [0, 1]]]), {
 *   ...defaults,
 *   pairs: 1,
 * }, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[2, 3]]))).attributions.data], [
 *   3,
 *   3,
 * ]);
 * ```
 */
export const permutationShap: Explainer<PermutationShapOptions> = {
  id: "permutation_shap",
  version: 2,
  summary: "Shapley values, estimated from random orders and their reverses.",
  references: [
    "Castro, Gómez and Tejada, 2009, Polynomial calculation of the Shapley value based on sampling, doi:10.1016/j.cor.2008.04.004",
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
    const game = shapleyGame(model, context, background);
    const draw = (pair: number) =>
      context.rng("order", pair).permutation(game.players);
    const design = antitheticOrders(pairs, rowsOf(game.background), draw);
    return await explainOrders(game, design);
  },
};
