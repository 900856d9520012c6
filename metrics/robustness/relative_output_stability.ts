/**
 * Change of the explanation relative to the change of the outputs.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { attributionChange } from "./parts/attribution_change.ts";
import {
  type NeighbourOptions,
  neighbourOptions,
  overNeighbours,
} from "./parts/over_neighbours.ts";

/** Options of {@linkcode relativeOutputStability}. */
export type RelativeOutputStabilityOptions = NeighbourOptions & {
  /**
   * Least magnitude that an attribution counts as, as a share of the explanation's largest.
   *
   * @default 0.01
   */
  readonly floor: number;
  /**
   * Lower bound of the distance between outputs, in units of the output.
   *
   * @default 0.001
   */
  readonly least: number;
};

/**
 * Largest ratio, over neighbours, of the relative change of the explanation to the change of the
 * outputs.
 *
 * - Change of the explanation: the root mean square, over units, of each attribution's change
 *   divided by the larger of its two magnitudes.
 * - Change of the outputs: Euclidean, over all outputs as the head reads them, and at least
 *   `least`.
 * - Range: [0, ∞), lower is better.
 * - Neighbours: {@linkcode overNeighbours}, which discards those with another label.
 * - A method that ignores the model can reach 0: read it with faithfulness.
 * - NaN: where an instance and a neighbour are both explained by all zeros, or every neighbour has
 *   another label.
 * - Cost: 1 + draws rows and explaining `draws` times per instance.
 * - Deviation: the paper's quotients are undefined where an attribution is 0, as most of a sparse
 *   explanation are. Quantus adds a small constant, whose size then decides the score. Here `floor`
 *   bounds them, in units that scale with the explanation.
 * - Deviation: the paper's outputs are logits. Outputs of a probability head change less, and not
 *   at all where it is saturated.
 *
 * Agarwal et al. (2022).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { relativeOutputStability } from "./relative_output_stability.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1]),
 *   inputs: [[1]],
 *   attributions: [[2]],
 *   // three times as fast as the output
 *   explain: ({ inputs }) => [[2 - 6 * Math.abs(inputs.data[0]! - 1)]],
 * });
 * const scores = await relativeOutputStability.score(
 *   subject,
 *   relativeOutputStability.defaults,
 *   context,
 * );
 * assert.deepEqual(scores.map(Math.round), Float64Array.of(3));
 * ```
 */
export const relativeOutputStability: Metric<RelativeOutputStabilityOptions> = {
  id: "relative_output_stability",
  version: 1,
  summary:
    "Largest ratio of the relative change of the explanation to the change of the outputs, over nearby inputs.",
  references: [
    "Agarwal, Johnson, Pawelczyk, Krishna, Saxena, Zitnik, Lakkaraju (2022), Rethinking stability for attribution-based explanations, arXiv:2203.06877",
  ],
  defaults: { ...neighbourOptions.defaults, floor: 0.01, least: 0.001 },
  limits: {
    ...neighbourOptions.limits,
    floor: { min: 1e-9, max: 1 },
    least: { min: 1e-12, max: 1e9 },
  },
  category: "robustness",
  better: "lower",
  range: [0, Infinity],
  needs: [],
  score(subject, options, context) {
    return overNeighbours({
      id: "relative_output_stability",
      subject,
      options,
      context,
      fold: "max",
      change: ({ outputs: [f, nearF], scores: [scores, nearScores] }) => {
        const outputChange = Math.sqrt(
          f.reduce((sum, output, k) => sum + (nearF[k]! - output) ** 2, 0),
        );
        return attributionChange(scores, nearScores, options.floor) /
          Math.max(outputChange, options.least);
      },
    });
  },
};
