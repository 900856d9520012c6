/**
 * Whether attribution sums correlate with the effect of replacing n units, for several n.
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

/** Options of {@linkcode sensitivityN}. */
export type SensitivityNOptions = ReplacementPolicy & {
  /**
   * Sizes of subsets, evenly spaced on a logarithmic scale from one unit on; those that round to
   * the same number are one.
   *
   * @default 8
   */
  readonly sizes: number;
  /**
   * Largest size, as a share of units; at least one is always left.
   *
   * @default 0.8
   */
  readonly largest: number;
  /**
   * Random subsets of each size.
   *
   * @default 100
   */
  readonly subsets: number;
};

/**
 * Mean over sizes n of the Pearson correlation, over random subsets of n units, of the subset's
 * attribution sum with the drop of the output when it is replaced.
 *
 * - Range: [-1, 1], higher is better.
 * - Sizes at which all drops are equal say nothing about any explanation and are left out.
 * - Attributions keep their sign, since sums of magnitudes predict no drop: a method without signs
 *   is scored as if all its units raised the output.
 * - Subsets come from `context.rng("sensitivity_n", n)` and are shared by all instances.
 * - NaN: where no size is left, where an explanation's sums are constant at any other size, or an
 *   attribution is NaN.
 * - Cost: 1 + sizes · subsets · draws rows per instance.
 * - Deviation: the paper draws the curve over n; the score is its mean over log-spaced sizes up to
 *   80 % of the inputs. `faithfulness_correlation` is one point of the curve.
 * - Deviation: Quantus (0.6) draws no subsets: it correlates the attribution of the last unit
 *   replaced with the drop by all so far, across the instances of its first batch.
 *
 * Ancona et al. (2018).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { sensitivityN } from "./sensitivity_n.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[6, 2]],
 * });
 * assert.deepEqual([
 *   ...await sensitivityN.score(subject, sensitivityN.defaults, context),
 * ], [1]);
 * ```
 */
export const sensitivityN: Metric<SensitivityNOptions> = {
  id: "sensitivity_n",
  version: 1,
  summary:
    "Mean correlation of attribution sums with output drops over subsets of n units, for several n.",
  references: [
    "Ancona, Ceolini, Öztireli, Gross (2018), Towards better understanding of gradient-based attribution methods for deep neural networks, arXiv:1711.06104",
  ],
  defaults: {
    sizes: 8,
    largest: 0.8,
    subsets: 100,
    replacement: "baseline",
    draws: 8,
  },
  limits: {
    sizes: { min: 1, max: 1000, integer: true },
    largest: { min: 0, max: 1 },
    subsets: { min: 2, max: 1e6, integer: true },
    ...replacementPolicy(),
  },
  category: "faithfulness",
  better: "higher",
  range: [-1, 1],
  needs: [],
  refuses: refusesPolicy,
  async score(subject, options, context) {
    const { batch, explanation } = subject;
    const { subsets } = options;
    const scores = unitScores(explanation.attributions, batch.inputs, context);
    const units = rowSize(scores);
    const sizes = subsetSizes(units, options);
    const drawn = sizes.flatMap((size) => {
      const random = context.rng("sensitivity_n", size);
      return Array.from(
        { length: subsets },
        () => drawSubset(units, size, random),
      );
    });
    const drops = await subsetDrops(subject, drawn, options, context);
    return Float64Array.from({ length: rowsOf(scores) }, (_, i) => {
      const rowScores = rowAt(scores, i);
      if (rowScores.some(Number.isNaN)) return NaN;
      const sums = subsetSums(rowScores, drawn);
      const correlations = sizes.flatMap((_, s) => {
        const at = i * drawn.length + s * subsets;
        const part = drops.subarray(at, at + subsets);
        if (part.every((drop) => drop === part[0])) return [];
        return [pearson(sums.slice(s * subsets, (s + 1) * subsets), part)];
      });
      return correlations.reduce((a, b) => a + b, 0) / correlations.length;
    });
  },
};

/** Ascending sizes, each once; none where there is only one unit. */
function subsetSizes(
  units: number,
  { sizes, largest }: SensitivityNOptions,
): number[] {
  const most = Math.min(units - 1, Math.max(1, Math.round(largest * units)));
  const all = Array.from(
    { length: sizes },
    (_, s) => Math.round(most ** (sizes === 1 ? 1 : s / (sizes - 1))),
  );
  return most < 1 ? [] : [...new Set(all)];
}
