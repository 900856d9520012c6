/**
 * Attributions with their standard errors.
 *
 * @module
 */
import type { CoalitionDesign } from "./coalition_design.ts";
import type { Attribute } from "./explain_coalitions.ts";
import { pairErrors } from "./pair_errors.ts";
import type { PairEstimator } from "./shapley_regression.ts";

/**
 * φ by the estimator, with {@linkcode pairErrors} of the design's sampled masks where they can be
 * known; `fitted` for a regression.
 *
 * @example
 * ```ts
 * import { coalitionDesign } from "./coalition_design.ts";
 * import { shapleyRegression } from "./shapley_regression.ts";
 * import { withErrors } from "./with_errors.ts";
 * import { rng } from "../../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * const design = coalitionDesign(2, 2, rng(0)); // {0}, {1}: all there are
 * const attribute = withErrors(design, 2, shapleyRegression(design, 2), true);
 * assert.deepEqual([...attribute(new Float64Array([1, 0]), 0, 5).errors!], [0, 0]);
 * ```
 */
export function withErrors(
  design: CoalitionDesign,
  players: number,
  estimator: PairEstimator,
  fitted: boolean,
): Attribute {
  const { weights, starts } = design;
  const sampled = [starts[0]!, weights.length] as const;
  const errors = pairErrors(
    design,
    players,
    sampled,
    estimator.gradient,
    fitted,
  );
  return (values, empty, full) => {
    const phi = estimator(values, empty, full);
    return { phi, ...errors && { errors: errors(values, phi) } };
  };
}
