/**
 * Squared error of attribution sums as predictions of the output's drops.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { rowAt, rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import {
  refusesPolicy,
  type ReplacementPolicy,
  replacementPolicy,
} from "../parts/replacement_policy.ts";
import { drawSubset, subsetDrops, subsetSums } from "./parts/subset_drops.ts";
import { unitScores } from "../parts/unit_scores.ts";

/** Options of {@linkcode infidelity}. */
export type InfidelityOptions = ReplacementPolicy & {
  /**
   * Random subsets of units; every size is equally likely.
   *
   * @default 200
   */
  readonly subsets: number;
  /**
   * True to scale each explanation by the factor ≥ 0 that serves it best, so that only proportions
   * count.
   *
   * @default true
   */
  readonly scaled: boolean;
};

/**
 * Mean, over random subsets, of (attribution sum − (f(x) − f(x with the subset replaced)))².
 *
 * - Range: [0, ∞) in squared units of the output, lower is better.
 * - The size of a subset is uniform over 1 … units. Subsets come from `context.rng("infidelity")`
 *   and are shared by all instances.
 * - Without `scaled`, attributions must be in units of the output, which gradients and many others
 *   are not.
 * - With `scaled`, an all-zero explanation is as good as one of wrong sign, never better than one
 *   that helps.
 * - Attributions keep their sign: a method without signs is scored as if all its units raised the
 *   output.
 * - NaN: where an attribution is NaN.
 * - Cost: 1 + subsets · draws rows per instance.
 * - Deviation: the paper's perturbation I is here the difference between x and its replacement
 *   within the subset. Its IᵀΦ is the subset's sum, since attributions here are effects, not
 *   gradients (Captum: divided by I, `multiply_by_inputs`).
 * - Deviation: the paper's optimal factor may be negative, which forgives an explanation with every
 *   sign wrong. Here it may not.
 * - Deviation: Quantus (0.6) replaces blocks one after the other in reading order instead of random
 *   subsets.
 *
 * Yeh et al. (2019).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { infidelity } from "./infidelity.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[6, 2]],
 * });
 * assert.deepEqual([
 *   ...await infidelity.score(subject, infidelity.defaults, context),
 * ], [0]);
 * ```
 */
export const infidelity: Metric<InfidelityOptions> = {
  id: "infidelity",
  version: 1,
  summary:
    "Mean squared error between attribution sums and output drops when random subsets are replaced.",
  references: [
    "Yeh, Hsieh, Suggala, Inouye, Ravikumar (2019), On the (in)fidelity and sensitivity of explanations, arXiv:1901.09392",
  ],
  defaults: { subsets: 200, scaled: true, replacement: "baseline", draws: 8 },
  limits: {
    subsets: { min: 1, max: 1e6, integer: true },
    ...replacementPolicy(),
  },
  category: "faithfulness",
  better: "lower",
  range: [0, Infinity],
  needs: [],
  refuses: refusesPolicy,
  async score(subject, options, context) {
    const { batch, explanation } = subject;
    const { subsets, scaled } = options;
    const scores = unitScores(explanation.attributions, batch.inputs, context);
    const units = rowSize(scores);
    const random = context.rng("infidelity");
    const drawn = Array.from(
      { length: subsets },
      () => drawSubset(units, 1 + random.integer(units), random),
    );
    const drops = await subsetDrops(subject, drawn, options, context);
    return Float64Array.from({ length: rowsOf(scores) }, (_, i) => {
      const sums = subsetSums(rowAt(scores, i), drawn);
      const rowDrops = drops.subarray(i * subsets, (i + 1) * subsets);
      const factor = scaled ? bestFactor(sums, rowDrops) : 1;
      const squares = sums.map((sum, s) => (factor * sum - rowDrops[s]!) ** 2);
      return squares.reduce((a, b) => a + b) / subsets;
    });
  },
};

/** The b ≥ 0 that minimises Σ (b · sum − drop)²; 0 where every sum is 0. */
function bestFactor(sums: readonly number[], drops: Float64Array): number {
  const product = sums.reduce((total, sum, s) => total + sum * drops[s]!, 0);
  const square = sums.reduce((total, sum) => total + sum ** 2, 0);
  return square === 0 ? 0 : Math.max(0, product / square);
}
