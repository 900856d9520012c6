/**
 * Quartile bins of the background's values, per input.
 *
 * @module
 */
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { rowSize, rowsOf } from "../../../core/contracts/nd_array.ts";
import { quantile } from "../../../core/statistics/quantile.ts";

/** Number of bins between quartiles. */
export const BINS = 4;

/** One input over the background. */
export interface QuartileBins {
  /** The background's values, in its order. */
  readonly values: Float64Array;
  /**
   * Bin 0, 1, 2 or 3 of a value: the number of quartiles below it, so that a value on a quartile
   * belongs to the bin below.
   */
  bin(value: number): number;
}

/**
 * The background's values and quartile bins of each input, flat.
 *
 * @throws {RangeError} when the background has no rows, or values that are not finite.
 *
 * @example
 * ```ts
 * import { quartileBins } from "./quartile_bins.ts";
 * import { toyRows } from "../../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const [{ bin } = assert.fail()] = quartileBins(toyRows([[0], [1], [2], [3], [4]]));
 * assert.deepEqual([0, 1, 1.5, 3, 9].map(bin), [0, 0, 1, 2, 3]);
 * ```
 */
export function quartileBins(background: NdArray): readonly QuartileBins[] {
  const size = rowSize(background);
  return Array.from({ length: size }, (_, i) => {
    const values = Float64Array.from(
      { length: rowsOf(background) },
      (_, row) => background.data[row * size + i]!,
    );
    if (!values.every(Number.isFinite)) {
      throw new RangeError(
        `Cannot cut values at quartiles: they must be finite, current value is ${values}`,
      );
    }
    const sorted = values.toSorted();
    const [low, middle, high] = [0.25, 0.5, 0.75].map((q) =>
      quantile(sorted, q)
    );
    // Without branches: where a value falls cannot be predicted.
    const bin = (value: number) =>
      Number(low! < value) + Number(middle! < value) + Number(high! < value);
    return { values, bin };
  });
}
