/**
 * Leverage SHAP.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { checkCoalitions, tooFewCoalitions } from "./parts/check_coalitions.ts";
import { coalitionDesign } from "./parts/coalition_design.ts";
import { explainCoalitions } from "./parts/explain_coalitions.ts";
import { certainPlayers } from "./parts/player_groups.ts";
import { shapleyGame } from "./parts/shapley_game.ts";
import { shapleyRegression } from "./parts/shapley_regression.ts";
import { withErrors } from "./parts/with_errors.ts";

/** Options of {@linkcode leverageShap}. */
export type LeverageShapOptions = {
  /**
   * Most coalitions predicted, besides the empty and the full one; an odd one out is not used.
   *
   * @default 2048
   */
  readonly coalitions: number;
  /**
   * Rows of the context's background that stand for "absent", from the first; 0 = all.
   *
   * @default 0
   */
  readonly background: number;
};

/**
 * Shapley values of v(S) = mean over the background of f(x_S, b_rest), by regression on coalitions
 * sampled by their leverage scores (Musco and Witter, 2025).
 *
 * A coalition's leverage score is one over the number of coalitions of its size. So all sizes are
 * equally likely, where KernelSHAP prefers the smallest and the largest. A coalition's weight is
 * the Shapley kernel over its probability.
 *
 * - Signed, in units of the output.
 * - Players: the units that differ from some background row; the others get exactly 0.
 * - Exact with 2^players − 2 coalitions or more, and with fewer for interactions of two units. The
 *   same coalitions for all instances with as many players.
 * - Completeness: Σφ = f(x) − mean f(background) always.
 * - Notes: as in `kernel_shap`.
 * - Deviation: as many coalitions as asked for, by systematic sampling over sizes. The paper flips
 *   a coin per coalition and meets the budget on average.
 * - Skipped where the coalitions are too few for the players of an instance, at once where they are
 *   for the units that differ among the background rows.
 * - Errors: `RangeError` when the coalitions leave φ undetermined, the background is shorter than
 *   asked for, or units do not cover the inputs.
 * - Cost: 1 + coalitions · background rows per instance; the background once.
 *
 * @example
 * ```ts
 * import { leverageShap } from "./leverage_shap.ts";
 * import { multilinearModel } from "../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await leverageShap.prepare(
 *   multilinearModel(2, [[1, [0, 1]]]),
 *   leverageShap.defaults,
 *   toyContext(2),
 * );
 * const { attributions } = await explain(toyBatch([[2, 3]]));
 * assert.ok(attributions.data.every((phi) => Math.abs(phi - 3) < 1e-12)); // rounding of float64
 * ```
 */
export const leverageShap: Explainer<LeverageShapOptions> = {
  id: "leverage_shap",
  version: 2,
  summary:
    "Shapley values, by regression on coalitions sampled by their leverage scores.",
  references: [
    "Musco and Witter, 2025, Provably accurate Shapley value estimation via leverage score sampling, arXiv:2410.01917",
  ],
  defaults: { coalitions: 2048, background: 0 },
  limits: {
    coalitions: { min: 2, max: 2 ** 24, integer: true },
    background: { min: 0, integer: true },
  },
  needs: [],
  signed: true,
  stochastic: true,
  claims: ["completeness", "linearity"],
  refuses(_model, { coalitions, background }, context) {
    return tooFewCoalitions(coalitions, certainPlayers(context, background));
  },
  async prepare(model, { coalitions, background }, context) {
    const game = shapleyGame(model, context, background);
    return await explainCoalitions(game, (players) => {
      checkCoalitions(coalitions, players);
      const stream = context.rng("coalitions");
      const distribution = { power: 0 };
      const design = coalitionDesign(players, coalitions, stream, distribution);
      const regress = shapleyRegression(design, players);
      return {
        masks: design.masks,
        attribute: withErrors(design, players, regress, true),
      };
    });
  },
};
