/**
 * Overlap of the top k pixels with the object.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { expectedHits } from "../parts/expected_hits.ts";
import { localise, type SignOption, signOption } from "./parts/localise.ts";

/** Options of {@linkcode topKIntersection}. */
export type TopKIntersectionOptions = SignOption & {
  /**
   * Number of top pixels, as a share of all; rounded, and at least one.
   *
   * @default 0.05
   */
  readonly share: number;
};

/**
 * Number of the k pixels with the largest attributions that lie on the object, divided by the
 * largest possible one: min(k, the object's size).
 *
 * - Range: [0, 1], higher is better. Constant attributions score the expectation of random ones.
 * - Ties: the expectation over their random order.
 * - Attributions of either sign: {@linkcode SignOption}.
 * - NaN: where {@linkcode localise} says so.
 * - Cost: asks the model nothing.
 * - Deviation: the source and Quantus divide by k, so that no explanation of an object smaller than
 *   k reaches 1. Quantus takes 1,000 pixels of any image and sorts ties by index.
 *
 * @throws {TypeError} when the batch has no mask.
 * @throws {RangeError} when attributions or mask are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { topKIntersection } from "./top_k_intersection.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[3, 1, 1]],
 *   mask: [[0, 0, 1]],
 * });
 * assert.deepEqual([
 *   ...await topKIntersection.score(
 *     subject,
 *     { sign: "magnitude", share: 0.67 },
 *     context,
 *   ),
 * ], [0.5]);
 * ```
 */
export const topKIntersection: Metric<TopKIntersectionOptions> = {
  id: "top_k_intersection",
  version: 1,
  summary:
    "Share of the k pixels with the largest attributions that lie on the object.",
  references: [
    "Theiner, Müller-Budack, Ewerth (2022), Interpretable semantic photo geolocation, arXiv:2104.14995",
  ],
  defaults: { ...signOption.defaults, share: 0.05 },
  limits: { ...signOption.limits, share: { min: 1e-6, max: 1 } },
  category: "localisation",
  better: "higher",
  range: [0, 1],
  needs: ["mask"],
  score: (subject, options) =>
    localise("top_k_intersection", subject, options, ({ values, mask }) => {
      const k = Math.max(1, Math.round(options.share * values.length));
      const size = mask.reduce((sum, member) => sum + member, 0);
      return expectedHits(values, mask, k) / Math.min(k, size);
    }),
};
