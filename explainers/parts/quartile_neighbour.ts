/**
 * Rows that keep or leave the instance's quartiles.
 *
 * @module
 */
import type { NdArray, Rng, Units } from "../../core/contracts.ts";
import { rowSize, rowsOf } from "../../core/nd_array.ts";
import { quantile } from "../../core/quantile.ts";
import { unitCount } from "../../core/units.ts";
import type { Neighbour } from "./neighbour.ts";

/** The background's values of one input, cut at their quartiles. */
interface Column {
  readonly edges: readonly number[];
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
  const columns = Array.from({ length: size }, (_, i) => {
    const values = Float64Array.from(
      { length: rowsOf(background) },
      (_, row) => background.data[row * size + i]!,
    );
    return columnOf(values);
  });
  const count = unitCount(units);
  const unitOf = new Int32Array(size).fill(-1);
  for (let unit = 0; unit < count; unit++) {
    const [start, end] = units.offsets.subarray(unit, unit + 2);
    for (const i of units.positions.subarray(start, end)) unitOf[i] = unit;
  }
  return (input) => {
    const own = columns.map(({ edges }, i) => binOf(edges, input[i]!));
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

function columnOf(values: Float64Array): Column {
  const sorted = values.slice().sort();
  const edges = [0.25, 0.5, 0.75].map((q) => quantile(sorted, q));
  const bins = Uint8Array.from(values, (value) => binOf(edges, value));
  const members = [0, 1, 2, 3].map((bin) =>
    sorted.filter((value) => binOf(edges, value) === bin)
  );
  const means = members.map(meanOf);
  const deviations = members.map((inside, bin) =>
    Math.sqrt(meanOf(inside.map((value) => (value - means[bin]!) ** 2)))
  );
  const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
  return { edges, bins, lowest, highest, means, deviations };
}

/** Number of edges below the value. */
function binOf(edges: readonly number[], value: number): number {
  return edges.filter((edge) => edge < value).length;
}

function meanOf(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** A float32 of the bin. At least a third of all draws are kept, since a spread within bounds cannot exceed √((mean − lower)(upper − mean)). */
function valueIn(column: Column, bin: number, rng: Rng): number {
  const { edges, lowest, highest, means, deviations } = column;
  while (true) {
    const draw = means[bin]! + deviations[bin]! * rng.normal();
    const value = Math.fround(draw);
    const inside = value >= lowest && value <= highest;
    if (inside && binOf(edges, value) === bin) return value;
  }
}
