/**
 * How fast the explanation changes with the outputs.
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
   * Least distance between outputs that is told from none, in units of the output.
   *
   * @default 0.001
   */
  readonly least: number;
};

/**
 * Largest relative change of the explanation per change of the outputs among neighbours.
 *
 * The change of the explanation is the root mean square, over units, of each attribution's change
 * relative to the larger of its two magnitudes; that of the outputs is Euclidean, over all outputs
 * as the head reads them, and at least `least`. From 0, lower is better. Neighbours, and what
 * becomes of those predicted otherwise: {@linkcode overNeighbours}. NaN where an instance and a
 * neighbour are explained by 0 throughout, or every neighbour is predicted otherwise. A method that
 * ignores the model can reach 0: read it beside faithfulness. Cost: 1 + draws rows and explaining
 * `draws` times, per instance.
 *
 * Agarwal et al. (2022). Their quotients are not defined where an attribution is 0, as most of a
 * sparse explanation are; Quantus adds a small constant, whose size then decides the score. Here
 * `floor` bounds them, in units that scale with the explanation. Theirs are logits: for a model
 * with a probability head outputs move less, and by nothing where it is saturated.
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
