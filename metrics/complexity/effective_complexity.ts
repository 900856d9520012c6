/**
 * Number of units that determine the output.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { rowAt } from "../../core/contracts/nd_array.ts";
import {
  curveLimits,
  type CurveOptions,
  replacementCurves,
} from "../parts/replacement_curves.ts";
import { refusesPolicy } from "../parts/replacement_policy.ts";
import { unitScores } from "../parts/unit_scores.ts";

/** Options of {@linkcode effectiveComplexity}. */
export type EffectiveComplexityOptions = CurveOptions & {
  /**
   * Largest distance of the mean output from f(x) that counts as knowing it, as a share of its
   * distance when no unit is known.
   *
   * @default 0.05
   */
  readonly tolerance: number;
};

/**
 * Smallest number k of the most important units that fix the output while all others are replaced,
 * as (k − 1)/(units − 1).
 *
 * - Fixed: |f(x) − mean f(others replaced)| is at most `tolerance` of that with every unit
 *   replaced.
 * - Order: by the magnitude of a unit's attribution.
 * - Range: [0, 1], lower is better. 0 when one unit suffices, 1 when all are needed.
 * - Curves, policies and ties: {@linkcode replacementCurves}.
 * - NaN: for one unit, where an attribution is NaN, and where replacing every unit leaves the
 *   output.
 * - Cost: 1 + draws + draws · units rows per instance, with ties 1 + draws + tieOrders · draws ·
 *   units.
 * - Deviation: the paper's k has an absolute tolerance on the expected loss, which no two tasks
 *   share. Quantus counts attributions above a threshold, without the model.
 *
 * Nguyen and Martínez (2020).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { effectiveComplexity } from "./effective_complexity.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([9, 9, 0]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[9, 9, 0]],
 * });
 * const scores = await effectiveComplexity.score(
 *   subject,
 *   effectiveComplexity.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [0.5]); // two of three
 * ```
 */
export const effectiveComplexity: Metric<EffectiveComplexityOptions> = {
  id: "effective_complexity",
  version: 1,
  summary:
    "Smallest share of the most important units that preserves the output when all others are replaced.",
  references: [
    "Nguyen, Martínez (2020), On quantitative aspects of model interpretability, arXiv:2007.07584",
  ],
  defaults: {
    replacement: "marginal",
    draws: 8,
    tieOrders: 8,
    tolerance: 0.05,
  },
  limits: {
    ...curveLimits,
    tolerance: { min: 0, max: 1 },
  },
  category: "complexity",
  better: "lower",
  range: [0, 1],
  needs: [],
  refuses: refusesPolicy,
  score(subject, options, context) {
    const { batch, explanation } = subject;
    const scores = unitScores(explanation.attributions, batch.inputs, context);
    return replacementCurves({
      direction: "deletion",
      id: "effective_complexity",
      subject,
      options,
      context,
      priorities(row, present, absent) {
        const least = rowAt(scores, row).map((a) => -Math.abs(a));
        return present === absent || least.some(Number.isNaN)
          ? undefined
          : least;
      },
      score(curve, present, absent) {
        const units = curve.length - 1;
        const most = options.tolerance * Math.abs(present - absent);
        let known = 1;
        while (
          known < units && Math.abs(present - curve[units - known]!) > most
        ) known++;
        return (known - 1) / (units - 1);
      },
    });
  },
};
