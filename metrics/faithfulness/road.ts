/**
 * How often imputing the most important pixels leaves the predicted class.
 *
 * @module
 */
import { chunks } from "../../core/rows/chunks.ts";
import { areSingletons } from "../../core/rows/units.ts";
import { classify } from "../../core/rows/classify.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import { rowAt, rowSize } from "../../core/contracts/nd_array.ts";
import { patchUnits } from "../../core/images/patch_units.ts";
import { removalScores } from "./parts/removal_scores.ts";
import { replacedRows } from "../parts/replaced_rows.ts";
import type { CurveOptions } from "../parts/replacement_curves.ts";
import {
  refusesPolicy,
  replacementPolicy,
} from "../parts/replacement_policy.ts";
import {
  shareCounts,
  shareLimits,
  type ShareOptions,
} from "./parts/share_counts.ts";
import { unitPriorities } from "./parts/unit_priorities.ts";

/** Options of {@linkcode road}. */
export type RoadOptions = CurveOptions & ShareOptions;

/**
 * Share of removals, over shares of the most important pixels and draws, after which the predicted
 * class is the one at x.
 *
 * - Range: [0, 1], lower is better. The mean over instances is the mean accuracy, against the
 *   model's own predictions, of the curve "most relevant first".
 * - Units: the task's, else pixels over all channels. At least one unit stays, since the imputation
 *   needs a known pixel.
 * - Order: signed attributions, highest first; magnitudes of a method without signs. Ties: the mean
 *   over random orders.
 * - NaN: where an attribution is NaN, the model has no classes (head `value`), or there is one
 *   unit.
 * - Cost: 1 + distinct shares · draws rows per instance, with ties times `tieOrders`. For small
 *   networks the imputation may cost more than the model.
 * - Deviation: the paper counts true labels, which explained instances need not have. Quantus (0.6)
 *   breaks ties by index, scores only the first of its batches, and no images of several channels.
 *
 * Rong et al. (2022): noisy linear imputation, so that a removal does not reveal its shape.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape, or inputs are not images.
 *
 * @example
 * ```ts
 * import { road } from "./road.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const model = {
 *   ...linearModel([3, 0], -2),
 *   inputShape: [1, 2, 1],
 *   head: "logit",
 * } as const;
 * const { subject, context } = scene({
 *   model,
 *   inputs: [[1, 0], [1, 0]],
 *   attributions: [[3, 0], [0, 3]],
 * });
 * assert.deepEqual([...await road.score(subject, road.defaults, context)], [
 *   0,
 *   1,
 * ]);
 * ```
 */
export const road: Metric<RoadOptions> = {
  id: "road",
  version: 1,
  summary:
    "Share of imputations of the most important pixels that leave the predicted class unchanged.",
  references: [
    "Rong, Leemann, Borisov, Kasneci, Kasneci (2022), A consistent and efficient evaluation strategy for attribution methods, arXiv:2202.00449",
  ],
  defaults: {
    shares: 9,
    largest: 0.9,
    replacement: "noisy_linear",
    draws: 1,
    tieOrders: 8,
  },
  limits: {
    ...shareLimits,
    ...replacementPolicy(),
    tieOrders: { min: 1, max: 10000, integer: true },
  },
  category: "faithfulness",
  better: "lower",
  range: [0, 1],
  needs: ["image"],
  refuses: refusesPolicy,
  async score(subject, options, context) {
    const { model, batch } = subject;
    const { inputs } = batch;
    const units = areSingletons(context.units)
      ? patchUnits(model.inputShape, 1)
      : context.units;
    const priorities = unitPriorities(subject, { units });
    const most = rowSize(priorities) - 1;
    const counts = shareCounts(rowSize(priorities), options)
      .map((count) => Math.min(count, most));
    const distinct = [...new Set(counts)];
    const classes = await classify(model, inputs);
    return await removalScores("road", subject, options, context, {
      rank: (row) =>
        model.head === "value" || most === 0
          ? undefined
          : { values: rowAt(priorities, row), units },
      sets: (order) => distinct.map((count) => order.subarray(0, count)),
      async ask(policy, removals) {
        const write = replacedRows(batch, policy, removals);
        const size = rowSize(inputs);
        const unchanged = new Float64Array(removals.length * policy.draws);
        for (const [start, end] of chunks(unchanged.length, size)) {
          const data = new Float32Array((end - start) * size);
          for (let i = start; i < end; i++) {
            write(i, data.subarray((i - start) * size, (i - start + 1) * size));
          }
          const shape = [end - start, ...model.inputShape];
          (await classify(model, { shape, data })).forEach((label, i) => {
            const { row } = removals[Math.floor((start + i) / policy.draws)]!;
            unchanged[start + i] = label === classes[row] ? 1 : 0;
          });
        }
        return unchanged;
      },
      score: (means) =>
        counts.reduce(
          (sum, count) => sum + means[distinct.indexOf(count)]!,
          0,
        ) /
        counts.length,
    });
  },
};
