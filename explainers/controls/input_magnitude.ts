/**
 * Control: distance of each input from its baseline.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { poolUnits } from "../parts/pool_units.ts";

/**
 * |x − baseline|: what can be had without looking at the model.
 *
 * - For a unit of several inputs: the Euclidean distance.
 * - Cost: no rows.
 *
 * @example
 * ```ts
 * import { inputMagnitude } from "./input_magnitude.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await inputMagnitude.prepare(linearModel([9, 1]), {}, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[1, -3]]))).attributions.data], [1, 3]);
 * ```
 */
export const inputMagnitude: Explainer = {
  id: "input_magnitude",
  version: 1,
  summary:
    "Control: distance of each unit from its baseline, whatever the model.",
  references: [],
  defaults: {},
  needs: [],
  signed: false,
  stochastic: false,
  control: true,
  claims: ["symmetry", "relabelling"],
  prepare: (_model, _options, { baseline, units }) => (batch) => {
    const { shape, data } = batch.inputs;
    const distances = Float64Array.from(
      data,
      (x, i) => Math.abs(x - baseline[i % baseline.length]!),
    );
    const attributions = poolUnits(
      { shape, data: distances },
      units,
      (a, b) => Math.hypot(a, b),
    );
    return Promise.resolve({ attributions });
  },
};
