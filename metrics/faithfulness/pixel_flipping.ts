/**
 * Unscaled output while the most important units are replaced.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { curveMean } from "./parts/curve_mean.ts";
import {
  curveLimits,
  type CurveOptions,
  replacementCurves,
} from "../parts/replacement_curves.ts";
import { refusesPolicy } from "../parts/replacement_policy.ts";
import { unitPriorities } from "./parts/unit_priorities.ts";

/**
 * Mean output (area by trapezoids over the share of units) while units are replaced, highest
 * attribution first.
 *
 * - Range: unbounded, in units of the output, lower is better. Not scaled as `deletion_auc` is:
 *   every instance has a score, and large outputs weigh more.
 * - Order: signed attributions, even where the output rises as units are replaced; magnitudes of a
 *   method without signs, although a large unit may lower the output. Ties: the mean over random
 *   orders.
 * - NaN: where an attribution is NaN.
 * - Cost with one draw: 2 + units rows per instance, with ties 2 + tieOrders · units; see
 *   `replacementCurves`.
 * - Deviation: the paper draws the curve. Quantus calls its mean the AUC per sample, starts after
 *   the first removal, does not divide by the number of units, replaces by black and breaks ties by
 *   index.
 * - Deviation: the paper flips pixels of digits to the other of two values; here any policy
 *   replaces.
 *
 * Bach et al. (2015).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { pixelFlipping } from "./pixel_flipping.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const scores = await pixelFlipping.score(
 *   subject,
 *   pixelFlipping.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [1.5]); // outputs 4, 1, 0
 * ```
 */
export const pixelFlipping: Metric<CurveOptions> = {
  id: "pixel_flipping",
  version: 1,
  summary: "Mean output while units are replaced, most important first.",
  references: [
    "Bach et al. (2015), On pixel-wise explanations for non-linear classifier decisions by layer-wise relevance propagation, doi:10.1371/journal.pone.0130140",
  ],
  defaults: { replacement: "baseline", draws: 8, tieOrders: 8 },
  limits: curveLimits,
  category: "faithfulness",
  better: "lower",
  range: [-Infinity, Infinity],
  needs: [],
  refuses: refusesPolicy,
  score(subject, options, context) {
    const priorities = unitPriorities(subject, context);
    return replacementCurves({
      direction: "deletion",
      id: "pixel_flipping",
      subject,
      options,
      context,
      priorities(row) {
        const values = rowAt(priorities, row);
        return values.some(Number.isNaN) ? undefined : values;
      },
      score: curveMean,
    });
  },
};
