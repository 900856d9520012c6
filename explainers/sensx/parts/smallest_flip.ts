/**
 * The smallest perturbation of a ranking's top units that flips a decision.
 *
 * @module
 */
import type { Model } from "../../../core/contracts/model.ts";
import { unitCount } from "../../../core/rows/units.ts";
import { type Flip, optimalFlip, paretoFlips } from "./optimal_flip.ts";
import {
  type Landscape,
  type LandscapeDraws,
  type LandscapeGrid,
  perturbationLandscape,
  type RankedInstance,
} from "./perturbation_landscape.ts";

/** What counts as a flip, and the grid on which flips are searched for. */
export interface FlipSearch extends Omit<LandscapeGrid, "quantiles"> {
  /** Output at which the decision changes. */
  readonly threshold: number;
  /** Share of draws beyond which a perturbation flips. */
  readonly quantile: number;
}

/** The landscape's 1 %, 50 % and 99 % quantiles, `[deltas, sizes, 3]`, and its flips. */
export interface SmallestFlip extends Landscape {
  /** Pareto-optimal flips, by growing radius. */
  readonly front: readonly Flip[];
  /** The flip of least size / units + radius; `undefined` where nothing flips. */
  readonly best: Flip | undefined;
}

/** Quantiles that are reported. */
const RECORDED = [0.01, 0.5, 0.99];

/**
 * Searches one instance's landscape for perturbations of its top units that take the output across
 * `threshold`.
 *
 * - f(x) at or above the threshold: a perturbation flips where the output's quantile `quantile` is
 *   below the threshold.
 * - f(x) below: where its quantile 1 − `quantile` reaches the threshold.
 * - Parameters, cost and errors: those of {@linkcode perturbationLandscape}.
 *
 * @example
 * ```ts
 * import { smallestFlip } from "./smallest_flip.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const { units, box, rng } = toyContext(2);
 * const search = {
 *   deltas: 4,
 *   sizes: [1, 2],
 *   draws: 200,
 *   threshold: 0,
 *   quantile: 0.01,
 * };
 * const { best, front } = await smallestFlip(
 *   linearModel([1, 1]),
 *   { ...toyBatch([[1.5, 0]]), output: 1.5, order: [0, 1] },
 *   { units, box, stream: rng },
 *   search,
 * );
 * // −0.5 by both, by one alone only from 1.5 − 2
 * assert.deepEqual(front, [{ step: 1, size: 2 }, { step: 2, size: 1 }]);
 * assert.deepEqual(best, { step: 2, size: 1 }); // 1/2 + 2/4 < 2/2 + 1/4
 * ```
 */
export async function smallestFlip(
  model: Model,
  instance: RankedInstance,
  draws: LandscapeDraws,
  { threshold, quantile, ...grid }: FlipSearch,
): Promise<SmallestFlip> {
  const reached = instance.output >= threshold;
  const { top, rest } = await perturbationLandscape(
    model,
    instance,
    draws,
    { ...grid, quantiles: [...RECORDED, reached ? quantile : 1 - quantile] },
  );
  const width = RECORDED.length + 1;
  const recorded = (all: Float64Array) => all.filter((_, i) => i % width < 3);
  const flipped = top.filter((_, i) => i % width === 3)
    .map((value) => Number(value >= threshold !== reached));
  const front = paretoFlips(flipped, grid.sizes);
  return {
    top: recorded(top),
    rest: recorded(rest),
    front,
    best: optimalFlip(front, grid.deltas, unitCount(draws.units)),
  };
}
