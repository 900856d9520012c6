/**
 * Saliency.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { gradientOf } from "../parts/gradient_of.ts";
import { poolUnits } from "../parts/pool_units.ts";

/**
 * |∂f/∂x| (Simonyan, Vedaldi and Zisserman, 2013).
 *
 * - For a unit: the largest over its members, as the paper takes it over colour channels.
 * - In units of the output per unit of the input; at least 0.
 * - A probability head saturates; the paper differentiates the score before it.
 * - Cost: one differentiated row per instance.
 *
 * @example
 * ```ts
 * import { saliency } from "./saliency.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await saliency.prepare(linearModel([2, -3]), {}, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[1, 2]]))).attributions.data], [2, 3]);
 * ```
 */
export const saliency: Explainer = {
  id: "saliency",
  version: 1,
  summary: "Magnitude of the gradient.",
  references: [
    "Simonyan, Vedaldi and Zisserman, 2013, Deep inside convolutional networks, arXiv:1312.6034",
  ],
  defaults: {},
  needs: ["gradient"],
  signed: false,
  stochastic: false,
  claims: ["dummy", "symmetry", "relabelling"],
  prepare(model, _options, { units }) {
    const gradient = gradientOf(model);
    return async (batch) => {
      const { shape, data } = await gradient(batch.inputs, batch.targets);
      const magnitudes = { shape, data: data.map(Math.abs) };
      return {
        attributions: poolUnits(magnitudes, units, (a, b) => Math.max(a, b)),
      };
    };
  },
};
