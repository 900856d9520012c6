/**
 * Counting an explainer's calls of a model.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import { queryRows } from "../../core/rows/query_rows.ts";
import { distinctCounter } from "./distinct_counter.ts";
import { intercepted } from "./intercepted.ts";
import type { Cost } from "../../core/records/record.ts";
import { hashQuery, hashRows } from "./row_hash.ts";

/** A model that counts. */
export interface Meter {
  /** The model for the explainer; rejects once the signal is aborted. */
  readonly model: Model;
  /** The rows so far. */
  cost(): Cost;
  /** Milliseconds that counting itself took. */
  overhead(): number;
}

/**
 * Wraps a model. A structured query costs as many rows as it describes, whether or not the model
 * builds them.
 *
 * @example
 * ```ts
 * import { meter } from "./meter.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import assert from "node:assert/strict";
 * const metered = meter(linearModel([1, 1]), new AbortController().signal);
 * await metered.model.predict({ shape: [2, 2], data: new Float32Array(4) });
 * assert.deepEqual(metered.cost(), { rows: 2, gradientRows: 0, duplicateRows: 1 });
 * ```
 */
export function meter(model: Model, signal: AbortSignal): Meter {
  const seen = distinctCounter();
  let rows = 0;
  let gradientRows = 0;
  let overhead = 0;
  const metered = intercepted(model, (call) => {
    signal.throwIfAborted();
    const start = performance.now();
    if ("query" in call) {
      seen.add(hashQuery(call.query));
      rows += queryRows(call.query);
    } else if ("backwardRows" in call) gradientRows += call.backwardRows;
    else {
      seen.add(hashRows(call.inputs, call.targets));
      if (call.targets) gradientRows += rowsOf(call.inputs);
      else rows += rowsOf(call.inputs);
    }
    overhead += performance.now() - start;
  });
  return {
    model: metered,
    cost: () => ({ rows, gradientRows, duplicateRows: seen.duplicates() }),
    overhead: () => overhead,
  };
}
