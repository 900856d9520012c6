/**
 * Units of a layer as penalised functions of the input.
 *
 * @module
 */
import type { Model } from "../../../core/contracts/model.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import type { Climbed } from "./ascend.ts";
import { unitGradients } from "./unit_gradients.ts";

/**
 * S(baseline + d) − penalty · ‖d‖² of offsets d `[units, ...inputShape]` from the baseline, one per
 * unit of a layer; S is the unit's value as in {@linkcode unitGradients}.
 *
 * Cost: one row and one differentiated row per unit and call.
 *
 * @example
 * ```ts
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { penalisedUnits } from "./penalised_units.ts";
 * import assert from "node:assert/strict";
 * const climbed = penalisedUnits(
 *   linearModel([1]),
 *   1,
 *   Int32Array.of(0),
 *   0,
 *   new Float32Array(1),
 * );
 * await assert.rejects(
 *   climbed({ shape: [1, 1], data: new Float64Array(1) }),
 *   /must offer its layers/,
 * );
 * ```
 */
export function penalisedUnits(
  model: Model,
  node: number,
  units: Int32Array,
  penalty: number,
  baseline: Float32Array,
): Climbed {
  return async ({ shape, data }) => {
    const inputs = {
      shape,
      data: data.map((d, i) => baseline[i % baseline.length]! + d),
    };
    const { values, gradients } = await unitGradients(
      model,
      node,
      inputs,
      units,
    );
    return {
      values: Float64Array.from(values.data, (value, row) => {
        const offset = rowAt({ shape, data }, row);
        return value - penalty * offset.reduce((sum, d) => sum + d * d, 0);
      }),
      gradients: data.map((d, i) => gradients.data[i]! - 2 * penalty * d),
    };
  };
}
