/**
 * Checking structured queries before they are answered.
 *
 * @module
 */
import type { Model } from "../contracts/model.ts";
import type { Query } from "../contracts/queries.ts";
import { rowSize, rowsOf, sizeOf } from "../contracts/nd_array.ts";
import { countUnits, maskCount } from "./query_rows.ts";

/**
 * Checks that the parts of `query` fit each other and the model.
 *
 * @throws {RangeError} that names the part and its value:
 *   - an index of a row, input, unit or output that does not exist,
 *   - rows of another size than the model's inputs,
 *   - lists of unequal length, a background without rows, or an incomplete mask.
 *
 * @example
 * ```ts
 * import { checkQuery } from "./check_query.ts";
 * import { linearModel } from "../testing/linear_model.ts";
 * import assert from "node:assert/strict";
 * const rows = { shape: [1, 2], data: new Float32Array(2) };
 * const query = {
 *   kind: "singles" as const,
 *   rows,
 *   targets: Int32Array.of(0),
 *   sources: rows,
 *   row: Int32Array.of(0),
 *   unit: Int32Array.of(2),
 *   source: Int32Array.of(0),
 * };
 * assert.throws(() => checkQuery(query, linearModel([1, 1])), /unit must lie in \[0, 2\)/);
 * ```
 */
export function checkQuery(query: Query, model: Model): void {
  const size = sizeOf(model.inputShape);
  if (query.kind === "boxes") {
    checkLength("a row of rows", rowSize(query.rows), size);
    checkLength("a row of draws", rowSize(query.draws), size);
    checkLength("lower", query.box.lower.length, size);
    checkLength("upper", query.box.upper.length, size);
    checkIndices("row", query.row, rowsOf(query.rows));
    checkIndices("targets", query.targets, model.outputs);
    checkLength("row", query.row.length, rowsOf(query.draws));
    checkLength("targets", query.targets.length, rowsOf(query.rows));
    return;
  }
  if (query.units) checkIndices("units", query.units.positions, size);
  if (query.kind === "walks") {
    checkLength("a row of starts", rowSize(query.starts), size);
    checkLength("a row of ends", rowSize(query.ends), size);
    const steps = countUnits(query.units, query.starts);
    checkIndices("orders", query.orders, steps);
    checkIndices("from", query.from, rowsOf(query.starts));
    checkIndices("to", query.to, rowsOf(query.ends));
    checkIndices("targets", query.targets, model.outputs);
    checkLength("orders", query.orders.length, query.from.length * steps);
    checkLength("to", query.to.length, query.from.length);
    checkLength("targets", query.targets.length, rowsOf(query.starts));
  } else if (query.kind === "singles") {
    checkLength("a row of rows", rowSize(query.rows), size);
    checkLength("a row of sources", rowSize(query.sources), size);
    checkIndices("unit", query.unit, countUnits(query.units, query.rows));
    checkIndices("row", query.row, rowsOf(query.rows));
    checkIndices("source", query.source, rowsOf(query.sources));
    checkIndices("targets", query.targets, model.outputs);
    checkLength("unit", query.unit.length, query.row.length);
    checkLength("source", query.source.length, query.row.length);
    checkLength("targets", query.targets.length, rowsOf(query.rows));
  } else {
    checkLength("a row of rows", rowSize(query.rows), size);
    checkLength("a row of background", rowSize(query.background), size);
    checkIndices("targets", query.targets, model.outputs);
    checkLength("targets", query.targets.length, rowsOf(query.rows));
    if (rowsOf(query.background) === 0) {
      throw new RangeError(
        "Cannot ask about coalitions: the background must have rows, current value is 0",
      );
    }
    if (!Number.isInteger(maskCount(query))) {
      throw new RangeError(
        `Cannot ask about coalitions: masks must be whole rows of units, current value is ${
          maskCount(query)
        } rows`,
      );
    }
  }
}

function checkIndices(name: string, indices: Int32Array, below: number): void {
  for (const index of indices) {
    if (index < 0 || index >= below) {
      throw new RangeError(
        `Cannot ask the model: ${name} must lie in [0, ${below}), current value is ${index}`,
      );
    }
  }
}

function checkLength(name: string, length: number, expected: number): void {
  if (length !== expected) {
    throw new RangeError(
      `Cannot ask the model: ${name} must have ${expected} entries, current value is ${length}`,
    );
  }
}
