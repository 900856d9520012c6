/**
 * Maximum entropy sampling.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Units } from "../../core/contracts/queries.ts";
import { rowsOf, sizeOf } from "../../core/contracts/nd_array.ts";
import { unitCount } from "../../core/rows/units.ts";
import { binDivergence } from "./parts/bin_divergence.ts";
import { metropolisChains } from "./parts/metropolis_chains.ts";
import { poolUnits } from "../parts/pool_units.ts";
import { quartileBins } from "./parts/quartile_bins.ts";

/** Options of {@linkcode maximumEntropy}. */
export type MaximumEntropyOptions = {
  /** Markov chains per instance. @default 10 */
  readonly chains: number;
  /**
   * Samples per chain; one is taken after as many steps as there are units (a sweep).
   *
   * @default 50
   */
  readonly sweeps: number;
  /** Sweeps before the first sample. @default 10 */
  readonly burnIn: number;
  /** Weight of a change of the output, per output unit; 0 ignores the model. @default 10 */
  readonly beta: number;
};

/**
 * Maximum entropy sampling: how far each input's distribution among rows with an output near f(x)
 * departs from the background's, as a Kullback–Leibler divergence (Finnegan and Song, 2017).
 *
 * Rows x' are drawn from p(x') ∝ m(x') exp(−beta |f(x') − f(x)|), m independent over units and
 * uniform over the values of the background's rows and the instance. Metropolis chains start at the
 * instance; a step proposes another row's values for one unit.
 *
 * - In nats, at least 0. A finite sample leaves about 3 / (2 samples) nats on an input that does
 *   not matter.
 * - Divergences are taken between the background's quartiles, averaged over a unit's members.
 * - Notes, per instance: `acceptance`, the share of proposals accepted.
 * - Deviation: the explained output stands for the penultimate layer.
 * - Deviation: m stands for uniform symbols and the constraint on their frequencies.
 * - Deviation: quartiles stand for symbols of continuous inputs.
 * - Errors: `RangeError` when the background has no rows.
 * - Cost: 1 + chains · (burnIn + sweeps) · units rows per instance.
 *
 * @example
 * ```ts
 * import { maximumEntropy } from "./maximum_entropy.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const context = toyContext(2, {
 *   background: toyRows([[-1, -1], [0, 0], [1, 1]]),
 * });
 * const explain = await maximumEntropy.prepare(
 *   linearModel([1, 0]),
 *   maximumEntropy.defaults,
 *   context,
 * );
 * const [matters = 0, idle = 0] =
 *   (await explain(toyBatch([[1, 1]]))).attributions.data;
 * assert.ok(matters > 10 * idle);
 * ```
 */
export const maximumEntropy: Explainer<MaximumEntropyOptions> = {
  id: "maximum_entropy",
  version: 1,
  summary:
    "How far inputs that keep the model's output depart from the background's distribution.",
  references: [
    "Finnegan and Song, 2017, Maximum entropy methods for extracting the learned features of deep neural networks, doi:10.1371/journal.pcbi.1005836",
  ],
  defaults: { chains: 10, sweeps: 50, burnIn: 10, beta: 10 },
  limits: {
    chains: { min: 1, max: 1e6, integer: true },
    sweeps: { min: 1, max: 1e6, integer: true },
    burnIn: { min: 0, max: 1e6, integer: true },
    beta: { min: 0 },
  },
  needs: [],
  signed: false,
  stochastic: true,
  claims: [],
  prepare(model, { chains, sweeps, burnIn, beta }, context) {
    const { units } = context;
    const players = unitCount(units);
    const bins = quartileBins(context.background);
    const options = { chains, beta, steps: (burnIn + sweeps) * players };
    return async (batch) => {
      const { inputs } = batch;
      const count = binDivergence(bins, inputs);
      const visit = (step: number, row: number, state: Float32Array) => {
        const sweep = (step + 1) / players;
        if (Number.isInteger(sweep) && sweep > burnIn) count.add(row, state);
      };
      const acceptance = await metropolisChains(
        model,
        batch,
        context,
        options,
        visit,
      );
      const data = count.divergences();
      const sums = poolUnits(
        { shape: inputs.shape, data },
        units,
        (a, b) => a + b,
      );
      const members = memberCounts(units, sizeOf(model.inputShape));
      return {
        attributions: {
          shape: inputs.shape,
          data: sums.data.map((sum, at) => sum / members[at % members.length]!),
        },
        notes: { acceptance: { shape: [rowsOf(inputs)], data: acceptance } },
      };
    };
  },
};

/** Per input: the size of its unit, 1 where it has none. */
function memberCounts({ offsets, positions }: Units, size: number): Int32Array {
  const counts = new Int32Array(size).fill(1);
  for (let unit = 0; unit + 1 < offsets.length; unit++) {
    const members = positions.subarray(offsets[unit], offsets[unit + 1]);
    for (const i of members) counts[i] = members.length;
  }
  return counts;
}
