/**
 * Normal rows with the background's spread.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts.ts";
import { rowSize, rowsOf } from "../../core/nd_array.ts";
import type { Neighbour } from "./neighbour.ts";

/**
 * Every input is drawn from N(centre, sd), centre the background's mean or the instance, sd the background's (population) standard deviation; its code is (value − mean) / sd.
 *
 * An input that does not vary over the background stays at the instance's value with code 0.
 *
 * @example
 * ```ts
 * import { gaussianNeighbour } from "./gaussian_neighbour.ts";
 * import { toyRows } from "../../core/toys/toy_batch.ts";
 * import { rng } from "../../core/rng.ts";
 * import assert from "node:assert/strict";
 * const code = new Float64Array(1);
 * gaussianNeighbour(toyRows([[2], [6]]), false)([8])(undefined, new Float32Array(1), code);
 * assert.equal(code[0], 2); // (8 − 4) / 2
 * ```
 */
export function gaussianNeighbour(
  background: NdArray,
  aroundInstance: boolean,
): Neighbour {
  const rows = rowsOf(background);
  const size = rowSize(background);
  const means = new Float64Array(size);
  background.data.forEach((x, at) => means[at % size]! += x / rows);
  const squares = new Float64Array(size);
  background.data.forEach((x, at) => {
    // An input of equal values has no spread, whatever rounding makes of its mean.
    const varies = x !== background.data[at % size]!;
    if (varies) squares[at % size] = 1;
  });
  const varying = squares.map((flag) => flag);
  squares.fill(0);
  background.data.forEach((x, at) => {
    squares[at % size]! += varying[at % size]! * (x - means[at % size]!) ** 2;
  });
  const deviations = squares.map((square) => Math.sqrt(square / rows));
  return (input) => (rng, row, code) => {
    for (let i = 0; i < size; i++) {
      const deviation = deviations[i]!;
      const centre = aroundInstance ? input[i]! : means[i]!;
      row[i] = rng && deviation > 0
        ? centre + deviation * rng.normal()
        : input[i]!;
      code[i] = deviation > 0 ? (row[i]! - means[i]!) / deviation : 0;
    }
  };
}
