/**
 * Regression MSR.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import {
  type CoalitionDesign,
  coalitionDesign,
} from "./parts/coalition_design.ts";
import {
  type Attribute,
  explainCoalitions,
} from "./parts/explain_coalitions.ts";
import { pairErrors } from "./parts/pair_errors.ts";
import { sampleReuse } from "./parts/sample_reuse.ts";
import { shapleyGame } from "./parts/shapley_game.ts";
import { shapleyRegression } from "./parts/shapley_regression.ts";

/**
 * Settles what few coalitions leave undetermined; far below the normal matrix's eigenvalues, which
 * are near 0.1.
 */
const RIDGE = 1e-7;

/** Options of {@linkcode regressionMsr}. */
export type RegressionMsrOptions = {
  /**
   * Most coalitions predicted, besides the empty and the full one; an odd one out is not used.
   *
   * @default 2048
   */
  readonly coalitions: number;
  /**
   * Independent draws of coalitions; each corrects the surrogate that was fitted on the others.
   *
   * @default 5
   */
  readonly folds: number;
  /**
   * Rows of the context's background that stand for "absent", from the first; 0 = all.
   *
   * @default 0
   */
  readonly background: number;
};

/**
 * Unbiased Shapley values of v(S) = mean over the background of f(x_S, b_rest): those of a linear
 * surrogate g plus maximum sample reuse of the residuals v − g (Witter, Liu and Musco, 2025: Linear
 * MSR).
 *
 * - Signed, in units of the output.
 * - Folds: fitting g on the coalitions that correct it would bias the sum, so it is fitted on the
 *   other folds. Sizes of which all coalitions are predicted serve all folds.
 * - Sizes s are drawn with mass 1 / √(s (n − s)), which has the least variance where v − g is
 *   equally large on all coalitions.
 * - Players: the units that differ from some background row; the others get exactly 0.
 * - Exact with 2^players − 2 coalitions or more, and for interactions of two units once each
 *   surrogate is determined (to 1e-5).
 * - The same coalitions for all instances with as many players.
 * - Completeness: Σφ = f(x) − mean f(background) always.
 * - Notes, from two sampled pairs per fold on: `standard_errors`, per input, and `convergence`, per
 *   instance; see {@linkcode explainCoalitions}, {@linkcode pairErrors}.
 * - Errors: `RangeError` when coalitions do not reach every fold of an instance's game, the
 *   background is shorter than asked for, or units do not cover the inputs.
 * - Cost: 1 + coalitions · background rows per instance; the background once.
 *
 * @example
 * ```ts
 * import { regressionMsr } from "./regression_msr.ts";
 * import { multilinearModel } from "../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await regressionMsr.prepare(
 *   multilinearModel(2, [[1, [0, 1]]]),
 *   regressionMsr.defaults,
 *   toyContext(2),
 * );
 * const { attributions } = await explain(toyBatch([[2, 3]]));
 * assert.ok(attributions.data.every((phi) => Math.abs(phi - 3) < 1e-12)); // rounding of float64
 * ```
 */
export const regressionMsr: Explainer<RegressionMsrOptions> = {
  id: "regression_msr",
  version: 2,
  summary:
    "Shapley values of a linear surrogate, with an unbiased correction for its residuals.",
  references: [
    "Witter, Liu and Musco, 2025, Regression-adjusted Monte Carlo estimators for Shapley values and probabilistic values, arXiv:2506.11849",
  ],
  defaults: { coalitions: 2048, folds: 5, background: 0 },
  limits: {
    coalitions: { min: 2, max: 2 ** 24, integer: true },
    folds: { min: 2, max: 100, integer: true },
    background: { min: 0, integer: true },
  },
  needs: [],
  signed: true,
  stochastic: true,
  claims: ["completeness", "linearity"],
  async prepare(model, { coalitions, folds, background }, context) {
    const game = shapleyGame(model, context, background);
    return await explainCoalitions(game, (players) => {
      const stream = context.rng("coalitions");
      const distribution = { power: 0.5, draws: folds };
      const design = coalitionDesign(players, coalitions, stream, distribution);
      const attribute = crossFit(design, players, folds);
      return { masks: design.masks, attribute };
    });
  },
};

/**
 * Mean over folds of the surrogate's values plus the fold's correction, which alone has an error:
 * folds are drawn independently.
 */
function crossFit(
  design: CoalitionDesign,
  players: number,
  folds: number,
): Attribute {
  const { masks, weights, starts } = design;
  const parts = Array.from({ length: folds }, (_, fold) => {
    const [from, to] = starts.subarray(fold);
    const weighted = (inside: number, outside: number) => ({
      masks,
      weights: weights.map((weight, m) =>
        weight * (m < starts[0]! ? 1 : m >= from! && m < to! ? inside : outside)
      ),
    });
    const correction = sampleReuse(weighted(1, 0), players);
    return {
      surrogate: shapleyRegression(
        weighted(0, 1 / (folds - 1)),
        players,
        RIDGE,
      ),
      correction,
      errors: pairErrors(
        design,
        players,
        [from!, to!],
        correction.gradient,
        false,
      ),
    };
  });
  const known = parts.every(({ errors }) => errors);
  return (values, empty, full) => {
    const phi = new Float64Array(players);
    const squares = new Float64Array(players);
    for (const { surrogate, correction, errors } of parts) {
      const linear = surrogate(values, empty, full);
      const residuals = values.map((value, m) => {
        let sum = empty;
        for (let i = 0; i < players; i++) {
          if (masks[m * players + i]) sum += linear[i]!;
        }
        return value - sum;
      });
      correction(residuals, 0, 0).forEach((value, i) => {
        phi[i]! += (linear[i]! + value) / folds;
      });
      errors?.(residuals, []).forEach((error, i) => {
        squares[i]! += (error / folds) ** 2;
      });
    }
    return { phi, ...known && { errors: squares.map(Math.sqrt) } };
  };
}
