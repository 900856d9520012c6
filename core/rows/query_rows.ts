/**
 * The size of a structured query.
 *
 * @module
 */
import type { NdArray } from "../contracts/nd_array.ts";
import type { Coalitions, Query, Units } from "../contracts/queries.ts";
import { rowSize, rowsOf } from "../contracts/nd_array.ts";
import { unitCount } from "./units.ts";

/**
 * Number of rows that `query` stands for: its cost, however it is answered.
 *
 * - `walks`: walks · units.
 * - `singles`: candidates.
 * - `coalitions`: instances · background rows · masks.
 * - `boxes`: draws · radii.
 *
 * @example
 * ```ts
 * import { queryRows } from "./query_rows.ts";
 * import assert from "node:assert/strict";
 * const row = { shape: [1, 2], data: new Float32Array(2) };
 * const query = {
 *   kind: "coalitions" as const,
 *   rows: row,
 *   targets: new Int32Array(1),
 *   background: { shape: [3, 2], data: new Float32Array(6) },
 *   masks: Uint8Array.of(0, 1, 1, 0), // two masks over two units
 * };
 * assert.equal(queryRows(query), 1 * 3 * 2);
 * ```
 */
export function queryRows(query: Query): number {
  switch (query.kind) {
    case "walks":
      return query.orders.length;
    case "singles":
      return query.row.length;
    case "coalitions":
      return rowsOf(query.rows) * rowsOf(query.background) *
        maskCount(query);
    case "boxes":
      return query.row.length * query.radii.length;
  }
}

/** Number of masks of a coalition query; not a whole number where a mask is incomplete. */
export function maskCount(query: Coalitions): number {
  return query.masks.length / countUnits(query.units, query.rows);
}

/** Number of units of a query over rows like `rows`: every input is one when `units` is absent. */
export function countUnits(units: Units | undefined, rows: NdArray): number {
  return units ? unitCount(units) : rowSize(rows);
}
