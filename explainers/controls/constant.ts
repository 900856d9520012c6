/**
 * Control: equal attributions.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";

/**
 * 1 for every input: shows how a metric scores ties.
 *
 * Cost: no rows.
 *
 * @example
 * ```ts
 * import { constant } from "./constant.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await constant.prepare(linearModel([1, 2]), {}, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[1, 1]]))).attributions.data], [1, 1]);
 * ```
 */
export const constant: Explainer = {
  id: "constant",
  version: 1,
  summary: "Control: the same attribution for every input.",
  references: [],
  defaults: {},
  needs: [],
  signed: false,
  stochastic: false,
  control: true,
  claims: ["symmetry", "relabelling"],
  prepare: () => (batch) => {
    const { shape, data } = batch.inputs;
    return Promise.resolve({
      attributions: { shape, data: new Float64Array(data.length).fill(1) },
    });
  },
};
