/**
 * The output while units are replaced one after the other.
 *
 * @module
 */
import { chunks } from "../../core/rows/chunks.ts";
import type { Context } from "../../core/contracts/context.ts";
import type { Subject } from "../../core/contracts/metric.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowAt, rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { ask } from "../../core/rows/query.ts";
import {
  type FixedReplacement,
  fixedReplacements,
} from "../../core/rows/replacement.ts";
import { targetOutputs } from "../../core/rows/target_outputs.ts";
import { unitCount } from "../../core/rows/units.ts";
import { filledWalks } from "./filled_walks.ts";
import { notedReplacement } from "./noted_replacement.ts";
import { outputsWithout } from "./outputs_without.ts";
import {
  type ReplacementPolicy,
  replacementPolicy,
} from "./replacement_policy.ts";
import { tiedOrders } from "./tied_orders.ts";

/** Options of curves. */
export type CurveOptions = ReplacementPolicy & {
  /**
   * Random orders of tied units that are averaged; an instance without ties takes one.
   *
   * @default 8
   */
  readonly tieOrders: number;
};

/** Limits of {@linkcode CurveOptions}, with the policies that a curve can follow. */
export const curveLimits = {
  ...replacementPolicy([...fixedReplacements, "conditional"]),
  tieOrders: { min: 1, max: 10000, integer: true },
} as const;

/** The explanation, and how its curves are scored. */
export interface CurveScoring {
  /** Deletion walks from the instance to its replacement, insertion back. */
  readonly direction: "deletion" | "insertion";
  /** The metric's id, which keys its random orders. */
  readonly id: string;
  /** The explanation scored. */
  readonly subject: Pick<Subject, "model" | "batch" | "note">;
  /** Resolved options. */
  readonly options: CurveOptions;
  /** The task's context. */
  readonly context: Context;
  /**
   * Values that order the units, largest first; undefined where the instance is not scored.
   * `present` is f(x), `absent` the mean output with every unit replaced.
   */
  priorities(
    row: number,
    present: number,
    absent: number,
  ): ArrayLike<number> | undefined;
  /** The score of one order's curve: the mean outputs after 0 … units steps. */
  score(curve: Float64Array, present: number, absent: number): number;
}

/**
 * Mean score of each instance's curves over the random orders of its ties.
 *
 * - A curve is the mean over the policy's draws.
 * - Random orders come from `context.rng(id, instance)`.
 * - Where values depend on what else is replaced, a draw's are filled in at every step, from the
 *   same random numbers.
 * - Notes: {@linkcode notedReplacement}.
 * - NaN: where `priorities` returns nothing.
 * - Cost: 1 + draws + draws · units rows per instance, with ties 1 + draws + tieOrders · draws ·
 *   units. A policy without random values has one draw.
 *
 * @example
 * ```ts
 * import { replacementCurves } from "./replacement_curves.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const scores = await replacementCurves({
 *   direction: "deletion",
 *   id: "custom",
 *   subject,
 *   options: { replacement: "baseline", draws: 1, tieOrders: 8 },
 *   context,
 *   priorities: () => [3, 1],
 *   score: (curve) => curve[1]!,
 * });
 * assert.deepEqual([...scores], [1]); // outputs 4, 1, 0
 * ```
 */
export async function replacementCurves(
  { direction, id, subject, options, context, priorities, score }: CurveScoring,
): Promise<Float64Array> {
  const { model, batch } = subject;
  const { inputs, targets, instances } = batch;
  const policy = notedReplacement(subject, options, context);
  const { draws } = policy;
  const rows = rowsOf(inputs);
  const each = Int32Array.from({ length: rows * draws }, (_, i) => i);
  const rowOf = each.map((i) => Math.floor(i / draws));
  const { positions } = context.units;
  const absent = policy.kind === "fixed"
    ? absentRows(inputs, rowOf, policy, positions)
    : undefined;
  const absentTargets = rowOf.map((row) => targets[row]!);
  const high = await targetOutputs(model, { inputs, targets });
  const ends = absent
    ? await targetOutputs(model, { inputs: absent, targets: absentTargets })
    : await outputsWithout(
      model,
      batch,
      policy,
      Array.from(high, (_, row) => ({ row, positions })),
    );
  const low = high.map((_, row) =>
    mean(ends.subarray(row * draws, (row + 1) * draws))
  );

  const steps = unitCount(context.units);
  const scores = new Float64Array(rows).fill(NaN);
  const perRow = steps * options.tieOrders * draws;
  for (const [first, last] of chunks(rows, perRow)) {
    const walks: { row: number; order: Int32Array; share: number }[] = [];
    for (let row = first; row < last; row++) {
      const values = priorities(row, high[row]!, low[row]!);
      if (!values) continue;
      const random = context.rng(id, instances[row]!);
      const orders = tiedOrders(values, options.tieOrders, random);
      for (const order of orders) {
        walks.push({ row, order, share: 1 / orders.length });
      }
      scores[row] = 0;
    }
    if (walks.length === 0) continue;
    const present = new Int32Array(walks.length * draws);
    const replaced = new Int32Array(present.length);
    const orders = new Int32Array(present.length * steps);
    for (let walk = 0; walk < present.length; walk++) {
      const { row, order } = walks[Math.floor(walk / draws)]!;
      present[walk] = row;
      replaced[walk] = row * draws + walk % draws;
      orders.set(order, walk * steps);
    }
    const outputs = !absent
      ? await filledWalks({
        direction,
        model,
        batch,
        policy,
        units: context.units,
        walks,
      })
      : await ask(model, {
        kind: "walks",
        ...(direction === "deletion"
          ? {
            starts: inputs,
            targets,
            ends: absent,
            from: present,
            to: replaced,
          }
          : {
            starts: absent,
            targets: absentTargets,
            ends: inputs,
            from: replaced,
            to: present,
          }),
        orders,
        units: context.units,
      });
    walks.forEach(({ row, share }, at) => {
      const curve = new Float64Array(steps + 1);
      curve[0] = direction === "deletion" ? high[row]! : low[row]!;
      const walkOutputs = outputs.subarray(at * draws * steps);
      for (let step = 0; step < steps; step++) {
        curve[step + 1] = mean(
          Float64Array.from(
            { length: draws },
            (_, d) => walkOutputs[d * steps + step]!,
          ),
        );
      }
      scores[row]! += share * score(curve, high[row]!, low[row]!);
    });
  }
  return scores;
}

function mean(values: Float64Array): number {
  return values.reduce((a, b) => a + b) / values.length;
}

/** The instances with every unit replaced, one row per draw; inputs of no unit stay. */
function absentRows(
  inputs: NdArray,
  rowOf: Int32Array,
  { rows, of }: FixedReplacement,
  positions: Int32Array,
): NdArray {
  const size = rowSize(inputs);
  const data = new Float32Array(rowOf.length * size);
  rowOf.forEach((row, i) => {
    const source = rowAt(rows, of[i]!);
    const absent = data.subarray(i * size, (i + 1) * size);
    absent.set(rowAt(inputs, row));
    for (const at of positions) absent[at] = source[at]!;
  });
  return { shape: [rowOf.length, ...inputs.shape.slice(1)], data };
}
