/**
 * Change of the explanation relative to the change of the inputs.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { attributionChange } from "./parts/attribution_change.ts";
import { meanRelativeChange } from "./parts/mean_relative_change.ts";
import {
  type NeighbourOptions,
  neighbourOptions,
  overNeighbours,
} from "./parts/over_neighbours.ts";

/** Options of {@linkcode relativeInputStability}. */
export type RelativeInputStabilityOptions = NeighbourOptions & {
  /**
   * Least magnitude that an attribution counts as, as a share of the explanation's largest, or of
   * an input's range.
   *
   * @default 0.01
   */
  readonly floor: number;
};

/**
 * Largest ratio, over neighbours, of the relative change of the explanation to that of the inputs.
 *
 * - Change of the explanation: the root mean square, over units, of each attribution's change
 *   divided by the larger of its two magnitudes. Change of the inputs: likewise, divided by the
 *   magnitude at the instance.
 * - Range: [0, ∞), lower is better.
 * - Neighbours: {@linkcode overNeighbours}, which discards those with another label.
 * - A method that ignores the model can reach 0: read it with faithfulness.
 * - NaN: where an instance and a neighbour are both explained by all zeros, every neighbour has
 *   another label, or no input can move.
 * - Cost: 1 + draws rows and explaining `draws` times per instance.
 * - Deviation: the paper's quotients are undefined where an attribution or an input is 0, as most
 *   of a sparse explanation and the background of an image are. Quantus adds a small constant,
 *   whose size then decides the score. Here `floor` bounds them, in units that scale with the
 *   values.
 * - Deviation: one neighbour of another class makes Quantus's score NaN.
 *
 * Agarwal et al. (2022).
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { relativeInputStability } from "./relative_input_stability.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1]),
 *   inputs: [[1]],
 *   attributions: [[2]],
 *   // three times as fast as the input
 *   explain: ({ inputs }) => [[2 - 6 * Math.abs(inputs.data[0]! - 1)]],
 * });
 * const scores = await relativeInputStability.score(
 *   subject,
 *   relativeInputStability.defaults,
 *   context,
 * );
 * assert.deepEqual(scores.map(Math.round), Float64Array.of(3));
 * ```
 */
export const relativeInputStability: Metric<RelativeInputStabilityOptions> = {
  id: "relative_input_stability",
  version: 1,
  summary:
    "Largest ratio of the relative change of the explanation to that of the inputs, over nearby inputs.",
  references: [
    "Agarwal, Johnson, Pawelczyk, Krishna, Saxena, Zitnik, Lakkaraju (2022), Rethinking stability for attribution-based explanations, arXiv:2203.06877",
  ],
  defaults: { ...neighbourOptions.defaults, floor: 0.01 },
  limits: {
    ...neighbourOptions.limits,
    floor: { min: 1e-9, max: 1 },
  },
  category: "robustness",
  better: "lower",
  range: [0, Infinity],
  needs: [],
  score(subject, options, context) {
    const { lower, upper } = context.box;
    return overNeighbours({
      id: "relative_input_stability",
      subject,
      options,
      context,
      fold: "max",
      change: ({ inputs: [x, nearX], scores: [scores, nearScores] }) => {
        const inputChange = meanRelativeChange(
          x,
          nearX,
          (i) =>
            Math.max(Math.abs(x[i]!), options.floor * (upper[i]! - lower[i]!)),
        );
        return inputChange === 0
          ? NaN
          : attributionChange(scores, nearScores, options.floor) / inputChange;
      },
    });
  },
};
