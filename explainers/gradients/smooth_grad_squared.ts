/**
 * SmoothGrad².
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import {
  noisyGradients,
  noisyGradientsDefaults,
  noisyGradientsLimits,
  type NoisyGradientsOptions,
} from "./parts/noisy_gradients.ts";

/**
 * Mean of (∇f(x + ε))² over ε ~ N(0, (noise · range)²) (Hooker et al., 2019).
 *
 * - In squared units of the output per unit of the input; added up over a unit's members.
 * - Deviations and errors: those of `smooth_grad`; the range is each input's own.
 * - Cost: `samples` differentiated rows per instance.
 *
 * @example
 * ```ts
 * import { smoothGradSquared } from "./smooth_grad_squared.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const { prepare, defaults } = smoothGradSquared;
 * const explain = await prepare(linearModel([2, -3]), defaults, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[1, 2]]))).attributions.data], [4, 9]);
 * ```
 */
export const smoothGradSquared: Explainer<NoisyGradientsOptions> = {
  id: "smooth_grad_squared",
  version: 1,
  summary: "Mean squared gradient over noisy copies of the instance.",
  references: [
    "Hooker, Erhan, Kindermans and Kim, 2019, A benchmark for interpretability methods in deep neural networks, arXiv:1806.10758",
  ],
  defaults: noisyGradientsDefaults,
  limits: noisyGradientsLimits,
  needs: ["gradient"],
  signed: false,
  stochastic: true,
  claims: ["dummy"],
  prepare: (model, options, context) =>
    noisyGradients(
      model,
      options,
      context,
      (mean, variance) => variance + mean * mean,
    ),
};
