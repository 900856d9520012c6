/**
 * Drops of the output when subsets of units are replaced.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import type { Rng } from "../../../core/contracts/rng.ts";
import { rowsOf } from "../../../core/contracts/nd_array.ts";
import { ask } from "../../../core/rows/query.ts";
import { targetOutputs } from "../../../core/rows/target_outputs.ts";
import { unitCount } from "../../../core/rows/units.ts";
import { outputsWithAll, outputsWithout } from "../../parts/outputs_without.ts";
import { notedReplacement } from "../../parts/noted_replacement.ts";
import type { ReplacementPolicy } from "../../parts/replacement_policy.ts";
import { unitPositions } from "../../parts/unit_positions.ts";

/**
 * f(x) − f(x with the subset replaced), averaged over the policy's draws: flat `[rows, subsets]`.
 *
 * - Notes: {@linkcode notedReplacement}.
 * - Cost: 1 + subsets · draws rows per instance.
 *
 * @example
 * ```ts
 * import { subsetDrops } from "./subset_drops.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const options = { replacement: "baseline", draws: 1 };
 * const subsets = [Int32Array.of(0), Int32Array.of(0, 1)];
 * const drops = await subsetDrops(subject, subsets, options, context);
 * assert.deepEqual([...drops], [3, 4]);
 * ```
 */
export async function subsetDrops(
  subject: Pick<Subject, "model" | "batch" | "note">,
  subsets: readonly Int32Array[],
  options: ReplacementPolicy,
  context: Context,
): Promise<Float64Array> {
  const { model, batch } = subject;
  const { inputs, targets } = batch;
  const policy = notedReplacement(subject, options, context);
  const count = subsets.length;
  if (policy.kind === "fixed" && rowsOf(policy.rows) === 1) {
    const units = unitCount(context.units);
    const masks = new Uint8Array(count * units).fill(1);
    subsets.forEach((subset, s) =>
      subset.forEach((unit) => masks[s * units + unit] = 0)
    );
    const present = await targetOutputs(model, batch);
    const outputs = await ask(model, {
      kind: "coalitions",
      rows: inputs,
      targets,
      background: policy.rows,
      masks,
      together: true,
      units: context.units,
    });
    return outputs.map((output, i) => present[Math.floor(i / count)]! - output);
  }
  const { draws } = policy;
  const positions = subsets.map((subset) =>
    unitPositions(context.units, subset)
  );
  const removals = Array.from(
    targets,
    (_, row) => positions.map((positions) => ({ row, positions })),
  ).flat();
  const present = await outputsWithAll(model, batch);
  const outputs = await outputsWithout(model, batch, policy, removals);
  return Float64Array.from(removals, ({ row }, i) => {
    const byDraw = outputs.subarray(i * draws, (i + 1) * draws);
    return present[row]! - byDraw.reduce((a, b) => a + b) / draws;
  });
}

/**
 * Random `members` of `units` units, ascending, so that a subset drawn twice has the same sum to
 * the last bit.
 */
export function drawSubset(
  units: number,
  members: number,
  random: Rng,
): Int32Array {
  return random.permutation(units).subarray(0, members).sort();
}

/** Sum of the values of each subset. */
export function subsetSums(
  values: ArrayLike<number>,
  subsets: readonly Int32Array[],
): number[] {
  return subsets.map((subset) => {
    let sum = 0;
    for (let i = 0; i < subset.length; i++) sum += values[subset[i]!]!;
    return sum;
  });
}
