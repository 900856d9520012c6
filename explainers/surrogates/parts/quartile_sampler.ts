/**
 * LIME's discretised neighbours: values by quartile of the background.
 *
 * @module
 */
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import type { Rng } from "../../../core/contracts/rng.ts";
import { rowSize } from "../../../core/contracts/nd_array.ts";
import { unitCount } from "../../../core/rows/units.ts";
import type { Sampler } from "./gaussian_sampler.ts";
import { type QuartileBins, quartileBins } from "./quartile_bins.ts";

/** The background's values of one input, cut at their quartiles. */
interface Column {
  readonly bin: QuartileBins["bin"];
  /** Bin of a background row drawn at random. */
  readonly bins: Uint8Array;
  readonly lowest: number;
  readonly highest: number;
  /** Statistics of the background's values in each bin. */
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/**
 * Draws a quartile bin for every input, as often as the background falls there, and a value in it
 * from the normal distribution of the bin's values, cut to the bin (Ribeiro, Singh and Guestrin,
 * 2016).
 *
 * - Representation: one entry per unit, 1 where all its inputs lie in the instance's bins, else 0.
 * - A value on a quartile belongs to the bin below.
 * - Inputs of no unit stay as they are.
 *
 * @throws {RangeError} when the background has no rows, or values that are not finite.
 *
 * @example
 * ```ts
 * import { quartileSampler } from "./quartile_sampler.ts";
 * import { toyRows } from "../../../core/testing/toy_batch.ts";
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import assert from "node:assert/strict";
 * const { codes } = quartileSampler(
 *   toyRows([[0], [1], [2], [3], [4]]),
 *   singletonUnits(1),
 * );
 * // a value on the third quartile lies below it
 * assert.deepEqual([...codes(new Float32Array([3, 3.5]))([9])], [1, 0, 1]);
 * ```
 */
export function quartileSampler(background: NdArray, units: Units): Sampler {
  const size = rowSize(background);
  const columns = quartileBins(background).map(columnOf);
  const { offsets, positions } = units;
  const unitOf = new Int32Array(size).fill(-1);
  for (let unit = 0; unit < unitCount(units); unit++) {
    const [start, end] = offsets.subarray(unit, unit + 2);
    for (const i of positions.subarray(start, end)) unitOf[i] = unit;
  }
  return {
    local: unitOf.includes(-1),
    draw(input, rng, row) {
      for (let i = 0; i < size; i++) {
        const column = columns[i]!;
        row[i] = unitOf[i]! < 0 ? input[i]! : valueIn(
          column,
          column.bins[rng.integer(column.bins.length)]!,
          rng,
        );
      }
    },
    codes(rows) {
      const count = unitCount(units);
      const members = positions.length;
      const near = rows.length / size;
      const bins = new Uint8Array(near * members);
      for (let m = 0; m < members; m++) {
        const i = positions[m]!;
        const { bin } = columns[i]!;
        for (let k = 0; k < near; k++) {
          bins[k * members + m] = bin(rows[k * size + i]!);
        }
      }
      const slots = Int32Array.from(positions, (i) => unitOf[i]!);
      return (input) => {
        const instanceBins = Uint8Array.from(
          positions,
          (i) => columns[i]!.bin(input[i]!),
        );
        const codes = new Uint8Array((near + 1) * count).fill(1);
        for (let k = 0; k < near; k++) {
          const [from, to] = [k * members, (k + 1) * count];
          for (let m = 0; m < members; m++) {
            codes[to + slots[m]!]! &= Number(
              bins[from + m] === instanceBins[m],
            );
          }
        }
        return codes;
      };
    },
  };
}

function columnOf({ values, bin }: QuartileBins): Column {
  const bins = Uint8Array.from(values, bin);
  const members = [0, 1, 2, 3].map((k) =>
    values.filter((_, i) => bins[i] === k)
  );
  const means = members.map(meanOf);
  const deviations = members.map((inside, k) =>
    Math.sqrt(meanOf(inside.map((value) => (value - means[k]!) ** 2)))
  );
  const lowest = values.reduce((a, b) => Math.min(a, b));
  const highest = values.reduce((a, b) => Math.max(a, b));
  return { bin, bins, lowest, highest, means, deviations };
}

function meanOf(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/**
 * A float32 value of the bin, by rejection. At least a third of all draws are accepted, since a
 * standard deviation within bounds cannot exceed √((mean − lower)(upper − mean)).
 */
function valueIn(column: Column, within: number, rng: Rng): number {
  const { bin, lowest, highest, means, deviations } = column;
  while (true) {
    const draw = means[within]! + deviations[within]! * rng.normal();
    const value = Math.fround(draw);
    const inside = value >= lowest && value <= highest;
    if (inside && bin(value) === within) return value;
  }
}
