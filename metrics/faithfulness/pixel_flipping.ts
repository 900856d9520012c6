/**
 * The output while the most important units are flipped, as it is.
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
 * In units of the output; lower is better. Unlike `deletion_auc` it is not scaled, so every
 * instance has a score and large outputs weigh more, and it takes attributions at their word: what
 * is said to push up goes first, even where the output rises as units go. A method without signs
 * goes by magnitude, for which the definition does not quite fit: a large unit may push down. NaN
 * where an attribution is NaN. Ties: the mean over random orders. Cost with one draw: 2 + units
 * rows an instance, with ties 2 + tieOrders · units; see `replacementCurves`.
 *
 * Bach et al. (2015) draw the curve; its mean is what Quantus calls the AUC per sample, there from
 * the first removal on and not divided by the number of units. They flip pixels of digits to the
 * other of two values, Quantus replaces by black and breaks ties by index; here any policy
 * replaces.
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
