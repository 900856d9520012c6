/**
 * Gradients at noisy copies of the instance.
 *
 * @module
 */
import type { Limit } from "../../../core/contracts/card.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Explain } from "../../../core/contracts/explainer.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { rowAt, rowSize } from "../../../core/contracts/nd_array.ts";
import { builtGradients } from "../../parts/built_gradients.ts";
import { gradientOf } from "../../parts/gradient_of.ts";
import { poolUnits } from "../../parts/pool_units.ts";

/** Options of methods that use {@linkcode noisyGradients}. */
export type NoisyGradientsOptions = {
  /** Noisy copies per instance. @default 50 */
  readonly samples: number;
  /**
   * Standard deviation of the noise, as a share of each input's range in the training data.
   *
   * @default 0.15
   */
  readonly noise: number;
};

/** Their defaults. */
export const noisyGradientsDefaults: NoisyGradientsOptions = {
  samples: 50,
  noise: 0.15,
};

/** Their limits. */
export const noisyGradientsLimits: Record<keyof NoisyGradientsOptions, Limit> =
  {
    samples: { min: 1, max: 2 ** 24, integer: true },
    noise: { min: 0 },
  };

/**
 * A statistic of ∇f(x + ε) over ε ~ N(0, (noise · range)²), made from mean and population variance
 * of every input's gradients, and added up over a unit's members.
 *
 * - Each instance has its own noise.
 * - The range is each input's own, since inputs need not share a scale.
 * - Values that noise carries out of the box stay there.
 * - Cost: `samples` differentiated rows per instance.
 *
 * @throws {RangeError} when the model has no gradient.
 *
 * @example
 * ```ts
 * import { noisyGradients, noisyGradientsDefaults } from "./noisy_gradients.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = noisyGradients(
 *   linearModel([2, -3]),
 *   noisyGradientsDefaults,
 *   toyContext(2),
 *   (mean, variance) => mean + variance,
 * );
 * assert.deepEqual([...(await explain(toyBatch([[1, 2]]))).attributions.data], [
 *   2,
 *   -3,
 * ]);
 * ```
 */
export function noisyGradients(
  model: Model,
  { samples, noise }: NoisyGradientsOptions,
  { box, units, rng }: Context,
  statistic: (mean: number, variance: number) => number,
): Explain {
  const gradient = gradientOf(model);
  const deviations = Float64Array.from(
    box.upper,
    (upper, i) => noise * (upper - box.lower[i]!),
  );
  return async (batch) => {
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
    }, (row, k, gradients) => {
      for (let i = 0; i < size; i++) {
        const at = row * size + i;
        // Welford's update, which loses nothing where gradients hardly vary.
        const distance = gradients[i]! - means[at]!;
        means[at]! += distance / (k + 1);
        squares[at]! += distance * (gradients[i]! - means[at]!);
      }
    });
    const data = means.map((mean, at) =>
      statistic(mean, squares[at]! / samples)
    );
    const attributions = poolUnits(
      { shape: inputs.shape, data },
      units,
      (a, b) => a + b,
    );
    return { attributions };
  };
}
