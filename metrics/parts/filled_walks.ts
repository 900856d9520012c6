/**
 * Outputs along orders of units whose replacements depend on what else is replaced.
 *
 * @module
 */
import type { Batch } from "../../core/contracts/batch.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { Units } from "../../core/contracts/queries.ts";
import type { Replacement } from "../../core/rows/replacement.ts";
import { outputsWithout } from "./outputs_without.ts";
import { unitPositions } from "./unit_positions.ts";

/** An order of one instance's units. */
export interface FilledWalk {
  /** Row of the batch. */
  readonly row: number;
  /** All units, in the order in which they are replaced or restored. */
  readonly order: Int32Array;
}

/** Walks, and the model, instances and replacement that they need. */
export interface FilledWalks {
  /** Deletion replaces the order's first units, one more a step; insertion all but those. */
  readonly direction: "deletion" | "insertion";
  /** The model explained. */
  readonly model: Model;
  /** The instances and their targets. */
  readonly batch: Pick<Batch, "inputs" | "targets">;
  /** What replaces a unit. */
  readonly policy: Replacement;
  /** The task's units. */
  readonly units: Units;
  /** An order of one instance's units each. */
  readonly walks: readonly FilledWalk[];
}

/**
 * The explained output after each step of each walk, in every draw: flat `[walks, draws, units]`,
 * as walks between two rows are answered.
 *
 * - Replaced values are filled in from the remaining ones at every step.
 * - Cost: draws · units rows per walk.
 *
 * @example
 * ```ts
 * import { filledWalks } from "./filled_walks.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { singletonUnits } from "../../core/rows/units.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const policy = {
 *   kind: "filled" as const,
 *   draws: 1,
 *   fill: (row: Float32Array, missing: Uint8Array) =>
 *     missing.forEach((is, at) => row[at] = is ? 0 : row[at]!),
 * };
 * const outputs = await filledWalks({
 *   direction: "deletion",
 *   model: linearModel([3, 1]),
 *   batch: toyBatch([[1, 1]]),
 *   policy,
 *   units: singletonUnits(2),
 *   walks: [{ row: 0, order: Int32Array.of(1, 0) }],
 * });
 * assert.deepEqual([...outputs], [3, 0]);
 * ```
 */
export async function filledWalks(
  { direction, model, batch, policy, units, walks }: FilledWalks,
): Promise<Float64Array> {
  const removals = walks.flatMap(({ row, order }) =>
    Array.from(order, (_, step) => ({
      row,
      positions: unitPositions(
        units,
        direction === "deletion"
          ? order.subarray(0, step + 1)
          : order.subarray(step + 1),
      ),
    }))
  );
  const outputs = await outputsWithout(model, batch, policy, removals);
  const { draws } = policy;
  const steps = removals.length / walks.length;
  return Float64Array.from(outputs, (_, i) => {
    const step = i % steps;
    const draw = Math.floor(i / steps) % draws;
    const walk = Math.floor(i / steps / draws);
    return outputs[(walk * steps + step) * draws + draw]!;
  });
}
