/**
 * Neighbours from a normal distribution with the background's spread.
 *
 * @module
 */
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import type { Rng } from "../../../core/contracts/rng.ts";
import { inputSpread } from "../../parts/input_spread.ts";

/** Draws neighbours, and gives their interpretable representation for the linear model. */
export interface Sampler {
  /** Writes a row; `input` is the instance. */
  draw(input: ArrayLike<number>, rng: Rng, row: Float32Array): void;
  /**
   * Interpretable representations of `rows` `[k, inputs]` relative to an instance, the instance's
   * own first: `[k + 1, units]`; masks of 0 and 1 as bytes.
   */
  codes(
    rows: Float32Array,
  ): (input: ArrayLike<number>) => Float64Array | Uint8Array;
  /** True where rows depend on the instance, so that instances cannot share them. */
  readonly local: boolean;
}

/**
 * Draws every input from N(centre, sd); its unit's representation is (value − mean) / sd.
 *
 * - centre: the background's mean or the instance. sd: the background's (population) standard
 *   deviation.
 * - An input that does not vary over the background stays at the centre, with representation 0.
 * - An input of no unit stays at the instance's value.
 *
 * @throws {RangeError} when the background has no rows, or a unit has several inputs or none: one
 *   normal variable stands for one input.
 *
 * @example
 * ```ts
 * import { gaussianSampler } from "./gaussian_sampler.ts";
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import { toyRows } from "../../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const { codes } = gaussianSampler(toyRows([[2], [6]]), singletonUnits(1), false);
 * assert.deepEqual([...codes(new Float32Array([5]))([8])], [2, 0.5]); // (8 − 4) / 2, (5 − 4) / 2
 * ```
 */
export function gaussianSampler(
  background: NdArray,
  { offsets, positions }: Units,
  aroundInstance: boolean,
): Sampler {
  const units = offsets.length - 1;
  for (let unit = 0; unit < units; unit++) {
    const members = offsets[unit + 1]! - offsets[unit]!;
    if (members === 1) continue;
    throw new RangeError(
      `Cannot draw normal neighbours: units must have one input each, current value is ${members} in unit ${unit}`,
    );
  }
  const { means, deviations } = inputSpread(background);
  const size = means.length;
  const write = (
    row: ArrayLike<number>,
    start: number,
    codes: Float64Array,
    at: number,
  ) => {
    for (let unit = 0; unit < units; unit++) {
      const i = positions[unit]!;
      codes[at + unit] = deviations[i] === 0
        ? 0
        : (row[start + i]! - means[i]!) / deviations[i]!;
    }
  };
  return {
    local: aroundInstance || units < size,
    draw(input, rng, row) {
      row.set(input);
      for (let unit = 0; unit < units; unit++) {
        const i = positions[unit]!;
        const centre = aroundInstance ? input[i]! : means[i]!;
        row[i] = deviations[i] === 0
          ? centre
          : centre + deviations[i]! * rng.normal();
      }
    },
    codes(rows) {
      const codes = new Float64Array(units + rows.length / size * units);
      for (let k = 0; k < rows.length / size; k++) {
        write(rows, k * size, codes, (k + 1) * units);
      }
      return (input) => {
        const codesFromHere = codes.slice();
        write(input, 0, codesFromHere, 0);
        return codesFromHere;
      };
    },
  };
}
