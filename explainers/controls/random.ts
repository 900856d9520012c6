/**
 * Control: random attributions.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import { unitCount } from "../../core/rows/units.ts";
import { spreadUnits } from "../parts/spread_units.ts";

/**
 * One uniform number in [0, 1) per unit, whatever the model computes: the floor of every ranking
 * metric.
 *
 * Cost: no rows.
 *
 * @example
 * ```ts
 * import { random } from "./random.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await random.prepare(linearModel([1, 1]), {}, toyContext(2));
 * const { attributions } = await explain(toyBatch([[1, 1]]));
 * assert.ok(attributions.data.every((value) => value >= 0 && value < 1));
 * ```
 */
export const random: Explainer = {
  id: "random",
  version: 1,
  summary: "Control: one uniform random number per unit.",
  references: [],
  defaults: {},
  needs: [],
  signed: false,
  stochastic: true,
  control: true,
  claims: [],
  prepare: (_model, _options, context) => (batch) => {
    const { units } = context;
    const players = unitCount(units);
    const values = new Float64Array(rowsOf(batch.inputs) * players);
    batch.instances.forEach((instance, row) => {
      const { uniform } = context.rng("attributions", instance);
      for (let unit = 0; unit < players; unit++) {
        values[row * players + unit] = uniform();
      }
    });
    return Promise.resolve({
      attributions: spreadUnits(batch.inputs, units, values),
    });
  },
};
