/**
 * TERP: thermodynamically explainable representations, a sparse local linear model.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { predictBuilt } from "../../core/rows/query.ts";
import { unitCount } from "../../core/rows/units.ts";
import { discriminant } from "./parts/discriminant.ts";
import { kernelWeights } from "./parts/kernel_weights.ts";
import { outputThreshold } from "../parts/output_threshold.ts";
import { sparseFit } from "./parts/sparse_fit.ts";
import { spreadUnits } from "../parts/spread_units.ts";
import { switchedNeighbour } from "./parts/switched_neighbour.ts";
import { weightedMoments } from "./parts/weighted_moments.ts";

/** Options of {@linkcode terp}. */
export type TerpOptions = {
  /** Neighbours per instance, the instance itself included. @default 2000 */
  readonly samples: number;
  /**
   * Distance in the kernel: along the linear discriminant of the two sides of `threshold`, or over
   * all units.
   *
   * @default "lda"
   */
  readonly similarity: "lda" | "euclidean";
  /**
   * Kernel width σ: in standard deviations within a side for `lda`, in √(number of units) for
   * `euclidean`, where the authors take 0.75.
   *
   * @default 1
   */
  readonly width: number;
  /**
   * Output that separates the two sides for `lda`: a probability in (0, 1] under both probability
   * heads, a raw score under the others.
   *
   * @default 0.5
   */
  readonly threshold: number;
  /** Ridge penalty on squared coefficients. @default 1 */
  readonly ridge: number;
  /**
   * With more than 20 units, only the largest by |coefficient| are candidates, until they hold this
   * share of the total.
   *
   * @default 0.98
   */
  readonly coverage: number;
};

/**
 * TERP: coefficients of a sparse linear model near the instance, with the number of units chosen by
 * a trade-off of unfaithfulness and interpretation entropy (Mehdi and Tiwary, 2024). Units outside
 * the model get 0.
 *
 * The steps for one instance:
 *
 * 1. Neighbours: each unit moves, with probability ½, by a normal number of standard deviations of
 *    the background.
 * 2. Similarity: a neighbour at distance d has weight √exp(−d²/σ²). With `similarity` = "lda", d is
 *    measured along the linear discriminant of the two sides of `threshold`.
 * 3. Forward selection of units gives ridge regressions on k = 1, 2, … units. Each has
 *    unfaithfulness U_k = 1 − |correlation| and interpretation entropy S_k, that of its
 *    coefficients' shares.
 * 4. Selection: the model with the least free energy U + θ · S over the longest bounded interval of
 *    temperatures θ ≥ 0. It has two units or more, unless one alone explains as much. Of a linear
 *    model, the units of largest |weight · deviation| remain.
 *
 * Details:
 *
 * - Signed, in output units per standard deviation of the background.
 * - A unit of several inputs: each moves by the same number of its own standard deviations. Inputs
 *   that never vary over the background do not move; a unit of such inputs gets 0.
 * - Notes, per instance: `chosen` (number of units), `unfaithfulness` U in [0, 1] (0 where outputs
 *   do not vary), `entropy` S in [0, 1], `one_sided` (1 where all outputs lie on one side of
 *   `threshold`, else 0).
 * - One side only: discriminants of one class have no dimension, so all neighbours lie at distance
 *   0 and have equal weights (the authors' code stops).
 * - Deviation: the authors' code reads intervals off successive θ_k = −ΔU/ΔS, one place too far, so
 *   it never has fewer than 3 of more than 3 units. Here 1, 2 and all units are possible, and
 *   intervals are those of the least free energy of all k, which differ where θ_k rises.
 * - Deviation: the intercept and U are weighted as the fit is.
 * - Deviation: ties are selected in random order.
 * - Errors: `RangeError` when the background has no rows, `threshold` is no probability, or "lda"
 *   has fewer than 20 + 2 · units samples.
 * - Cost: `samples` rows per instance.
 *
 * @example
 * ```ts
 * import { terp } from "./terp.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const context = toyContext(3, { background: toyRows([[-1, -1, -1], [1, 1, 1]]) });
 * const explain = await terp.prepare(linearModel([0, 4, 0]), terp.defaults, context);
 * const [first, second, third] = (await explain(toyBatch([[1, 2, 3]]))).attributions.data;
 * assert.deepEqual([first, Math.round(second!), third], [0, 4, 0]);
 * ```
 */
export const terp: Explainer<TerpOptions> = {
  id: "terp",
  version: 2,
  summary:
    "Sparse local linear model, its size chosen by a trade-off of fidelity and interpretation entropy.",
  references: [
    "Mehdi and Tiwary, 2024, Thermodynamics-inspired explanations of artificial intelligence, doi:10.1038/s41467-024-51970-x",
  ],
  defaults: {
    samples: 2000,
    similarity: "lda",
    width: 1,
    threshold: 0.5,
    ridge: 1,
    coverage: 0.98,
  },
  limits: {
    samples: { min: 2, max: 2 ** 24, integer: true },
    similarity: { choices: ["lda", "euclidean"] },
    width: { min: 1e-3 },
    threshold: { min: -1e9, max: 1e9 },
    ridge: { min: 1e-6 },
    coverage: { min: 0, max: 1 },
  },
  needs: [],
  signed: true,
  stochastic: true,
  claims: [],
  prepare(model, options, { background, rng, units }) {
    const { samples, similarity, width } = options;
    const threshold = outputThreshold(model, options.threshold);
    const players = unitCount(units);
    const neighbour = switchedNeighbour(background, units);
    if (similarity === "lda" && samples < 20 + 2 * players) {
      throw new RangeError(
        `Cannot tell sides apart: ${players} units need ${
          20 + 2 * players
        } samples, current value is ${samples}`,
      );
    }
    return async (batch) => {
      const { inputs, targets, instances } = batch;
      const rows = rowsOf(inputs);
      const values = new Float64Array(rows * players);
      const note = () => ({ shape: [rows], data: new Float64Array(rows) });
      const notes = {
        chosen: note(),
        unfaithfulness: note(),
        entropy: note(),
        one_sided: note(),
      };
      for (const [i, instance] of instances.entries()) {
        const draw = neighbour(rowAt(inputs, i));
        const stream = rng("samples", instance);
        const design = new Float64Array(samples * players);
        const outputs = await predictBuilt(model, samples, (k, row) => {
          const code = design.subarray(k * players, (k + 1) * players);
          draw(k === 0 ? undefined : stream, row, code);
          return targets[i]!;
        });
        const upper = Float64Array.from(outputs, (f) => Number(f > threshold));
        const weights = similarity === "lda"
          ? kernelWeights(
            discriminant(design, players, upper),
            1,
            "euclidean",
            width,
          )
          : kernelWeights(design, players, "euclidean", width);
        const moments = weightedMoments(design, weights, players);
        const order = rng("ties", instance).permutation(players);
        const fit = sparseFit(moments, moments.of(outputs), options, order);
        values.set(fit.coefficients, i * players);
        notes.chosen.data[i] = fit.count;
        notes.unfaithfulness.data[i] = fit.unfaithfulness;
        notes.entropy.data[i] = fit.entropy;
        notes.one_sided.data[i] = Number(!upper.includes(1 - upper[0]!));
      }
      return {
        attributions: spreadUnits(inputs, units, values),
        notes,
      };
    };
  },
};
