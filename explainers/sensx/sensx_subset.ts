/**
 * SensX's optimal subsets: the fewest top units whose perturbation flips the decision.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { sizeOf, sliceRows } from "../../core/contracts/nd_array.ts";
import { unitCount } from "../../core/rows/units.ts";
import {
  calibratedWalks,
  sensxDefaults,
  sensxLimits,
  type SensxOptions,
} from "./parts/calibrated_walks.ts";
import { decisionRefusal } from "./parts/decision_refusal.ts";
import { decisionThreshold } from "./parts/decision_threshold.ts";
import { largestFirst } from "../parts/largest_first.ts";
import { sizeGrid } from "./parts/size_grid.ts";
import { smallestFlip } from "./parts/smallest_flip.ts";

/**
 * Options of {@linkcode sensxSubset}: those of SensX, whose `deltas` are the landscape's radii too,
 * and its own.
 */
export type SensxSubsetOptions = SensxOptions & {
  /** Draws per radius of the landscape. @default 100 */
  readonly draws: number;
  /**
   * Most subset sizes tried: every size where there are at most so many units, else sizes from 1 to
   * all in equal ratios.
   *
   * @default 20
   */
  readonly sizes: number;
  /**
   * Decision threshold: a probability in (0, 1) under the heads `probability`,
   * `shifted_probability` and `logit` (of one output), an output under `value`.
   *
   * @default 0.5
   */
  readonly threshold: number;
  /**
   * Quantile of the draws that must cross the threshold. A perturbation flips the decision where
   * more than this share of its draws do: 0.01 = some, 0.5 = most, 0.99 = nearly all.
   *
   * @default 0.01
   */
  readonly quantile: number;
};

/**
 * The first units of SensX's ranking that change the decision with the smallest perturbation
 * (Aggarwal, Cogan and Periwal, 2025); attributions are SensX's.
 *
 * The decision is whether the output reaches `threshold`. For each radius δ of the grid and each
 * size k, the first k units are redrawn within δ of the instance. The perturbation flips the
 * decision where the output's quantile `quantile` lies below the threshold, or, where f(x) itself
 * lies below, its quantile 1 − `quantile` reaches it. Among the Pareto-optimal flips, which no
 * other flip improves in δ or k without losing in the other, the optimal one has the least δ + k /
 * units, then the least k.
 *
 * - `subsets`: the k units of the optimal flip, first in the ranking first; none where nothing
 *   flips.
 * - Ties: a unit that ties with the k-th is in or out at random; equal attributions rank in random
 *   order, from the instance's stream.
 * - Notes: those of `sensx`, and the following.
 * - Per instance, 0 where nothing flips: `flips` (0 or 1), `optimal_delta`, `optimal_size`.
 * - `pareto_sizes` `[rows, deltas]`: size of the Pareto-optimal flip of each radius, 0 where it has
 *   none.
 * - `landscape_sizes` `[rows, sizes]`: the sizes k.
 * - `landscape_top` and `landscape_rest` `[rows, deltas, sizes, 3]`: the output's 1 %, 50 % and 99
 *   % quantiles with the first k units redrawn, and with all others.
 * - An insensitive instance has no ranking: no landscape, zeros, and no subset.
 * - Errors: `RangeError` where `threshold` is no decision of the head.
 * - Cost per instance: SensX's, and deltas · draws · (2 · sizes − 1) rows where sensitive.
 *
 * @example
 * ```ts
 * import { sensxSubset } from "./sensx_subset.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await sensxSubset.prepare(
 *   linearModel([1, 9, 2]),
 *   sensxSubset.defaults,
 *   toyContext(3),
 * );
 * const { subsets } = await explain(toyBatch([[1, 1, 1]]));
 * assert.deepEqual(subsets, [[new Int32Array([1])]]);
 * ```
 */
export const sensxSubset: Explainer<SensxSubsetOptions> = {
  id: "sensx_subset",
  version: 1,
  summary:
    "Fewest top units of SensX that flip the decision when redrawn within the smallest radius.",
  references: [
    "Aggarwal, Cogan and Periwal, 2025, Sensitivity based model agnostic scalable explanations of deep learning, doi:10.1101/2025.02.21.639516",
  ],
  defaults: {
    ...sensxDefaults,
    draws: 100,
    sizes: 20,
    threshold: 0.5,
    quantile: 0.01,
  },
  limits: {
    ...sensxLimits,
    draws: { min: 2, max: 1e6, integer: true },
    sizes: { min: 2, max: 1000, integer: true },
    threshold: { min: -1e9, max: 1e9 },
    quantile: { min: 0, max: 1 },
  },
  needs: [],
  signed: false,
  stochastic: true,
  claims: ["dummy"],
  refuses: decisionRefusal,
  prepare(model, options, context) {
    const walk = calibratedWalks(model, options, context);
    const threshold = decisionThreshold(model, options.threshold);
    const { deltas } = options;
    const { box, rng, units } = context;
    const players = unitCount(units);
    const sizes = sizeGrid(players, options.sizes);
    return async (batch) => {
      const { outputs, values, explanation } = await walk(batch);
      const note = (...shape: number[]) => ({
        shape: [outputs.length, ...shape],
        data: new Float64Array(outputs.length * sizeOf(shape)),
      });
      const notes = {
        flips: note(),
        optimal_delta: note(),
        optimal_size: note(),
        pareto_sizes: note(deltas),
        landscape_sizes: note(sizes.length),
        landscape_top: note(deltas, sizes.length, 3),
        landscape_rest: note(deltas, sizes.length, 3),
      };
      const subsets = Array.from(outputs, (): Int32Array[] => []);
      for (const [row, instance] of batch.instances.entries()) {
        notes.landscape_sizes.data.set(sizes, row * sizes.length);
        if (explanation.notes!.insensitive!.data[row]) continue;
        const order = largestFirst(
          values.subarray(row * players, (row + 1) * players),
          rng("ties", instance).permutation(players),
        );
        const { top, rest, front, best } = await smallestFlip(
          model,
          {
            inputs: sliceRows(batch.inputs, row, row + 1),
            targets: batch.targets.subarray(row, row + 1),
            output: outputs[row]!,
            order,
          },
          { units, box, stream: (draw) => rng("landscape", instance, draw) },
          { ...options, sizes, threshold },
        );
        notes.landscape_top.data.set(top, row * top.length);
        notes.landscape_rest.data.set(rest, row * rest.length);
        for (const { step, size } of front) {
          notes.pareto_sizes.data[row * deltas + step - 1] = size;
        }
        if (!best) continue;
        subsets[row]!.push(order.slice(0, best.size));
        notes.flips.data[row] = 1;
        notes.optimal_delta.data[row] = best.step / deltas;
        notes.optimal_size.data[row] = best.size;
      }
      return {
        ...explanation,
        subsets,
        notes: { ...explanation.notes, ...notes },
      };
    };
  },
};
