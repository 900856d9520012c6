/**
 * SmoothGrad.
 *
 * @module
 */
import type { Explainer } from "../core/contracts.ts";
import { rowAt, rowSize } from "../core/nd_array.ts";
import { builtGradients } from "./parts/built_gradients.ts";
import { checkBatch } from "./parts/check_batch.ts";
import { gradientOf } from "./parts/gradient_of.ts";
import { poolUnits } from "./parts/pool_units.ts";

/** Options of {@linkcode smoothGrad}. */
export type SmoothGradOptions = {
  /** Noisy copies per instance. @default 50 */
  readonly samples: number;
  /** Standard deviation of the noise, as a share of each input's range in the training data. @default 0.15 */
  readonly noise: number;
  /** What is kept of the gradients: their mean (SmoothGrad), mean square (SmoothGrad²) or population variance (VarGrad). @default "mean" */
  readonly statistic: "mean" | "mean_square" | "variance";
};

/**
 * Mean of ∇f(x + ε) over ε ~ N(0, (noise · range)²), added up over a unit's members (Smilkov et al., 2017); signed, in units of the output per unit of the input, squared for the other statistics.
 *
 * Each instance has its own noise. A probability head saturates; the paper differentiates the score before it.
 * Deviations: the range is each input's own where the paper takes the whole image's, since inputs need not share a scale; values that noise carries out of the box are kept.
 * SmoothGrad² and VarGrad: Hooker et al., 2019, and Adebayo et al., 2018. Throws `RangeError` when the model has no gradient. Cost: `samples` differentiated rows per instance.
 *
 * @example
 * ```ts
 * import { smoothGrad } from "./smooth_grad.ts";
 * import { linearModel } from "../core/toys/linear_model.ts";
 * import { toyBatch } from "../core/toys/toy_batch.ts";
 * import { toyContext } from "../core/toys/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await smoothGrad.prepare(linearModel([2, -3]), smoothGrad.defaults, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[1, 2]]))).attributions.data], [2, -3]);
 * ```
 */
export const smoothGrad: Explainer<SmoothGradOptions> = {
  id: "smooth_grad",
  version: 1,
  summary: "Mean gradient over noisy copies of the instance.",
  references: [
    "Smilkov, Thorat, Kim, Viégas and Wattenberg, 2017, SmoothGrad: removing noise by adding noise, arXiv:1706.03825",
    "Adebayo, Gilmer, Goodfellow and Kim, 2018, Local explanation methods for deep neural networks lack sensitivity to parameter values, arXiv:1810.03307",
    "Hooker, Erhan, Kindermans and Kim, 2019, A benchmark for interpretability methods in deep neural networks, arXiv:1806.10758",
  ],
  defaults: { samples: 50, noise: 0.15, statistic: "mean" },
  limits: {
    samples: { min: 1, max: 2 ** 24, integer: true },
    noise: { min: 0 },
    statistic: { choices: ["mean", "mean_square", "variance"] },
  },
  needs: ["gradient"],
  signed: true,
  stochastic: true,
  claims: ["dummy", "linearity"],
  prepare(model, { samples, noise, statistic }, { box, units, rng }) {
    const gradient = gradientOf(model);
    const deviations = Float64Array.from(
      box.upper,
      (upper, i) => noise * (upper - box.lower[i]!),
    );
    return async (batch) => {
      checkBatch(model, batch);
      const { inputs, instances } = batch;
      const size = rowSize(inputs);
      const means = new Float64Array(inputs.data.length);
      const squares = new Float64Array(inputs.data.length);
      let stream = rng("noise", 0);
      await builtGradients(gradient, batch, samples, (row, k, point) => {
        if (k === 0) stream = rng("noise", instances[row]!);
        const input = rowAt(inputs, row);
        for (let i = 0; i < size; i++) {
          point[i] = input[i]! + deviations[i]! * stream.normal();
        }
      }, (row, k, slopes) => {
        for (let i = 0; i < size; i++) {
          const at = row * size + i;
          // Welford's update, which loses nothing where slopes hardly vary.
          const distance = slopes[i]! - means[at]!;
          means[at]! += distance / (k + 1);
          squares[at]! += distance * (slopes[i]! - means[at]!);
        }
      });
      const data = means.map((mean, at) => {
        const variance = squares[at]! / samples;
        if (statistic === "mean") return mean;
        return statistic === "variance" ? variance : variance + mean * mean;
      });
      return {
        attributions: poolUnits(
          { shape: inputs.shape, data },
          units,
          (a, b) => a + b,
        ),
      };
    };
  },
};
