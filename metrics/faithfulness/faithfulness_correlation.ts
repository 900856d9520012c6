/**
 * Whether attributions add up to what taking their units away does.
 *
 * @module
 */
import type { Metric, Rng } from "../../core/contracts.ts";
import { rowAt, rowSize, rowsOf } from "../../core/nd_array.ts";
import { pearson } from "../../core/pearson.ts";
import { ask } from "../../core/query.ts";
import { targetOutputs } from "../../core/target_outputs.ts";
import { unitScores } from "../parts/unit_scores.ts";

/** Options of {@linkcode faithfulnessCorrelation}. */
export type FaithfulnessCorrelationOptions = {
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
 * Pearson correlation, over random subsets of units, of the subset's attribution sum with the fall of the output when it goes to the baseline.
 *
 * In [-1, 1], higher is better. NaN where either side is constant over the subsets (a constant explanation or model, or a subset
 * size that leaves no choice), or an attribution is NaN. Attributions are taken with their sign: a method without one is judged
 * as if all its units pushed up. Subsets are drawn from `context.rng("faithfulness_correlation")` and shared by all instances,
 * so that methods and instances are compared on the same questions; a subset may come twice. Relabelling units leaves the score
 * under the relabelled draws. Cost: 1 + subsets rows an instance.
 *
 * Bhatt, Weller, Moura (2020). The definition is theirs; the size as a share, so that one option serves inputs of any size, is ours.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { faithfulnessCorrelation } from "./faithfulness_correlation.ts";
 * import { linearModel } from "../../core/toys/linear_model.ts";
 * import { scene } from "../../core/toys/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({ model: linearModel([3, 1]), inputs: [[1, 1]], attributions: [[6, 2]] });
 * const scores = await faithfulnessCorrelation.score(subject, faithfulnessCorrelation.defaults, context);
 * assert.deepEqual([...scores], [1]);
 * ```
 */
export const faithfulnessCorrelation: Metric<FaithfulnessCorrelationOptions> = {
  id: "faithfulness_correlation",
  version: 1,
  summary:
    "Correlation of attribution sums with falls of the output over random subsets.",
  references: [
    "Bhatt, Weller, Moura (2020), Evaluating and aggregating feature-based model explanations, arXiv:2005.00631",
  ],
  defaults: { subsets: 100, size: 0.3 },
  limits: {
    subsets: { min: 2, max: 1e6, integer: true },
    size: { min: 0, max: 1 },
  },
  category: "faithfulness",
  better: "higher",
  range: [-1, 1],
  needs: [],
  async score({ model, batch, explanation }, { subsets, size }, context) {
    const { inputs, targets } = batch;
    const scores = unitScores(explanation.attributions, inputs, context);
    const units = rowSize(scores);
    const members = Math.max(1, Math.round(size * units));
    const random = context.rng("faithfulness_correlation");
    const drawn = drawSubsets(subsets, units, members, random);
    const masks = new Uint8Array(subsets * units).fill(1);
    drawn.forEach((subset, s) =>
      subset.forEach((unit) => masks[s * units + unit] = 0)
    );
    const whole = await targetOutputs(model, { inputs, targets });
    const outputs = await ask(model, {
      kind: "coalitions",
      rows: inputs,
      targets,
      background: {
        shape: [1, ...model.inputShape],
        data: context.baseline,
      },
      masks,
      ...context.units && { units: context.units },
    });
    return Float64Array.from({ length: rowsOf(inputs) }, (_, i) => {
      const own = rowAt(scores, i);
      if (own.some(Number.isNaN)) return NaN;
      const sums = drawn.map((subset) =>
        subset.reduce((sum, unit) => sum + own[unit]!, 0)
      );
      const falls = outputs.subarray(i * subsets, (i + 1) * subsets)
        .map((output) => whole[i]! - output);
      return pearson(sums, falls);
    });
  },
};

/** Ascending, so that a subset drawn twice has the same sum to the last bit. */
function drawSubsets(
  count: number,
  units: number,
  members: number,
  random: Rng,
): Int32Array[] {
  return Array.from(
    { length: count },
    () => random.permutation(units).subarray(0, members).sort(),
  );
}
