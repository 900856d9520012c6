/**
 * Whether the output never drops while units are restored.
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
import { unitPriorities } from "./parts/unit_priorities.ts";

/** Smallest drop that counts, as a share of the curve's range: above rounding in float32. */
const LEAST_DROP = 1e-6;

/**
 * 1 where the output never drops while replaced units are restored, least important first; 0 where
 * it does; in between, the share of tied orders without a drop.
 *
 * - Range: [0, 1], higher is better.
 * - Order: ascending attributions of a signed method, else ascending magnitudes.
 * - Weak by definition: it holds for every order where no unit lowers the output, and for none
 *   where some unit always does, so the best explanation may fail. Read it with others.
 * - A drop of less than a millionth of the curve's range counts as rounding.
 * - NaN: where an attribution is NaN.
 * - Cost with one draw: 2 + units rows per instance, with ties 2 + tieOrders · units; see
 *   `replacementCurves`.
 * - Deviation: AIX360 (Arya et al., 2019) leaves out the first step, from nothing to the first
 *   unit, orders by value for every method, breaks ties by index, and counts drops by rounding.
 * - Deviation: Quantus (0.6) orders by magnitudes and leaves every unit at the replacement, so that
 *   it is 1 for any explanation.
 *
 * Luss et al. (2019).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { monotonicityArya } from "./monotonicity_arya.ts";
 * import { multilinearModel } from "../../core/testing/multilinear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * // b lowers the output unless a is there.
 * const model = multilinearModel(2, [[-1, [1]], [3, [0, 1]]]);
 * const { subject, context } = scene({
 *   model,
 *   inputs: [[1, 1], [1, 1]],
 *   attributions: [[1, 2], [2, 1]],
 * });
 * const scores = await monotonicityArya.score(
 *   subject,
 *   monotonicityArya.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [1, 0]); // 0 0 2, 0 -1 2
 * ```
 */
export const monotonicityArya: Metric<CurveOptions> = {
  id: "monotonicity_arya",
  version: 1,
  summary:
    "Whether the output never drops while replaced units are restored, least important first.",
  references: [
    "Luss et al. (2019), Leveraging latent features for local explanations, arXiv:1905.12698",
    "Arya et al. (2019), One explanation does not fit all: a toolkit and taxonomy of AI explainability techniques, arXiv:1909.03012",
  ],
  defaults: { replacement: "baseline", draws: 8, tieOrders: 8 },
  limits: curveLimits,
  category: "faithfulness",
  better: "higher",
  range: [0, 1],
  needs: [],
  refuses: refusesPolicy,
  score(subject, options, context) {
    const priorities = unitPriorities(subject, context);
    return replacementCurves({
      direction: "insertion",
      id: "monotonicity_arya",
      subject,
      options,
      context,
      priorities(row) {
        const values = rowAt(priorities, row);
        return values.some(Number.isNaN) ? undefined : values.map((v) => -v);
      },
      score: (curve) => neverDrops(curve) ? 1 : 0,
    });
  },
};

function neverDrops(curve: Float64Array): boolean {
  const [low, high] = curve.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity] as [number, number],
  );
  const drop = LEAST_DROP * (high - low);
  return curve.every((value, i) => i === 0 || value >= curve[i - 1]! - drop);
}
