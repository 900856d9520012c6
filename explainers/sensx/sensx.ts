/**
 * SensX.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import {
  calibratedWalks,
  sensxDefaults,
  sensxLimits,
  type SensxOptions,
} from "./parts/calibrated_walks.ts";

export type { SensxOptions } from "./parts/calibrated_walks.ts";

/**
 * Mean size of a unit's effect on walks from the instance to random points within its
 * characteristic radius δ*, one unit a step (Aggarwal, Cogan and Periwal, 2025, 2026).
 *
 * In units of the output per unit of the input where `divided`; at least 0. The radius follows the
 * rule of the TMLR version; an instance whose profile varies by no more than `tau` is insensitive:
 * no walks, zeros. Deviations: a unit of several inputs is divided by the Euclidean length of its
 * step; the box is stretched to hold an instance outside it. Of a model with several outputs, each
 * row explains its target: to explain more of them, give the row once per target. δ* is then each
 * target's own, while equal instance numbers draw equal numbers, so that what differs is the
 * outputs.
 *
 * With `stableTop` = k > 0, an instance's walks end after the first round in which the confidence
 * intervals of its first k units lie apart from each other and from those of all other units.
 * Intervals hold jointly, over units and rounds, with probability 1 − `risk`, so no place is
 * settled by having looked often; effects of one walk may be correlated at will. EquivalentNetwork
 * effects are never settled: then all `walks` are used. Ending walks changes no draw: the answer
 * after w of them is that of `walks` = w.
 *
 * Notes, per instance: `delta` (δ*), `insensitive` (0 or 1), `walks_used` (0 where insensitive);
 * per input, 0 where insensitive: `standard_errors` over walks and `signed_effects`, the mean Δf of
 * the unit's step with its sign and undivided. Signed effects of a walk add up to f(end) − f(x), so
 * their mean is the walks' estimate of the negated Shapley values against uniform draws within δ*:
 * what each unit does on the way there. Cost per instance: 1 + samples · deltas + walks_used ·
 * units rows.
 *
 * @example
 * ```ts
 * import { sensx } from "./sensx.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await sensx.prepare(linearModel([2, -3]), {
 *   ...sensx.defaults,
 *   walks: 2,
 * }, toyContext(2));
 * const { attributions } = await explain(toyBatch([[1, 1]]));
 * assert.deepEqual([...attributions.data].map(Math.round), [2, 3]);
 * ```
 */
export const sensx: Explainer<SensxOptions> = {
  id: "sensx",
  version: 2,
  summary: "Mean effect of a unit on random walks within a calibrated radius.",
  references: [
    "Aggarwal, Cogan and Periwal, 2025, Sensitivity based model agnostic scalable explanations of deep learning, doi:10.1101/2025.02.21.639516",
    "Aggarwal, Cogan and Periwal, 2026, SensX: Model-agnostic local feature attribution via calibrated global sensitivity analysis, TMLR, openreview dKzReyfUeW",
  ],
  defaults: sensxDefaults,
  limits: sensxLimits,
  needs: [],
  signed: false,
  stochastic: true,
  claims: ["dummy"],
  prepare(model, options, context) {
    const answer = calibratedWalks(model, options, context);
    return async (batch) => (await answer(batch)).explanation;
  },
};
