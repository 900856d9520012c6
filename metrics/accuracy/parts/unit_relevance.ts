/**
 * Relevance of units.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { byUnit } from "../../parts/by_unit.ts";

/**
 * Relevance `[rows, units]` in float64: a unit's is the largest of its members', so that one
 * relevant member makes it relevant.
 *
 * @throws {RangeError} when relevance is not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { unitRelevance } from "./unit_relevance.ts";
 * import assert from "node:assert/strict";
 * const relevance = { shape: [1, 3], data: new Float64Array([0, 0, 2]) };
 * const units = { offsets: new Int32Array([0, 2, 3]), positions: new Int32Array([0, 2, 1]) };
 * assert.deepEqual([...unitRelevance(relevance, relevance, { units }).data], [2, 0]);
 * ```
 */
export function unitRelevance(
  relevance: NdArray,
  inputs: NdArray,
  context: Pick<Context, "units">,
): NdArray<Float64Array> {
  return byUnit(
    relevance,
    inputs,
    context.units,
    (members) => members.reduce((a, b) => Math.max(a, b)),
  );
}
