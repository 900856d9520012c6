/**
 * Control: the truth upside down.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowSize } from "../../core/contracts/nd_array.ts";
import { relevanceOf } from "./parts/relevance_of.ts";

/**
 * The instance's largest relevance minus the relevance of each input: a ranking that is wrong
 * everywhere.
 *
 * - Errors: `RangeError` for a batch without relevance.
 * - Cost: no rows.
 *
 * @example
 * ```ts
 * import { antiOracle } from "./anti_oracle.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await antiOracle.prepare(linearModel([9, 0]), {}, toyContext(2));
 * const batch = { ...toyBatch([[1, 1]]), truth: { relevance: toyRows([[3, 1]]) } };
 * assert.deepEqual([...(await explain(batch)).attributions.data], [0, 2]);
 * ```
 */
export const antiOracle: Explainer = {
  id: "anti_oracle",
  version: 1,
  summary: "Control: the reverse of the task's relevance, wrong everywhere.",
  references: [],
  defaults: {},
  needs: ["relevance"],
  signed: false,
  stochastic: false,
  control: true,
  claims: ["relabelling"],
  prepare: () => (batch) => {
    const { shape } = batch.inputs;
    const data = relevanceOf(batch);
    const size = rowSize(batch.inputs);
    for (let start = 0; start < data.length; start += size) {
      const row = data.subarray(start, start + size);
      const most = row.reduce((a, b) => Math.max(a, b));
      row.forEach((value, i) => row[i] = most - value);
    }
    return Promise.resolve({ attributions: { shape, data } });
  },
};
