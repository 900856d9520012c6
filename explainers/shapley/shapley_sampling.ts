/**
 * Shapley sampling.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import { explainOrders } from "./parts/explain_orders.ts";
import { shapleyGame } from "./parts/shapley_game.ts";

/** Options of {@linkcode shapleySampling}. */
export type ShapleySamplingOptions = {
  /** Random orders, each walked to one random background row. @default 500 */
  readonly walks: number;
  /**
   * Rows of the context's background that stand for "absent", from the first; 0 = all.
   *
   * @default 0
   */
  readonly background: number;
};

/**
 * Unbiased Shapley values of v(S) = mean over the background of f(x_S, b_rest): the mean drop of
 * the output when a unit is removed, on walks to random background rows, units in random order.
 *
 * All units take their drop from the same walk (Castro, Gómez and Tejada, 2009). Orders and rows
 * are independent, and the same for every instance (Štrumbelj and Kononenko, 2014, draw them for
 * each unit separately).
 *
 * - Signed, in units of the output.
 * - Players: the units that differ from some background row; the others get exactly 0.
 * - Completeness: Σφ = f(x) − mean f(rows drawn), which is f(x) − mean f(background) on average,
 *   and exactly with one background row.
 * - Notes, per input: `standard_errors`.
 * - Errors: `RangeError` when the background is shorter than asked for, or units do not cover the
 *   inputs.
 * - Cost: 1 + walks · players rows per instance; the background once.
 *
 * @example
 * ```ts
 * import { shapleySampling } from "./shapley_sampling.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await shapleySampling.prepare(linearModel([2, -3]), {
 *   walks: 4,
 *   background: 0,
 * }, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[1, 2]]))).attributions.data], [
 *   2,
 *   -6,
 * ]);
 * ```
 */
export const shapleySampling: Explainer<ShapleySamplingOptions> = {
  id: "shapley_sampling",
  version: 2,
  summary:
    "Shapley values, estimated from random orders, each with one random background row.",
  references: [
    "Castro, Gómez and Tejada, 2009, Polynomial calculation of the Shapley value based on sampling, doi:10.1016/j.cor.2008.04.004",
    "Štrumbelj and Kononenko, 2014, Explaining prediction models and individual predictions with feature contributions, doi:10.1007/s10115-013-0679-x",
  ],
  defaults: { walks: 500, background: 0 },
  limits: {
    walks: { min: 2, max: 1e6, integer: true },
    background: { min: 0, integer: true },
  },
  needs: [],
  signed: true,
  stochastic: true,
  claims: ["dummy", "linearity"],
  async prepare(model, { walks, background }, context) {
    const game = shapleyGame(model, context, background);
    const rows = rowsOf(game.background);
    return await explainOrders(game, {
      replicates: walks,
      walks: 1,
      order: (walk) => context.rng("order", walk).permutation(game.players),
      to: (walk) => context.rng("background", walk).integer(rows),
    });
  },
};
