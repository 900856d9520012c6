/**
 * Occlusion.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { meanDrop } from "./parts/mean_drop.ts";
import { spreadUnits } from "../parts/spread_units.ts";

/**
 * f(x) − f(x with unit u at the baseline) (Zeiler and Fergus, 2014).
 *
 * With units as feature groups this is what Captum calls feature ablation.
 *
 * - Signed, in units of the output.
 * - Deviation: the task's units, each occluded once, in place of a sliding window.
 * - Cost: 1 + units rows per instance.
 *
 * @example
 * ```ts
 * import { occlusion } from "./occlusion.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await occlusion.prepare(linearModel([2, -3]), {}, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[1, 2]]))).attributions.data], [2, -6]);
 * ```
 */
export const occlusion: Explainer = {
  id: "occlusion",
  version: 1,
  summary: "Drop of the output when one unit is replaced by its baseline.",
  references: [
    "Zeiler and Fergus, 2014, Visualizing and understanding convolutional networks, arXiv:1311.2901",
  ],
  defaults: {},
  needs: [],
  signed: true,
  stochastic: false,
  claims: ["dummy", "symmetry", "linearity", "relabelling"],
  prepare: (model, _options, context) => async (batch) => {
    const { units } = context;
    const baseline = {
      shape: [1, ...model.inputShape],
      data: context.baseline,
    };
    const drops = await meanDrop(model, batch, baseline, units);
    return { attributions: spreadUnits(batch.inputs, units, drops) };
  },
};
