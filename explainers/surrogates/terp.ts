/**
 * TERP.
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
  /** Rows asked about per instance, itself included. @default 2000 */
  readonly samples: number;
  /**
   * What similarity falls with: distance on the line that best tells the two sides of `threshold`
   * apart, or over all units.
   *
   * @default "lda"
   */
  readonly similarity: "lda" | "euclidean";
  /**
   * Kernel width σ: deviations within a side for `lda`, √units for `euclidean`, where the authors
   * take 0.75.
   *
   * @default 1
   */
  readonly width: number;
  /**
   * Output that parts the neighbours for `lda`; a probability in (0, 1] under both probability
   * heads, a raw score under the others.
   *
   * @default 0.5
   */
  readonly threshold: number;
  /** Penalty on squared coefficients. @default 1 */
  readonly ridge: number;
  /**
   * Share of the total |coefficient| held by the units that the selection tries, where there are
   * more than 20.
   *
   * @default 0.98
   */
  readonly coverage: number;
};

/**
 * Coefficients of the linear model near the instance that is worth its entropy (Mehdi and Tiwary,
 * 2024), 0 for units outside it; signed, in output units per standard deviation of the background.
 *
 * In each neighbour every unit moves, with probability ½, by a normal number of standard
 * deviations. Neighbours count √exp(−d²/σ²). Ridge regressions on the k units of a forward
 * selection leave U_k = 1 − |correlation| unexplained and have the entropy S_k of their
 * coefficients' shares; the answer is the one with the least U + θ S over the longest bounded
 * stretch of temperatures θ ≥ 0: two units or more, unless one alone says as much. A linear model's
 * answer keeps the units of largest |weight · deviation|.
 *
 * Deviations from the authors' code: it reads stretches off successive θ_k = −ΔU/ΔS, one place too
 * far, so never fewer than 3 of more than 3 units; here 1, 2 and all can win, and stretches are
 * those of the least of all k, which differ where θ_k rises. The intercept and U are weighted as
 * the fit is. Equals are selected in random order. One side only: discriminants of one class have
 * no dimension, all neighbours lie at distance 0 and count alike (the authors' code stops); the
 * note `one_sided` says so. Of a unit of several inputs each moves by the same number of its own
 * deviations. What never varies over the background stays, with 0.
 *
 * Notes, per instance: `chosen` (units), `unfaithfulness` U in [0, 1] (0 where outputs do not
 * vary), `entropy` S in [0, 1], `one_sided` (1 where all outputs lie on one side of `threshold`, 0
 * else). Throws `RangeError` when the background has no rows, `threshold` is no probability, or
 * `lda` has fewer than 20 + 2 · units samples. Cost: `samples` rows per instance.
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
    "Linear fit near the instance, of as few units as are worth telling.",
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
