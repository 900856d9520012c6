/**
 * Single-feature resampling.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { meanDrop } from "./parts/mean_drop.ts";
import { spreadUnits } from "../parts/spread_units.ts";

/**
 * |E_b[f(x) − f(x with unit u from b)]| over every background row b: the prediction difference of
 * Robnik-Šikonja and Kononenko (2008).
 *
 * - Magnitudes, in units of the output; not signed.
 * - Deviation: differences of the output as the model gives it; the paper also offers log odds and
 *   information.
 * - Cost: 1 + background rows · units rows per instance.
 *
 * @example
 * ```ts
 * import { singleFeatureResampling } from "./single_feature_resampling.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const context = toyContext(2, { background: toyRows([[0, 0], [2, 4]]) });
 * const explain = await singleFeatureResampling.prepare(linearModel([2, 3]), {}, context);
 * assert.deepEqual([...(await explain(toyBatch([[3, 0]]))).attributions.data], [4, 6]);
 * ```
 */
export const singleFeatureResampling: Explainer = {
  id: "single_feature_resampling",
  version: 1,
  summary:
    "Mean change of the output when one unit takes its values from background rows.",
  references: [
    "Robnik-Šikonja and Kononenko, 2008, Explaining classifications for individual instances, doi:10.1109/TKDE.2007.190734",
  ],
  defaults: {},
  needs: [],
  signed: false,
  stochastic: false,
  claims: ["dummy", "symmetry", "relabelling"],
  prepare: (model, _options, context) => async (batch) => {
    const { units } = context;
    const drops = await meanDrop(model, batch, context.background, units);
    return {
      attributions: spreadUnits(batch.inputs, units, drops.map(Math.abs)),
    };
  },
};
