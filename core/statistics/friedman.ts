/**
 * Friedman test: do treatments differ, by ranks within blocks?
 *
 * @module
 */
import { chiSquaredTail } from "./chi_squared_tail.ts";
import { midRanks } from "./ranks.ts";

/** Result of {@linkcode friedman}. */
export interface Friedman {
  /** Mean rank of each treatment over blocks; 1 = smallest. */
  readonly meanRanks: Float64Array;
  /** Chi-squared statistic, corrected for ties; NaN where all values of every block are tied. */
  readonly statistic: number;
  /**
   * P value, by the chi-squared distribution with one degree less than treatments.
   *
   * 1 where all values of every block are tied.
   */
  readonly pValue: number;
  /**
   * Kendall's W, in [0, 1]; 1 = every block has the same ranks.
   *
   * NaN where all values of every block are tied.
   */
  readonly concordance: number;
}

/**
 * Friedman's test of the hypothesis that treatments do not differ within blocks.
 *
 * - Ties get mid-ranks.
 * - The chi-squared distribution is an approximation for many blocks; it is conservative for few.
 *
 * Friedman (1937), "The use of ranks to avoid the assumption of normality",
 * doi:10.1080/01621459.1937.10503522. W: Kendall and Babington Smith (1939),
 * doi:10.1214/aoms/1177732186.
 *
 * @param blocks `[block][treatment]`.
 * @throws {RangeError} when there are no blocks, fewer than two treatments, rows of different
 *   length, or NaN.
 *
 * @example
 * ```ts
 * import { friedman } from "./friedman.ts";
 * import assert from "node:assert/strict";
 * const { meanRanks, statistic, concordance } = friedman([[1, 2, 3], [5, 6, 7]]);
 * assert.deepEqual([...meanRanks], [1, 2, 3]);
 * assert.equal(statistic, 4);
 * assert.equal(concordance, 1);
 * ```
 */
export function friedman(blocks: readonly ArrayLike<number>[]): Friedman {
  const count = blocks[0]?.length ?? 0;
  if (count < 2 || blocks.some((block) => block.length !== count)) {
    throw new RangeError(
      `Cannot compare treatments: expected blocks of two or more each, current value is [${
        blocks.map((block) => block.length)
      }]`,
    );
  }
  const middle = (count + 1) / 2;
  const meanRanks = new Float64Array(count);
  let spread = 0;
  for (const block of blocks) {
    for (const [i, rank] of midRanks(block).entries()) {
      meanRanks[i]! += rank / blocks.length;
      spread += (rank - middle) ** 2;
    }
  }
  const between = meanRanks.reduce((sum, r) => sum + (r - middle) ** 2, 0);
  // Mid-ranks vary less than ranks without ties: dividing by their own variation corrects for ties.
  const concordance = spread === 0 ? NaN : between * blocks.length / spread;
  const statistic = concordance * blocks.length * (count - 1);
  return {
    meanRanks,
    statistic,
    pValue: spread === 0 ? 1 : chiSquaredTail(statistic, count - 1),
    concordance,
  };
}
