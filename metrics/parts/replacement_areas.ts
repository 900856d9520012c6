/**
 * The curve of the output while units are replaced in the explanation's order.
 *
 * @module
 */
import { chunks } from "../../core/chunks.ts";
import type { Context, NdArray, Subject } from "../../core/contracts.ts";
import { rowAt, rowSize, rowsOf } from "../../core/nd_array.ts";
import { ask } from "../../core/query.ts";
import { unitsOr } from "../../core/units.ts";
import { targetOutputs } from "../../core/target_outputs.ts";
import { tiedOrders } from "./tied_orders.ts";
import { unitScores } from "./unit_scores.ts";

/** Options of the deletion and the insertion curve. */
export type ReplacementOptions = {
  /**
   * Random orders of tied units that are averaged; an instance without ties takes one walk.
   *
   * @default 8
   */
  readonly tieOrders: number;
  /**
   * Smallest |f(x) − f(absent)| that is scored, as a share of the larger of |f(x)| and |f(absent)|; of 1 for probabilities.
   *
   * @default 0.01
   */
  readonly minChange: number;
};

/** Defaults and limits of {@linkcode ReplacementOptions}. */
export const replacementOptions = {
  defaults: { tieOrders: 8, minChange: 0.01 },
  limits: {
    tieOrders: { min: 1, max: 10000, integer: true },
    minChange: { min: 0, max: 1 },
  },
} as const;

/**
 * Area under (f − f(absent)) / (f(x) − f(absent)) over the share of units replaced, by trapezoids from share 0 to 1.
 *
 * `absent` is the instance with every unit at the baseline. Deletion walks from the instance to it, insertion back, the first
 * unit of the explanation first. Order: attributions of a signed method times the sign of f(x) − f(absent), descending, since
 * what pushes away from f(absent) explains the instance; magnitudes of an unsigned one, descending. NaN where an attribution is
 * NaN, or where the change from absent to present is smaller than `minChange` allows. Random orders come from
 * `context.rng(id, instance)`.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { replacementAreas } from "./replacement_areas.ts";
 * import { linearModel } from "../../core/toys/linear_model.ts";
 * import { scene } from "../../core/toys/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({ model: linearModel([3, 1]), inputs: [[1, 1]], attributions: [[3, 1]] });
 * const options = { tieOrders: 8, minChange: 0.01 };
 * const areas = await replacementAreas("deletion", "deletion_auc", subject, options, context);
 * assert.deepEqual([...areas], [0.375]); // curve 1, 1/4, 0
 * ```
 */
export async function replacementAreas(
  way: "deletion" | "insertion",
  id: string,
  { model, batch, explanation, signed }: Subject,
  { tieOrders, minChange }: ReplacementOptions,
  context: Context,
): Promise<Float64Array> {
  const { inputs, targets, instances } = batch;
  const scores = unitScores(explanation.attributions, inputs, context);
  const absent = absentRows(inputs, context);
  const fromX = await targetOutputs(model, { inputs, targets });
  const fromAbsent = await targetOutputs(model, { inputs: absent, targets });
  const [starts, begin, ends] = way === "deletion"
    ? [inputs, fromX, absent]
    : [absent, fromAbsent, inputs];

  const ordersOf = (row: number): Int32Array[] => {
    const own = rowAt(scores, row);
    const change = fromX[row]! - fromAbsent[row]!;
    const scale = model.head.endsWith("probability")
      ? 1
      : Math.max(Math.abs(fromX[row]!), Math.abs(fromAbsent[row]!));
    const scored = Math.abs(change) > minChange * scale;
    if (!scored || own.some(Number.isNaN)) return [];
    const values = own.map(signed ? (v) => v * Math.sign(change) : Math.abs);
    return tiedOrders(values, tieOrders, context.rng(id, instances[row]!));
  };

  const steps = rowSize(scores);
  const areas = new Float64Array(rowsOf(inputs)).fill(NaN);
  for (const [first, last] of chunks(areas.length, steps * tieOrders)) {
    const walks: { row: number; order: Int32Array; share: number }[] = [];
    for (let row = first; row < last; row++) {
      const own = ordersOf(row);
      if (own.length > 0) areas[row] = 0;
      for (const order of own) {
        walks.push({ row, order, share: 1 / own.length });
      }
    }
    if (walks.length === 0) continue;
    const from = Int32Array.from(walks, ({ row }) => row);
    const orders = new Int32Array(walks.length * steps);
    walks.forEach(({ order }, walk) => orders.set(order, walk * steps));
    const outputs = await ask(model, {
      kind: "walks",
      starts,
      targets,
      ends,
      from,
      to: from,
      orders,
      ...context.units && { units: context.units },
    });
    walks.forEach(({ row, share }, walk) => {
      const curve = outputs.subarray(walk * steps, (walk + 1) * steps);
      const area = (trapezoids(begin[row]!, curve) - fromAbsent[row]!) /
        (fromX[row]! - fromAbsent[row]!);
      areas[row]! += share * area;
    });
  }
  return areas;
}

/** Area under `begin`, `curve` at equal steps over [0, 1]. */
function trapezoids(begin: number, curve: Float64Array): number {
  const ends = (begin + curve.at(-1)!) / 2;
  const between = curve.subarray(0, -1).reduce((sum, f) => sum + f, 0);
  return (ends + between) / curve.length;
}

/** The instances with every unit at the baseline; inputs of no unit stay. */
function absentRows(inputs: NdArray, context: Context): NdArray {
  const size = rowSize(inputs);
  const { positions } = unitsOr(context.units, size);
  const data = inputs.data.slice();
  for (let i = 0; i < data.length; i += size) {
    for (const at of positions) data[i + at] = context.baseline[at]!;
  }
  return { shape: inputs.shape, data };
}
