/**
 * KernelSHAP.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { checkCoalitions, tooFewCoalitions } from "./parts/check_coalitions.ts";
import { coalitionDesign } from "./parts/coalition_design.ts";
import { explainCoalitions } from "./parts/explain_coalitions.ts";
import { sampleReuse } from "./parts/sample_reuse.ts";
import { certainPlayers } from "./parts/player_groups.ts";
import { shapleyGame } from "./parts/shapley_game.ts";
import { shapleyRegression } from "./parts/shapley_regression.ts";
import { withErrors } from "./parts/with_errors.ts";

/** Options of {@linkcode kernelShap}. */
export type KernelShapOptions = {
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
  /**
   * "regression" on the sampled coalitions, or "unbiased": the regression whose normal matrix is
   * that of all coalitions.
   *
   * @default "regression"
   */
  readonly estimator: string;
};

/**
 * Shapley values of v(S) = mean over the background of f(x_S, b_rest), by the weighted regression
 * of Lundberg and Lee (2017).
 *
 * - Signed, in units of the output.
 * - Players: the units that differ from some background row; the others get exactly 0.
 * - Exact with 2^players − 2 coalitions or more.
 * - With fewer: distinct coalitions in complementary pairs (Covert and Lee, 2021), which is exact
 *   for interactions of two units. The same coalitions for all instances with as many
 *   players.
 * - Completeness: Σφ = f(x) − mean f(background) always.
 * - No feature selection, no link function.
 * - `estimator` "unbiased" is right on average over seeds and takes any number of coalitions, at a
 *   larger variance.
 * - Notes: `standard_errors`, per input, and `convergence`, per instance; see {@linkcode
 *   explainCoalitions}, {@linkcode withErrors}. Absent where a single pair was sampled, or where a
 *   regression fits any pair exactly.
 * - Skipped where the coalitions are too few for the players of an instance, at once where they are
 *   for the units that differ among the background rows.
 * - Errors: `RangeError` when the coalitions leave a regression's φ undetermined, the background is
 *   shorter than asked for, or units do not cover the inputs.
 * - Cost: 1 + coalitions · background rows per instance; the background once.
 *
 * @example
 * ```ts
 * import { kernelShap } from "./kernel_shap.ts";
 * import { multilinearModel } from "../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await kernelShap.prepare(
 *   multilinearModel(2, [[1, [0, 1]]]),
 *   kernelShap.defaults,
 *   toyContext(2),
 * );
 * const { attributions } = await explain(toyBatch([[2, 3]]));
 * assert.ok(attributions.data.every((phi) => Math.abs(phi - 3) < 1e-12)); // rounding of float64
 * ```
 */
export const kernelShap: Explainer<KernelShapOptions> = {
  id: "kernel_shap",
  version: 2,
  summary:
    "Shapley values, estimated by weighted linear regression over coalitions.",
  references: [
    "Lundberg and Lee, 2017, A unified approach to interpreting model predictions, arXiv:1705.07874",
    "Covert and Lee, 2021, Improving KernelSHAP, arXiv:2012.01536",
  ],
  defaults: { coalitions: 2048, background: 0, estimator: "regression" },
  limits: {
    coalitions: { min: 2, max: 2 ** 24, integer: true },
    background: { min: 0, integer: true },
    estimator: { choices: ["regression", "unbiased"] },
  },
  needs: [],
  signed: true,
  stochastic: true,
  claims: ["completeness", "linearity"],
  refuses(_model, { coalitions, background, estimator }, context) {
    return estimator === "regression"
      ? tooFewCoalitions(coalitions, certainPlayers(context, background))
      : undefined;
  },
  async prepare(model, { coalitions, background, estimator }, context) {
    const game = shapleyGame(model, context, background);
    const regression = estimator === "regression";
    return await explainCoalitions(game, (players) => {
      if (regression) checkCoalitions(coalitions, players);
      const design = coalitionDesign(
        players,
        coalitions,
        context.rng("coalitions"),
      );
      const solve = (regression ? shapleyRegression : sampleReuse)(
        design,
        players,
      );
      return {
        masks: design.masks,
        attribute: withErrors(design, players, solve, regression),
      };
    });
  },
};
