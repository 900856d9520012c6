/**
 * SensX: sensitivity on random walks within a calibrated radius.
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
 * SensX: mean |Δf| / |Δx| of each unit along random walks from the instance to uniform draws within
 * its characteristic radius δ*, one unit per step (Aggarwal, Cogan and Periwal, 2025, 2026).
 *
 * The radius follows the rule of the TMLR version (2026). An instance whose stability profile
 * varies by no more than `tau` at all radii is insensitive: no walks, attributions 0.
 *
 * With `stableTop` = k > 0, an instance's walks end after the first round in which the confidence
 * intervals of its first k units lie apart from each other and from those of all other units.
 * Intervals hold jointly, over units and rounds, with probability 1 − `risk`, so looking often
 * settles no place by chance; effects of one walk may be correlated in any way. Equal effects are
 * never settled: then all `walks` are used. Ending walks changes no draw: the explanation after w
 * of them is that of `walks` = w.
 *
 * - At least 0; in units of the output per unit of the input where `divided`, else in units of the
 *   output.
 * - A unit of several inputs is divided by the Euclidean length of its step.
 * - Several outputs: each row explains its target. To explain more of them, give the row once per
 *   target: δ* is each target's own, and equal instance numbers have equal draws, so that
 *   differences come from the outputs.
 * - Notes, per instance: `delta` (δ*), `insensitive` (0 or 1), `walks_used` (0 where insensitive).
 * - Notes, per input, 0 where insensitive: `standard_errors` over walks, and `signed_effects`, the
 *   mean Δf of the unit's step with its sign and undivided. Signed effects of a walk add up to
 *   f(end) − f(x), so their mean estimates the negated Shapley values against uniform draws within
 *   δ*.
 * - Deviation: units of several inputs.
 * - Deviation: the box is stretched to hold an instance outside it.
 * - Cost per instance: 1 + samples · deltas + walks_used · units rows.
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
  summary:
    "Mean effect of each unit along random walks within the instance's calibrated radius (SensX).",
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
    const walk = calibratedWalks(model, options, context);
    return async (batch) => (await walk(batch)).explanation;
  },
};
