/**
 * Agreement of a stochastic method's top units over seeds.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { betweenRepeats } from "./parts/between_repeats.ts";
import { topShares } from "./parts/top_shares.ts";

/** Options of {@linkcode repeatTopKOverlap}. */
export type RepeatTopKOverlapOptions = {
  /**
   * Units that count as first, as a share of all; rounded, and at least one.
   *
   * @default 0.1
   */
  readonly share: number;
};

/**
 * Mean share of an explanation's k units of largest attribution magnitude that are also among those
 * of a repeat under another seed.
 *
 * - Range: [0, 1], higher is better, chance k/units. Agreement is no evidence of being right.
 * - Ties: in random order, in either explanation separately. A constant explanation scores chance.
 * - NaN: where k is the number of units, or an attribution is NaN.
 * - Cost: asks the model nothing.
 * - Without ties this is OpenXAI's feature agreement between two seeds.
 *
 * @throws {TypeError} when there are no repeats.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { repeatTopKOverlap } from "./repeat_top_k_overlap.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[1, 2, 3]],
 *   repeats: [[[1, 2, 3]], [[3, -3, 1]]],
 * });
 * const scores = await repeatTopKOverlap.score(subject, { share: 0.7 }, context);
 * assert.deepEqual([...scores], [0.75]); // two of two, one of two
 * ```
 */
export const repeatTopKOverlap: Metric<RepeatTopKOverlapOptions> = {
  id: "repeat_top_k_overlap",
  version: 1,
  summary:
    "Mean overlap of the top k units of explanations under different random seeds.",
  references: [
    "Krishna, Han, Gu, Wu, Jabbari, Lakkaraju (2022), The disagreement problem in explainable machine learning: A practitioner's perspective, arXiv:2202.01602",
  ],
  defaults: { share: 0.1 },
  limits: { share: { min: 0, max: 1 } },
  category: "consistency",
  better: "higher",
  range: [0, 1],
  needs: ["repeats"],
  score(subject, { share }, context) {
    return betweenRepeats("repeat_top_k_overlap", subject, context, (a, b) => {
      const k = Math.max(1, Math.round(share * a.length));
      if (k === a.length) return NaN;
      const [shares, otherShares] = [a, b].map((row) =>
        topShares(row.map(Math.abs), k)
      );
      const both = shares!.reduce(
        (sum, p, unit) => sum + p * otherShares![unit]!,
        0,
      );
      return Math.min(1, both / k);
    });
  },
};
