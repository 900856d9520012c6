/**
 * Normal rows with the background's spread.
 *
 * @module
 */
import type { NdArray, Rng, Units } from "../../core/contracts.ts";
import { inputSpread } from "./input_spread.ts";

/**
 * Bound to an instance, writes neighbours one by one: `row` in the model's inputs, `code` as a local regression sees it.
 * Without random numbers it writes the instance itself.
 */
export type Neighbour = (
  input: ArrayLike<number>,
) => (rng: Rng | undefined, row: Float32Array, code: Float64Array) => void;

/**
 * Every input is drawn from N(centre, sd), centre the background's mean or the instance, sd the background's (population) standard deviation; its unit's code is (value − mean) / sd.
 *
 * An input that does not vary over the background stays at the instance's value with code 0, an input of no unit stays at it too.
 *
 * @throws {RangeError} when a unit has several inputs or none: one normal variable stands for one input.
 *
 * @example
 * ```ts
 * import { gaussianNeighbour } from "./gaussian_neighbour.ts";
 * import { unitsOr } from "../../core/units.ts";
 * import { toyRows } from "../../core/toys/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const code = new Float64Array(1);
 * gaussianNeighbour(toyRows([[2], [6]]), unitsOr(undefined, 1), false)([8])(undefined, new Float32Array(1), code);
 * assert.equal(code[0], 2); // (8 − 4) / 2
 * ```
 */
export function gaussianNeighbour(
  background: NdArray,
  { offsets, positions }: Units,
  aroundInstance: boolean,
): Neighbour {
  const units = offsets.length - 1;
  for (let unit = 0; unit < units; unit++) {
    const members = offsets[unit + 1]! - offsets[unit]!;
    if (members === 1) continue;
    throw new RangeError(
      `Cannot draw normal neighbours: units must have one input each, current value is ${members} in unit ${unit}`,
    );
  }
  const { means, deviations } = inputSpread(background);
  return (input) => (rng, row, code) => {
    row.set(input);
    for (const [unit, i] of positions.entries()) {
      const deviation = deviations[i]!;
      if (deviation === 0) {
        code[unit] = 0;
        continue;
      }
      const centre = aroundInstance ? input[i]! : means[i]!;
      if (rng) row[i] = centre + deviation * rng.normal();
      code[unit] = (row[i]! - means[i]!) / deviation;
    }
  };
}
