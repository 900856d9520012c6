/**
 * Area over the curve while superpixels are replaced.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { imageShape } from "../../core/images/image_shape.ts";
import { rowAt, sliceRows } from "../../core/contracts/nd_array.ts";
import { fixedReplacements } from "../../core/rows/replacement.ts";
import { curveMean } from "./parts/curve_mean.ts";
import { outputsWithAll, outputsWithout } from "../parts/outputs_without.ts";
import { removalScores } from "./parts/removal_scores.ts";
import type { CurveOptions } from "../parts/replacement_curves.ts";
import {
  refusesPolicy,
  replacementPolicy,
} from "../parts/replacement_policy.ts";
import { superpixelUnits } from "../../core/images/superpixel_units.ts";
import { unitPriorities } from "./parts/unit_priorities.ts";

/** Options of {@linkcode irof}. */
export type IrofOptions = CurveOptions & {
  /**
   * About how many superpixels an image is cut into; never more than it has pixels.
   *
   * @default 50
   */
  readonly segments: number;
};

/**
 * Area over the curve of f(x without the l most important superpixels) / f(x), l = 0 … all, by
 * trapezoids.
 *
 * - Range: unbounded, higher is better; at most 1 where outputs are at least 0.
 * - Superpixels: `superpixelUnits`, each instance's own, whatever the task's units.
 * - Order: the mean attribution of a superpixel, with its sign; magnitudes of a method without
 *   signs. Ties: the mean over random orders.
 * - A ratio needs an output whose 0 means none: `shifted_probability` is read as the probability,
 *   logits and values are taken as they are.
 * - NaN: where f(x) is not above 0, or an attribution is NaN.
 * - Cost: 1 + superpixels · draws rows per instance, with ties times `tieOrders`.
 * - Deviation: Quantus (0.6) sums over superpixels where here the mean makes images with fewer
 *   superpixels comparable. It starts after the first removal, replaces by the mean of its partly
 *   replaced batch, refuses images of several channels, and breaks ties by index.
 *
 * Rieger and Hansen (2020), who replace by the data's mean value, as here by default.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape, or inputs are not images.
 *
 * @example
 * ```ts
 * import { irof } from "./irof.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const model = { ...linearModel([3, 1]), inputShape: [1, 2, 1] };
 * const { subject, context } = scene({ model, inputs: [[1, 1]], attributions: [[3, 1]] });
 * const scores = await irof.score(subject, irof.defaults, context);
 * assert.deepEqual([...scores], [0.625]); // outputs 4, 1, 0
 * ```
 */
export const irof: Metric<IrofOptions> = {
  id: "irof",
  version: 1,
  summary:
    "Area over the curve of the relative output while superpixels are replaced, most important first.",
  references: [
    "Rieger and Hansen (2020), IROF: a low resource evaluation metric for explanation methods, arXiv:2003.08747",
  ],
  defaults: { segments: 50, replacement: "mean", draws: 8, tieOrders: 8 },
  limits: {
    segments: { min: 1, max: 1e6, integer: true },
    ...replacementPolicy(fixedReplacements),
    tieOrders: { min: 1, max: 10000, integer: true },
  },
  category: "faithfulness",
  better: "higher",
  range: [-Infinity, Infinity],
  needs: ["image"],
  refuses: refusesPolicy,
  async score(subject, options, context) {
    const { model, batch, explanation, signed } = subject;
    const unitsOf = superpixelUnits(
      imageShape(model.inputShape),
      options.segments,
      context.box,
    );
    // p − 1 has no ratio.
    const offset = model.head === "shifted_probability" ? 1 : 0;
    const present = (await outputsWithAll(model, batch)).map((f) => f + offset);
    return await removalScores("irof", subject, options, context, {
      rank(row) {
        if (!(present[row]! > 0)) return undefined;
        const units = unitsOf(rowAt(batch.inputs, row));
        const inputs = sliceRows(batch.inputs, row, row + 1);
        const attributions = sliceRows(explanation.attributions, row, row + 1);
        const one = {
          batch: { ...batch, inputs },
          explanation: { attributions },
          signed,
        };
        return { values: unitPriorities(one, { units }).data, units };
      },
      sets: (order) => Array.from(order, (_, l) => order.subarray(0, l + 1)),
      ask: (policy, removals) => outputsWithout(model, batch, policy, removals),
      score: (means, row) =>
        1 - curveMean(
          Float64Array.of(1, ...means.map((f) => (f + offset) / present[row]!)),
        ),
    });
  },
};
