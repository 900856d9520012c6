/**
 * Kullback–Leibler divergence of samples from the background, over quartile bins.
 *
 * @module
 */
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { rowAt, rowSize } from "../../../core/contracts/nd_array.ts";
import { BINS, type QuartileBins } from "./quartile_bins.ts";

/** Counts of samples by instance, input and bin. */
export interface BinDivergence {
  /** Counts a sample of an instance. */
  add(row: number, sample: ArrayLike<number>): void;
  /**
   * Flat `[rows, size]`: Σ p ln(p / q) in nats, p the samples' shares of the bins and q those of
   * the background and the instance together.
   */
  divergences(): Float64Array;
}

/**
 * An empty count for these instances.
 *
 * The instance counts as one row of the background distribution q, so that its own bin always has a
 * positive probability.
 *
 * @example
 * ```ts
 * import { binDivergence } from "./bin_divergence.ts";
 * import { quartileBins } from "./quartile_bins.ts";
 * import { toyRows } from "../../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const count = binDivergence(quartileBins(toyRows([[0], [0], [9]])), toyRows([[9]]));
 * count.add(0, [9]);
 * assert.deepEqual([...count.divergences()], [Math.log(2)]);
 * ```
 */
export function binDivergence(
  bins: readonly QuartileBins[],
  inputs: NdArray,
): BinDivergence {
  const size = rowSize(inputs);
  const counts = new Float64Array(inputs.data.length * BINS);
  const shares = bins.map(({ values, bin }) => {
    const binCounts = new Float64Array(BINS);
    for (const value of values) binCounts[bin(value)]!++;
    return binCounts;
  });
  return {
    add(row, sample) {
      for (const [i, { bin }] of bins.entries()) {
        counts[(row * size + i) * BINS + bin(sample[i]!)]!++;
      }
    },
    divergences: () =>
      Float64Array.from(inputs.data, (_, at) => {
        const { values, bin } = bins[at % size]!;
        const instanceBin = bin(
          rowAt(inputs, Math.floor(at / size))[at % size]!,
        );
        const sampleCounts = counts.subarray(at * BINS, (at + 1) * BINS);
        const total = sampleCounts.reduce((a, b) => a + b, 0);
        let sum = 0;
        for (let b = 0; b < BINS; b++) {
          if (sampleCounts[b] === 0) continue;
          const backgroundCount = shares[at % size]![b]! +
            (b === instanceBin ? 1 : 0);
          const p = sampleCounts[b]! / total;
          sum += p * Math.log(p * (values.length + 1) / backgroundCount);
        }
        // Rounding may leave a hair below 0.
        return Math.max(0, sum);
      }),
  };
}
