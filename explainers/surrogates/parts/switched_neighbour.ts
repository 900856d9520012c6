/**
 * TERP's neighbours: a random half of the units moves by normal steps.
 *
 * @module
 */
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import type { Rng } from "../../../core/contracts/rng.ts";
import { inputSpread } from "../../parts/input_spread.ts";

/**
 * Writes the neighbours of an instance one by one: `row` holds the model's inputs, `code` the
 * representation that the linear model sees. Without random numbers it writes the instance itself.
 */
export type Neighbour = (
  input: ArrayLike<number>,
) => (rng: Rng | undefined, row: Float32Array, code: Float64Array) => void;

/**
 * Moves each unit, with probability ½, by n of its inputs' own (population) standard deviations
 * over the background, n ~ N(0, 1). Its code is n, 0 where it stays.
 *
 * Inputs that never vary over the background stay, and so do inputs of no unit. A unit of inputs
 * that never vary has code 0.
 *
 * @throws {RangeError} when the background has no rows.
 *
 * @example
 * ```ts
 * import { switchedNeighbour } from "./switched_neighbour.ts";
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import { rng } from "../../../core/rows/rng.ts";
 * import { toyRows } from "../../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const [row, code] = [new Float32Array(1), new Float64Array(1)];
 * switchedNeighbour(toyRows([[2], [6]]), singletonUnits(1))([8])(rng(0), row, code);
 * assert.equal(row[0], Math.fround(8 + 2 * code[0]!));
 * ```
 */
export function switchedNeighbour(
  background: NdArray,
  { offsets, positions }: Units,
): Neighbour {
  const { deviations } = inputSpread(background);
  const units = Array.from(
    { length: offsets.length - 1 },
    (_, unit) =>
      positions.subarray(offsets[unit], offsets[unit + 1])
        .filter((i) => deviations[i]! > 0),
  );
  return (input) => (rng, row, code) => {
    row.set(input);
    for (const [unit, members] of units.entries()) {
      code[unit] = rng && members.length > 0 && rng.uniform() < 0.5
        ? rng.normal()
        : 0;
      for (const i of members) {
        row[i] = input[i]! + deviations[i]! * code[unit]!;
      }
    }
  };
}
