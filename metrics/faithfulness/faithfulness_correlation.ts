/**
 * Whether attribution sums correlate with the effect of replacing their units.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { rowAt, rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { pearson } from "../../core/statistics/pearson.ts";
import {
  refusesPolicy,
  type ReplacementPolicy,
  replacementPolicy,
} from "../parts/replacement_policy.ts";
import { drawSubset, subsetDrops, subsetSums } from "./parts/subset_drops.ts";
import { unitScores } from "../parts/unit_scores.ts";

/** Options of {@linkcode faithfulnessCorrelation}. */
export type FaithfulnessCorrelationOptions = ReplacementPolicy & {
  /**
   * Random subsets of units.
   *
   * @default 100
   */
  readonly subsets: number;
  /**
   * Units in a subset, as a share of all; rounded, and at least one.
   *
   * @default 0.3
   */
  readonly size: number;
};

/**
 * Pearson correlation, over random subsets of units, of the subset's attribution sum with the drop
 * of the output when it is replaced.
 *
 * - Range: [-1, 1], higher is better.
 * - Attributions keep their sign: a method without signs is scored as if all its units raised the
 *   output.
 * - Subsets come from `context.rng("faithfulness_correlation")` and are shared by all instances, so
 *   that methods and instances get the same questions. A subset may occur twice.
 * - Relabelling units leaves the score under the relabelled draws.
 * - NaN: where either side is constant over the subsets (a constant explanation or model, or a size
 *   that leaves no choice), or an attribution is NaN.
 * - Cost: 1 + subsets rows per instance; with several draws of the policy 1 + subsets · draws.
 * - Deviation: the subset size is a share of the units, so that one option serves inputs of any
 *   size.
 *
 * Bhatt, Weller, Moura (2020).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { faithfulnessCorrelation } from "./faithfulness_correlation.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[6, 2]],
 * });
 * const scores = await faithfulnessCorrelation.score(
 *   subject,
 *   faithfulnessCorrelation.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [1]);
 * ```
 */
export const faithfulnessCorrelation: Metric<FaithfulnessCorrelationOptions> = {
  id: "faithfulness_correlation",
  version: 1,
  summary:
    "Correlation of attribution sums with drops of the output when random subsets of units are replaced.",
  references: [
    "Bhatt, Weller, Moura (2020), Evaluating and aggregating feature-based model explanations, arXiv:2005.00631",
  ],
  defaults: { subsets: 100, size: 0.3, replacement: "baseline", draws: 8 },
  limits: {
    subsets: { min: 2, max: 1e6, integer: true },
    size: { min: 0, max: 1 },
    ...replacementPolicy(),
  },
  category: "faithfulness",
  better: "higher",
  range: [-1, 1],
  needs: [],
  refuses: refusesPolicy,
  async score(subject, options, context) {
    const { batch, explanation } = subject;
    const { subsets, size } = options;
    const scores = unitScores(explanation.attributions, batch.inputs, context);
    const units = rowSize(scores);
    const members = Math.max(1, Math.round(size * units));
    const random = context.rng("faithfulness_correlation");
    const drawn = Array.from(
      { length: subsets },
      () => drawSubset(units, members, random),
    );
    const drops = await subsetDrops(subject, drawn, options, context);
    return Float64Array.from({ length: rowsOf(scores) }, (_, i) => {
      const rowScores = rowAt(scores, i);
      if (rowScores.some(Number.isNaN)) return NaN;
      const sums = subsetSums(rowScores, drawn);
      return pearson(sums, drops.subarray(i * subsets, (i + 1) * subsets));
    });
  },
};
