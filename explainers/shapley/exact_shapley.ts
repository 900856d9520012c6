/**
 * Exact Shapley values.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { shapleyValues } from "../../core/statistics/shapley_values.ts";
import { explainCoalitions } from "./parts/explain_coalitions.ts";
import { Refusal } from "../../core/plugins/refusal.ts";
import { certainPlayers } from "./parts/player_groups.ts";
import { shapleyGame } from "./parts/shapley_game.ts";

/** Options of {@linkcode exactShapley}. */
export type ExactShapleyOptions = {
  /** Most players of an instance: n players ask about 2^n coalitions. @default 16 */
  readonly most: number;
  /**
   * Rows of the context's background that stand for "absent", from the first; 0 = all.
   *
   * @default 0
   */
  readonly background: number;
};

/**
 * Shapley values of v(S) = mean over the background of f(x_S, b_rest), from every coalition:
 * Σ_{S∌i} |S|! (n − |S| − 1)! / n! (v(S ∪ i) − v(S)).
 *
 * The empty and the full coalition are predicted like the others, so that a unit that the model
 * ignores gets exactly 0.
 *
 * - Signed, in units of the output.
 * - Players: the units that differ from some background row; the others get exactly 0.
 * - Skipped where an instance has more than `most` players, at once where that many units differ
 *   among the background rows.
 * - Errors: `RangeError` when the background is shorter than asked for, or units do not cover the
 *   inputs.
 * - Cost: 1 + 2^players · background rows per instance; the background once.
 *
 * @example
 * ```ts
 * import { exactShapley } from "./exact_shapley.ts";
 * import { multilinearModel } from "../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await exactShapley.prepare(
 *   multilinearModel(2, [[1, [0, 1]]]),
 *   exactShapley.defaults,
 *   toyContext(2),
 * );
 * assert.deepEqual([...(await explain(toyBatch([[2, 3]]))).attributions.data], [
 *   3,
 *   3,
 * ]);
 * ```
 */
export const exactShapley: Explainer<ExactShapleyOptions> = {
  id: "exact_shapley",
  version: 2,
  summary: "Shapley values, computed exactly from every coalition.",
  references: [
    "Shapley, 1953, A value for n-person games, doi:10.1515/9781400881970-018",
    "Lundberg and Lee, 2017, A unified approach to interpreting model predictions, arXiv:1705.07874",
  ],
  defaults: { most: 16, background: 0 },
  limits: {
    most: { min: 1, max: 24, integer: true },
    background: { min: 0, integer: true },
  },
  needs: [],
  signed: true,
  stochastic: false,
  claims: ["completeness", "dummy", "symmetry", "linearity"],
  refuses(_model, { most, background }, context) {
    return tooManyPlayers(most, certainPlayers(context, background));
  },
  async prepare(model, { most, background }, context) {
    const game = shapleyGame(model, context, background);
    return await explainCoalitions(game, (players) => {
      const reason = tooManyPlayers(most, players);
      if (reason !== undefined) {
        throw new Refusal(
          `Cannot ask about all 2^${players} coalitions: at most ${most} units may differ from the background, current value is ${players}`,
          reason,
        );
      }
      const masks = new Uint8Array(2 ** players * players);
      for (let at = 0; at < masks.length; at++) {
        masks[at] = Math.floor(at / players) >> at % players & 1;
      }
      const values = shapleyValues(players);
      return { masks, attribute: (v) => ({ phi: values(v) }) };
    });
  },
};

function tooManyPlayers(most: number, players: number): string | undefined {
  return players > most
    ? `more than ${most} units differ from the background`
    : undefined;
}
