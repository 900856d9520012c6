/**
 * Outputs with one unit replaced.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import { rowsOf } from "../../../core/contracts/nd_array.ts";
import { ask } from "../../../core/rows/query.ts";
import { unitCount } from "../../../core/rows/units.ts";
import { outputsWithout } from "../../parts/outputs_without.ts";
import { notedReplacement } from "../../parts/noted_replacement.ts";
import type { ReplacementPolicy } from "../../parts/replacement_policy.ts";
import { unitPositions } from "../../parts/unit_positions.ts";

/** Outputs with each unit replaced. */
export interface SingleOutputs {
  /** Units of an instance. */
  readonly units: number;
  /** Replacements of each unit. */
  readonly draws: number;
  /** Flat `[rows, units, draws]`. */
  readonly outputs: Float64Array;
}

/**
 * The explained output with each unit replaced alone, in every draw of the policy.
 *
 * - Notes: {@linkcode notedReplacement}.
 * - Cost: units · draws rows per instance.
 *
 * @example
 * ```ts
 * import { singleOutputs } from "./single_outputs.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const options = { replacement: "baseline", draws: 1 };
 * const { outputs } = await singleOutputs(subject, options, context);
 * assert.deepEqual([...outputs], [1, 3]);
 * ```
 */
export async function singleOutputs(
  subject: Pick<Subject, "model" | "batch" | "note">,
  options: ReplacementPolicy,
  context: Context,
): Promise<SingleOutputs> {
  const { model, batch } = subject;
  const { inputs, targets } = batch;
  const policy = notedReplacement(subject, options, context);
  const { draws } = policy;
  const units = unitCount(context.units);
  const singles = rowsOf(inputs) * units;
  const rowOf = (single: number) => Math.floor(single / units);
  if (policy.kind === "filled") {
    const removals = Array.from({ length: singles }, (_, single) => ({
      row: rowOf(single),
      positions: unitPositions(context.units, Int32Array.of(single % units)),
    }));
    const outputs = await outputsWithout(model, batch, policy, removals);
    return { units, draws, outputs };
  }
  const each = Int32Array.from({ length: singles * draws }, (_, i) => i);
  const single = each.map((i) => Math.floor(i / draws));
  const row = single.map(rowOf);
  const outputs = await ask(model, {
    kind: "singles",
    rows: inputs,
    targets,
    sources: policy.rows,
    row,
    unit: single.map((i) => i % units),
    source: each.map((i) => policy.of[row[i]! * draws + i % draws]!),
    units: context.units,
  });
  return { units, draws, outputs };
}
