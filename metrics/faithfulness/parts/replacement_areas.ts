/**
 * Area under the output while units are replaced in the explanation's order.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { curveMean } from "./curve_mean.ts";
import {
  curveLimits,
  type CurveOptions,
  replacementCurves,
} from "../../parts/replacement_curves.ts";
import { refusesPolicy } from "../../parts/replacement_policy.ts";
import { unitScores } from "../../parts/unit_scores.ts";

/** Options of `deletion_auc` and `insertion_auc`. */
export type ReplacementOptions = CurveOptions & {
  /**
   * Smallest |f(x) − f(absent)| that is scored, as a share of the larger of |f(x)| and |f(absent)|;
   * of 1 for probabilities.
   *
   * @default 0.01
   */
  readonly minChange: number;
};

/** Defaults, limits and refusals of {@linkcode ReplacementOptions}. */
export const replacementOptions = {
  defaults: {
    replacement: "baseline",
    draws: 8,
    tieOrders: 8,
    minChange: 0.01,
  },
  limits: {
    ...curveLimits,
    minChange: { min: 0, max: 1 },
  },
  refuses: refusesPolicy,
} as const;

/**
 * Area under (f − f(absent)) / (f(x) − f(absent)) over the share of units replaced, by trapezoids
 * from share 0 to 1.
 *
 * - Absent: the instance with every unit replaced by the policy. f(absent) is the mean over its
 *   draws.
 * - Deletion walks from the instance to it, insertion back; either starts with the most important
 *   unit.
 * - Order of a signed method: attributions times the sign of f(x) − f(absent), descending, since
 *   what moves the output away from f(absent) explains the instance.
 * - Order of a method without signs: magnitudes, descending.
 * - NaN: where an attribution is NaN, or |f(x) − f(absent)| is not above the least that
 *   `minChange` allows.
 * - Ties and cost: {@linkcode replacementCurves}.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { replacementAreas } from "./replacement_areas.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const options = {
 *   replacement: "baseline",
 *   draws: 8,
 *   tieOrders: 8,
 *   minChange: 0.01,
 * };
 * const areas = await replacementAreas(
 *   "deletion",
 *   "deletion_auc",
 *   subject,
 *   options,
 *   context,
 * );
 * assert.deepEqual([...areas], [0.375]); // curve 1, 1/4, 0
 * ```
 */
export function replacementAreas(
  direction: "deletion" | "insertion",
  id: string,
  subject: Subject,
  options: ReplacementOptions,
  context: Context,
): Promise<Float64Array> {
  const { model, batch, explanation, signed } = subject;
  const scores = unitScores(explanation.attributions, batch.inputs, context);
  return replacementCurves({
    direction,
    id,
    subject,
    options,
    context,
    priorities(row, present, absent) {
      const rowScores = rowAt(scores, row);
      const change = present - absent;
      const scale = model.head.endsWith("probability")
        ? 1
        : Math.max(Math.abs(present), Math.abs(absent));
      const scored = Math.abs(change) > options.minChange * scale;
      if (!scored || rowScores.some(Number.isNaN)) return undefined;
      return rowScores.map(signed ? (v) => v * Math.sign(change) : Math.abs);
    },
    score: (curve, present, absent) =>
      (curveMean(curve) - absent) / (present - absent),
  });
}
