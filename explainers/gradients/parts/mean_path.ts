/**
 * Integrated gradients from several baselines.
 *
 * @module
 */
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { rowAt, rowSize, rowsOf } from "../../../core/contracts/nd_array.ts";
import { targetOutputs } from "../../../core/rows/target_outputs.ts";
import { checkSteps, doubledSteps } from "./doubled_steps.ts";
import type { DoubledStepsOptions, PathIntegrals } from "./doubled_steps.ts";
import { gradientOf } from "../../parts/gradient_of.ts";
import { pathGradients } from "./path_gradients.ts";

/**
 * Means over baselines; `gap` and `steps` are the largest over them, so that the mean's gap is no
 * larger.
 */
export type MeanPath = PathIntegrals & {
  /** Mean output at the baselines, per instance. */
  readonly baseValues: Float64Array;
};

/**
 * (x − x') ⊙ ∫₀¹ ∇f(x' + α (x − x')) dα, the mean over the rows x' of `references`; every line
 * doubles its steps separately.
 *
 * Cost: the references predicted once; per instance 1 predicted row, and per reference fewer than 2
 * · `maxSteps` differentiated ones.
 *
 * @throws {RangeError} when the model has no gradient or `maxSteps` is below `steps`.
 *
 * @example
 * ```ts
 * import { meanPath } from "./mean_path.ts";
 * import { doubledStepsDefaults } from "./doubled_steps.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const options = { ...doubledStepsDefaults, steps: 1 };
 * const integrate = await meanPath(linearModel([2]), options, toyRows([[0], [4]]));
 * const { data, baseValues } = await integrate(toyBatch([[3]]));
 * assert.deepEqual([...data, ...baseValues], [2, 4]);
 * ```
 */
export async function meanPath(
  model: Model,
  options: DoubledStepsOptions,
  references: NdArray,
): Promise<(batch: Batch) => Promise<MeanPath>> {
  const gradient = gradientOf(model);
  checkSteps(options);
  const origins = await model.predict(references);
  const count = rowsOf(references);
  return async (batch) => {
    const { inputs, targets } = batch;
    const size = rowSize(inputs);
    const outputs = await targetOutputs(model, batch);
    const data = new Float64Array(inputs.data.length);
    const baseValues = new Float64Array(targets.length);
    const gap = new Float64Array(targets.length);
    const steps = new Float64Array(targets.length);
    for (let r = 0; r < count; r++) {
      const reference = rowAt(references, r);
      const origin = rowAt(origins, r);
      const changes = outputs.map((f, i) => f - origin[targets[i]!]!);
      const line = await doubledSteps(
        options,
        changes,
        size,
        async (open, rule) => {
          const means = await pathGradients(
            gradient,
            batch,
            reference,
            open,
            rule,
          );
          open.forEach((instance, k) => {
            const input = rowAt(inputs, instance);
            for (let j = 0; j < size; j++) {
              means[k * size + j]! *= input[j]! - reference[j]!;
            }
          });
          return means;
        },
      );
      line.data.forEach((value, at) => data[at]! += value / count);
      targets.forEach((target, i) => {
        baseValues[i]! += origin[target]! / count;
        gap[i] = Math.max(gap[i]!, line.gap[i]!);
        steps[i] = Math.max(steps[i]!, line.steps[i]!);
      });
    }
    return { data, baseValues, gap, steps };
  };
}
