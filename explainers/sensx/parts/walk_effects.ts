/**
 * Effects of the steps of walks on the output.
 *
 * @module
 */
import type { Model } from "../../../core/contracts/model.ts";
import type { Walks } from "../../../core/contracts/queries.ts";
import { rowAt, rowSize } from "../../../core/contracts/nd_array.ts";
import { ask } from "../../../core/rows/query.ts";
import { unitCount, unitsOr } from "../../../core/rows/units.ts";

/** Steps no longer than this have no effect. */
const LEAST_STEP = 1e-12;

/** Effects by unit (not by step), each `[walks, units]`. */
export interface WalkEffects {
  /**
   * |Δf| of the step that moves each unit, divided by the step's Euclidean length where `divided`;
   * 0 for a step of no length.
   */
  readonly sizes: Float64Array;
  /**
   * Δf with its sign, never divided: a walk's changes add up to f(end) − f(start), except for
   * rounding.
   */
  readonly changes: Float64Array;
}

/**
 * Effect of the step that moves each unit on the output of its walk's target; `startOutputs` holds
 * f(start) per start row.
 *
 * @example
 * ```ts
 * import { walkEffects } from "./walk_effects.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyRows } from "../../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const { sizes, changes } = await walkEffects(linearModel([2, -3]), {
 *   kind: "walks",
 *   starts: toyRows([[1, 1]]),
 *   targets: new Int32Array([0]),
 *   ends: toyRows([[2, 5]]),
 *   from: new Int32Array([0]),
 *   to: new Int32Array([0]),
 *   orders: new Int32Array([1, 0]),
 * }, [-1], true);
 * assert.deepEqual([[...sizes], [...changes]], [[2, 3], [2, -12]]);
 * ```
 */
export async function walkEffects(
  model: Model,
  query: Walks,
  startOutputs: ArrayLike<number>,
  divided: boolean,
): Promise<WalkEffects> {
  const units = unitsOr(query.units, rowSize(query.starts));
  const steps = unitCount(units);
  const outputs = await ask(model, query);
  const sizes = new Float64Array(outputs.length);
  const changes = new Float64Array(outputs.length);
  for (const [walk, from] of query.from.entries()) {
    const start = rowAt(query.starts, from);
    const end = rowAt(query.ends, query.to[walk]!);
    let previous = startOutputs[from]!;
    for (let i = walk * steps; i < (walk + 1) * steps; i++) {
      const unit = query.orders[i]!;
      let squares = 0;
      for (let k = units.offsets[unit]!; k < units.offsets[unit + 1]!; k++) {
        const position = units.positions[k]!;
        squares += (end[position]! - start[position]!) ** 2;
      }
      const length = Math.sqrt(squares);
      const change = outputs[i]! - previous;
      const at = walk * steps + unit;
      changes[at] = change;
      sizes[at] = length <= LEAST_STEP
        ? 0
        : divided
        ? Math.abs(change) / length
        : Math.abs(change);
      previous = outputs[i]!;
    }
  }
  return { sizes, changes };
}
