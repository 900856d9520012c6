/**
 * Expected gradients.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowAt, rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { builtGradients } from "../parts/built_gradients.ts";
import { gradientOf } from "../parts/gradient_of.ts";
import { poolUnits } from "../parts/pool_units.ts";

/** Options of {@linkcode expectedGradients}. */
export type ExpectedGradientsOptions = {
  /** Points per instance, one on the line to each drawn background row. @default 200 */
  readonly samples: number;
};

/**
 * Mean of (x − b) ⊙ ∇f(b + α (x − b)) over background rows b and α in [0, 1] (Erion et al., 2021).
 *
 * Drawn for each instance: α is stratified, one uniform draw in each of `samples` equal parts of
 * [0, 1]; background rows take turns in a random order, so that each meets α from all over. Both
 * leave the mean as it is and lower its variance.
 *
 * - Signed, in units of the output; added up over a unit's members.
 * - Completeness: Σφ = f(x) − mean f(background) in expectation, not for each explanation.
 * - Deviation: the paper draws α and b independently for every point.
 * - Errors: `RangeError` when the model has no gradient or the background no rows.
 * - Cost: `samples` differentiated rows per instance; the background predicted once.
 *
 * @example
 * ```ts
 * import { expectedGradients } from "./expected_gradients.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const context = toyContext(2, { background: toyRows([[0, 0], [2, 4]]) });
 * const explain = await expectedGradients.prepare(linearModel([2, 3]), { samples: 4 }, context);
 * assert.deepEqual([...(await explain(toyBatch([[3, 0]]))).attributions.data], [4, -6]);
 * ```
 */
export const expectedGradients: Explainer<ExpectedGradientsOptions> = {
  id: "expected_gradients",
  version: 1,
  summary:
    "Mean gradient along lines from background rows to the input, times their difference.",
  references: [
    "Erion, Janizek, Sturmfels, Lundberg and Lee, 2021, Improving performance of deep learning models with axiomatic attribution priors and expected gradients, arXiv:1906.10670",
  ],
  defaults: { samples: 200 },
  limits: { samples: { min: 1, max: 2 ** 24, integer: true } },
  needs: ["gradient"],
  signed: true,
  stochastic: true,
  claims: ["dummy", "symmetry", "linearity", "relabelling"],
  async prepare(model, { samples }, { background, units, rng }) {
    const gradient = gradientOf(model);
    const references = rowsOf(background);
    if (references === 0) {
      throw new RangeError(
        "Cannot draw references: the background must have rows, current value is 0",
      );
    }
    const outputs = await model.predict(background);
    const means = new Float64Array(model.outputs);
    outputs.data.forEach((output, i) => {
      means[i % model.outputs]! += output / references;
    });
    return async (batch) => {
      const { inputs, targets, instances } = batch;
      const size = rowSize(inputs);
      const alphas = new Float64Array(instances.length * samples);
      const places = new Int32Array(alphas.length);
      for (const [row, instance] of instances.entries()) {
        const stream = rng("samples", instance);
        const order = stream.permutation(references);
        for (let k = 0; k < samples; k++) {
          alphas[row * samples + k] = (k + stream.uniform()) / samples;
          places[row * samples + k] = order[k % references]!;
        }
      }
      const reference = (row: number, k: number) =>
        rowAt(background, places[row * samples + k]!);
      const data = new Float64Array(inputs.data.length);
      await builtGradients(gradient, batch, samples, (row, k, point) => {
        const alpha = alphas[row * samples + k]!;
        const input = rowAt(inputs, row);
        const from = reference(row, k);
        for (let i = 0; i < size; i++) {
          point[i] = from[i]! + alpha * (input[i]! - from[i]!);
        }
      }, (row, k, gradients) => {
        const input = rowAt(inputs, row);
        const from = reference(row, k);
        for (let i = 0; i < size; i++) {
          data[row * size + i]! += (input[i]! - from[i]!) * gradients[i]! /
            samples;
        }
      });
      return {
        attributions: poolUnits(
          { shape: inputs.shape, data },
          units,
          (a, b) => a + b,
        ),
        baseValues: Float64Array.from(targets, (target) => means[target]!),
      };
    };
  },
};
