/**
 * Rows that keep or leave the instance's quartiles.
 *
 * @module
 */
import type { NdArray, Rng, Units } from "../../core/contracts.ts";
import { rowSize } from "../../core/nd_array.ts";
import { unitCount } from "../../core/units.ts";
import type { Neighbour } from "./gaussian_neighbour.ts";
import { type QuartileBins, quartileBins } from "./quartile_bins.ts";

/** The background's values of one input, cut at their quartiles. */
interface Column {
  readonly bin: QuartileBins["bin"];
  /** Bin of a background row drawn at random. */
  readonly bins: Uint8Array;
  readonly lowest: number;
  readonly highest: number;
  /** Of the background's values in each bin. */
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/**
 * Every input gets a bin between quartiles of the background, as often as the background falls there, and a value in it from the normal distribution of the bin's values cut to the bin.
 *
 * The code has one entry per unit: 1 where all its members lie in the instance's bins. A value on a quartile belongs to the bin below (Ribeiro, Singh and Guestrin, 2016).
 *
 * Inputs of no unit stay as they are.
 *
 * @throws {RangeError} when the background has no rows, or values that are not finite.
 *
 * @example
 * ```ts
 * import { quartileNeighbour } from "./quartile_neighbour.ts";
 * import { toyRows } from "../../core/toys/toy_batch.ts";
 * import { unitsOr } from "../../core/units.ts";
 * import { rng } from "../../core/rng.ts";
 * import assert from "node:assert/strict";
 * const draw = quartileNeighbour(toyRows([[0], [1], [2], [3], [4]]), unitsOr(undefined, 1))([9]);
 * const row = new Float32Array(1);
 * const code = new Float64Array(1);
 * draw(rng(0), row, code);
 * assert.equal(code[0] === 1, row[0]! > 3);
 * ```
 */
export function quartileNeighbour(
  background: NdArray,
  units: Units,
): Neighbour {
  const size = rowSize(background);
  const columns = quartileBins(background).map(columnOf);
  const count = unitCount(units);
  const unitOf = new Int32Array(size).fill(-1);
  for (let unit = 0; unit < count; unit++) {
    const [start, end] = units.offsets.subarray(unit, unit + 2);
    for (const i of units.positions.subarray(start, end)) unitOf[i] = unit;
  }
  return (input) => {
    const own = columns.map(({ bin }, i) => bin(input[i]!));
    return (rng, row, code) => {
      code.fill(1);
      for (const [i, column] of columns.entries()) {
        const unit = unitOf[i]!;
        if (rng === undefined || unit < 0) {
          row[i] = input[i]!;
          continue;
        }
        const bin = column.bins[rng.integer(column.bins.length)]!;
        row[i] = valueIn(column, bin, rng);
        if (bin !== own[i]) code[unit] = 0;
      }
    };
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

/** A float32 of the bin. At least a third of all draws are kept, since a spread within bounds cannot exceed √((mean − lower)(upper − mean)). */
function valueIn(column: Column, within: number, rng: Rng): number {
  const { bin, lowest, highest, means, deviations } = column;
  while (true) {
    const draw = means[within]! + deviations[within]! * rng.normal();
    const value = Math.fround(draw);
    const inside = value >= lowest && value <= highest;
    if (inside && bin(value) === within) return value;
  }
}
