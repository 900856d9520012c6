/**
 * Mean and standard deviation of each input over the background.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowSize, rowsOf } from "../../core/contracts/nd_array.ts";

/**
 * Mean and standard deviation (population) of each flat input over the rows of `background`; the
 * deviation of an input that never varies is exactly 0.
 *
 * @throws {RangeError} when the background has no rows.
 *
 * @example
 * ```ts
 * import { inputSpread } from "./input_spread.ts";
 * import { toyRows } from "../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const { means, deviations } = inputSpread(toyRows([[2, 0.1], [2, 0.1], [6, 0.1], [6, 0.1]]));
 * assert.deepEqual([means[0], deviations[0], deviations[1]], [4, 2, 0]);
 * ```
 */
export function inputSpread(
  background: NdArray,
): { readonly means: Float64Array; readonly deviations: Float64Array } {
  const rows = rowsOf(background);
  if (rows === 0) {
    throw new RangeError(
      "Cannot measure how inputs spread: the background must have rows, current value is 0",
    );
  }
  const size = rowSize(background);
  const means = new Float64Array(size);
  background.data.forEach((x, at) => means[at % size]! += x / rows);
  const squares = new Float64Array(size);
  const varying = new Set<number>();
  background.data.forEach((x, at) => {
    squares[at % size]! += (x - means[at % size]!) ** 2;
    // Equal values have no spread, whatever rounding makes of their mean.
    if (x !== background.data[at % size]) varying.add(at % size);
  });
  const deviations = squares.map((square, i) =>
    varying.has(i) ? Math.sqrt(square / rows) : 0
  );
  return { means, deviations };
}
