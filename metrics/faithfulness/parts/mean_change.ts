/**
 * Change of the output without the most important units, or with them alone.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import { rowAt, rowSize } from "../../../core/contracts/nd_array.ts";
import { outputsWithAll, outputsWithout } from "../../parts/outputs_without.ts";
import { removalScores } from "./removal_scores.ts";
import type { CurveOptions } from "../../parts/replacement_curves.ts";
import {
  refusesPolicy,
  replacementPolicy,
} from "../../parts/replacement_policy.ts";
import { shareCounts, shareLimits, type ShareOptions } from "./share_counts.ts";
import { unitPriorities } from "./unit_priorities.ts";

/** Options of `comprehensiveness` and `sufficiency`. */
export type MeanChangeOptions = CurveOptions & ShareOptions;

/** Defaults, limits and refusals of {@linkcode MeanChangeOptions}. */
export const meanChangeOptions = {
  defaults: {
    shares: 5,
    largest: 0.5,
    replacement: "baseline",
    draws: 8,
    tieOrders: 8,
  },
  limits: {
    ...shareLimits,
    ...replacementPolicy(),
    tieOrders: { min: 1, max: 10000, integer: true },
  },
  refuses: refusesPolicy,
} as const;

/**
 * Mean over the shares of f(x) − f(x without `removed`): the share's most important units, or all
 * others.
 *
 * - Order: {@linkcode unitPriorities}.
 * - NaN: where an attribution is NaN.
 * - Cost: 1 + distinct shares · draws rows per instance, with ties times `tieOrders`.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { meanChange, meanChangeOptions } from "./mean_change.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const options = meanChangeOptions.defaults;
 * assert.deepEqual([
 *   ...await meanChange("top", "custom", subject, options, context),
 * ], [3]);
 * assert.deepEqual([
 *   ...await meanChange("rest", "custom", subject, options, context),
 * ], [1]);
 * ```
 */
export async function meanChange(
  removed: "top" | "rest",
  id: string,
  subject: Subject,
  options: MeanChangeOptions,
  context: Context,
): Promise<Float64Array> {
  const { model, batch } = subject;
  const priorities = unitPriorities(subject, context);
  const counts = shareCounts(rowSize(priorities), options);
  const distinct = [...new Set(counts)];
  const present = await outputsWithAll(model, batch);
  return await removalScores(id, subject, options, context, {
    rank: (row) => ({ values: rowAt(priorities, row), units: context.units }),
    sets: (order) =>
      distinct.map((count) =>
        removed === "top" ? order.subarray(0, count) : order.subarray(count)
      ),
    ask: (policy, removals) => outputsWithout(model, batch, policy, removals),
    score(means, row) {
      const change = counts.reduce(
        (sum, count) => sum + present[row]! - means[distinct.indexOf(count)]!,
        0,
      );
      return change / counts.length;
    },
  });
}
