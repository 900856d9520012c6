/**
 * Share of the output that a set of units preserves.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import {
  fixedReplacements,
  replacement,
} from "../../../core/rows/replacement.ts";
import { unitCount } from "../../../core/rows/units.ts";
import { outputsWithout } from "../../parts/outputs_without.ts";
import {
  refusesPolicy,
  type ReplacementPolicy,
  replacementPolicy,
} from "../../parts/replacement_policy.ts";
import type { SubsetOptions } from "./subsets_of.ts";
import { unitPositions } from "../../parts/unit_positions.ts";

/** Options of metrics that check whether subsets are sufficient. */
export type SufficiencyOptions = ReplacementPolicy & SubsetOptions & {
  /**
   * A set is sufficient where it keeps at least this share of f(x) − f(everything replaced).
   *
   * @default 0.5
   */
  readonly share: number;
};

/** Defaults, limits and refusals of {@linkcode SufficiencyOptions}. */
export const sufficiencyOptions = {
  defaults: { replacement: "baseline", draws: 8, sets: 0, share: 0.5 },
  limits: {
    ...replacementPolicy([...fixedReplacements, "conditional"]),
    sets: { min: 0, integer: true },
    share: { min: 0, max: 1 },
  },
  refuses: refusesPolicy,
} as const;

/** Units of one instance that stay while all others are replaced. */
export interface UnitSet {
  /** Row of the batch. */
  readonly row: number;
  /** Units. */
  readonly units: ArrayLike<number>;
}

/**
 * (f(only the set present) − f(nothing present)) / (f(x) − f(nothing present)) of each set, outputs
 * averaged over the policy's draws.
 *
 * - NaN: where f(x) equals f(nothing present).
 * - Cost: three calls; draws rows per set, and 2 · draws rows per instance.
 *
 * @example
 * ```ts
 * import { sufficiencyOptions, outputShares } from "./output_shares.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 1]],
 * });
 * const sets = [{ row: 0, units: [0] }, { row: 0, units: [] }];
 * assert.deepEqual([
 *   ...await outputShares(subject, sufficiencyOptions.defaults, context, sets),
 * ], [0.75, 0]);
 * ```
 */
export async function outputShares(
  { model, batch }: Pick<Subject, "model" | "batch">,
  { replacement: name, draws }: ReplacementPolicy,
  context: Context,
  sets: readonly UnitSet[],
): Promise<Float64Array> {
  const policy = replacement(name, draws, batch, context);
  const units = unitCount(context.units);
  const meanOutputs = async (unitSets: readonly UnitSet[]) => {
    const outputs = await outputsWithout(
      model,
      batch,
      policy,
      unitSets.map((set) => ({
        row: set.row,
        positions: unitPositions(context.units, complement(set.units, units)),
      })),
    );
    return Float64Array.from(
      unitSets,
      (_, i) =>
        outputs.subarray(i * policy.draws, (i + 1) * policy.draws)
          .reduce((sum, output) => sum + output, 0) / policy.draws,
    );
  };
  const instances = [...batch.targets.keys()];
  const all = Array.from({ length: units }, (_, unit) => unit);
  const present = await meanOutputs(
    instances.map((row) => ({ row, units: all })),
  );
  const absent = await meanOutputs(
    instances.map((row) => ({ row, units: [] })),
  );
  const outputs = await meanOutputs(sets);
  return outputs.map((output, i) => {
    const { row } = sets[i]!;
    const change = present[row]! - absent[row]!;
    return change === 0 ? NaN : (output - absent[row]!) / change;
  });
}

function complement(set: ArrayLike<number>, units: number): Int32Array {
  const members = new Set(Array.from(set));
  return Int32Array.from({ length: units }, (_, unit) => unit)
    .filter((unit) => !members.has(unit));
}
