/**
 * Mean drop of the output while the most important regions are replaced.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { rowAt, rowSize } from "../../core/contracts/nd_array.ts";
import { outputsWithAll, outputsWithout } from "../parts/outputs_without.ts";
import { patchUnits } from "../../core/images/patch_units.ts";
import { removalScores } from "./parts/removal_scores.ts";
import type { CurveOptions } from "../parts/replacement_curves.ts";
import {
  refusesPolicy,
  replacementPolicy,
} from "../parts/replacement_policy.ts";
import { unitPriorities } from "./parts/unit_priorities.ts";

/** Options of {@linkcode regionPerturbation}. */
export type RegionPerturbationOptions = CurveOptions & {
  /**
   * Side of a region in pixels, for images; 0 = the task's units are the regions.
   *
   * @default 0
   */
  readonly patch: number;
  /**
   * Share of regions that are replaced; rounded, and at least one region.
   *
   * @default 0.25
   */
  readonly share: number;
};

/**
 * AOPC: mean over k = 0 … L of f(x) − f(x without the k most important regions), where L is the
 * share of all regions.
 *
 * - Range: unbounded, in units of the output, higher is better.
 * - Order: the mean attribution of a region, with its sign; magnitudes of a method without signs.
 *   Ties: the mean over random orders.
 * - With all units it is f(x) − `pixel_flipping`, except for the ends of the curve.
 * - NaN: where an attribution is NaN.
 * - Cost: 1 + L · draws rows per instance, with ties times `tieOrders`.
 * - Deviation: the paper replaces regions of 9 × 9 pixels, 100 of about 600, by uniform noise; here
 *   a policy does, of which `marginal` is nearest. It orders by the sum over a region, which is the
 *   same where regions have equal sizes.
 *
 * Samek et al. (2017).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape, or `patch` is not 0 and
 *   inputs are not images.
 *
 * @example
 * ```ts
 * import { regionPerturbation } from "./region_perturbation.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const scores = await regionPerturbation.score(
 *   subject,
 *   regionPerturbation.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [1.5]); // drops 0 and 3
 * ```
 */
export const regionPerturbation: Metric<RegionPerturbationOptions> = {
  id: "region_perturbation",
  version: 1,
  summary:
    "Mean drop of the output while regions are replaced, most important first (AOPC).",
  references: [
    "Samek, Binder, Montavon, Lapuschkin, Müller (2017), Evaluating the visualization of what a deep neural network has learned, doi:10.1109/TNNLS.2016.2599820",
  ],
  defaults: {
    patch: 0,
    share: 0.25,
    replacement: "baseline",
    draws: 8,
    tieOrders: 8,
  },
  limits: {
    patch: { min: 0, max: 10000, integer: true },
    share: { min: 0, max: 1 },
    ...replacementPolicy(),
    tieOrders: { min: 1, max: 10000, integer: true },
  },
  category: "faithfulness",
  better: "higher",
  range: [-Infinity, Infinity],
  needs: [],
  refuses: refusesPolicy,
  async score(subject, options, context) {
    const { model, batch } = subject;
    const { patch, share } = options;
    const units = patch === 0
      ? context.units
      : patchUnits(model.inputShape, patch);
    const priorities = unitPriorities(subject, { units });
    const most = Math.max(1, Math.round(share * rowSize(priorities)));
    const present = await outputsWithAll(model, batch);
    return await removalScores(
      "region_perturbation",
      subject,
      options,
      context,
      {
        rank: (row) => ({ values: rowAt(priorities, row), units }),
        sets: (order) =>
          Array.from({ length: most }, (_, k) => order.subarray(0, k + 1)),
        ask: (policy, removals) =>
          outputsWithout(model, batch, policy, removals),
        score: (means, row) =>
          means.reduce((sum, mean) => sum + present[row]! - mean, 0) /
          (most + 1),
      },
    );
  },
};
