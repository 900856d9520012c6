/**
 * Control: the truth.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { relevanceOf } from "./parts/relevance_of.ts";

/**
 * The task's relevance: the ceiling of every accuracy metric.
 *
 * - Errors: `RangeError` for a batch without relevance.
 * - Cost: no rows.
 *
 * @example
 * ```ts
 * import { oracle } from "./oracle.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await oracle.prepare(linearModel([9, 0]), {}, toyContext(2));
 * const batch = { ...toyBatch([[1, 1]]), truth: { relevance: toyRows([[1, 0]]) } };
 * assert.deepEqual([...(await explain(batch)).attributions.data], [1, 0]);
 * ```
 */
export const oracle: Explainer = {
  id: "oracle",
  version: 1,
  summary: "Control: the task's relevance, its ground truth.",
  references: [],
  defaults: {},
  needs: ["relevance"],
  signed: false,
  stochastic: false,
  control: true,
  claims: ["relabelling"],
  prepare: () => (batch) => {
    const { shape } = batch.inputs;
    return Promise.resolve({
      attributions: { shape, data: relevanceOf(batch) },
    });
  },
};
