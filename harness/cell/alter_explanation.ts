/**
 * Spoiled copies of explanations.
 *
 * @module
 */
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Units } from "../../core/contracts/queries.ts";
import type { Rng } from "../../core/contracts/rng.ts";
import { rowSize } from "../../core/contracts/nd_array.ts";
import { unitCount, unitsOr } from "../../core/rows/units.ts";
import type { Alteration } from "../../core/records/alterations.ts";

/**
 * A copy with altered attributions.
 *
 * - Noise is added to every input independently. The copy names no subsets, which noise cannot
 *   reach.
 * - Shuffling exchanges units: the attributions of their inputs are written, unit after unit in
 *   random order, over the inputs of all units. Units of equal size are exchanged as a block, and
 *   every number is kept in any case. Subsets get the new names of their units. Inputs of no unit
 *   stay.
 *
 * @param rng Stream of an instance.
 *
 * @example
 * ```ts
 * import { alterExplanation } from "./alter_explanation.ts";
 * import { rng } from "../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * const attributions = { shape: [1, 3], data: new Float64Array([1, 2, 3]) };
 * const copy = alterExplanation(
 *   { attributions },
 *   { kind: "shuffle" },
 *   undefined,
 *   (row) => rng(row),
 * );
 * assert.deepEqual([...copy.attributions.data].sort(), [1, 2, 3]);
 * ```
 */
export function alterExplanation(
  explanation: Explanation,
  alteration: Alteration,
  units: Units | undefined,
  rng: (row: number) => Rng,
): Explanation {
  const { attributions, subsets, ...rest } = explanation;
  const size = rowSize(attributions);
  const groups = unitsOr(units, size);
  const data = Float64Array.from(attributions.data);
  const renamed: Int32Array[] = [];
  for (let row = 0; row * size < data.length; row++) {
    const rowValues = data.subarray(row * size, (row + 1) * size);
    if (alteration.kind === "noise") {
      addNoise(rowValues, alteration.size, rng(row));
    } else renamed.push(shuffle(rowValues, groups, rng(row)));
  }
  return {
    ...rest,
    attributions: { shape: attributions.shape, data },
    ...(subsets && alteration.kind === "shuffle" && {
      subsets: subsets.map((sets, row) =>
        sets.map((set) => set.map((unit) => renamed[row]![unit]!))
      ),
    }),
  };
}

/** Adds noise of `size` standard deviations of the values themselves. */
function addNoise(values: Float64Array, size: number, random: Rng): void {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const spread = Math.sqrt(
    values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length,
  );
  for (let i = 0; i < values.length; i++) {
    values[i]! += size * spread * random.normal();
  }
}

/** Exchanges units in place; returns the new place of each unit. */
function shuffle(
  values: Float64Array,
  { offsets, positions }: Units,
  random: Rng,
): Int32Array {
  const order = random.permutation(unitCount({ offsets, positions }));
  const shuffled = [...order].flatMap((unit) =>
    [...positions.subarray(offsets[unit]!, offsets[unit + 1]!)]
      .map((at) => values[at]!)
  );
  positions.forEach((at, i) => values[at] = shuffled[i]!);
  const placeOf = new Int32Array(order.length);
  order.forEach((unit, place) => placeOf[unit] = place);
  return placeOf;
}
