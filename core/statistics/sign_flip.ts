/**
 * Sign-flip permutation test of paired differences.
 *
 * @module
 */
import type { Rng } from "../contracts/rng.ts";

/** Largest number of non-zero differences for which all sign patterns are enumerated. */
const EXACT = 12;

/**
 * Two-sided p value, in (0, 1], of the hypothesis that paired differences are symmetric about 0:
 * the share of sign patterns whose mean is at least as far from 0.
 *
 * - Up to 12 non-zero differences: all sign patterns, exact.
 * - More: `resamples` random patterns and (1 + hits) / (1 + resamples), which keeps the level
 *   (Phipson and Smyth, 2010, doi:10.2202/1544-6115.1585).
 * - All zeros: 1.
 * - Sums that differ by less than 1e-12 · Σ|d| count as equal: the rounding of a sum.
 *
 * Fisher (1935), "The design of experiments", section 21.
 *
 * @throws {RangeError} when a difference is not finite.
 *
 * @example
 * ```ts
 * import { signFlip } from "./sign_flip.ts";
 * import { rng } from "../rows/rng.ts";
 * import assert from "node:assert/strict";
 * assert.equal(signFlip([1, 1, 1, 1], rng(0)), 2 / 16);
 * ```
 */
export function signFlip(
  differences: ArrayLike<number>,
  random: Rng,
  resamples = 10_000,
): number {
  const nonZero = Float64Array.from(differences).filter((d) => d !== 0);
  const total = nonZero.reduce((sum, d) => sum + d, 0);
  const size = nonZero.reduce((sum, d) => sum + Math.abs(d), 0);
  if (!Number.isFinite(size)) {
    throw new RangeError(
      `Cannot flip signs: differences must be finite, current value is ${
        nonZero.find((d) => !Number.isFinite(d)) ?? size
      }`,
    );
  }
  const far = Math.abs(total) - 1e-12 * size;
  const padded = new Float64Array(nonZero.length + nonZero.length % 2);
  padded.set(nonZero);
  const hits = (patterns: number, bits: (pattern: number) => number) => {
    let count = 0;
    for (let pattern = 0; pattern < patterns; pattern++) {
      // Branches would be mispredicted half of the time; two sums, since one addition must not wait
      // for the other.
      let [even, odd] = [0, 0];
      for (let i = 0, word = 0; i < padded.length; i += 2, word >>>= 2) {
        if (i % 32 === 0) word = bits(pattern);
        even += (word & 1) * padded[i]!;
        odd += (word >>> 1 & 1) * padded[i + 1]!;
      }
      const positive = even + odd;
      if (Math.abs(2 * positive - total) >= far) count++;
    }
    return count;
  };
  if (nonZero.length <= EXACT) {
    const patterns = 2 ** nonZero.length;
    return hits(patterns, (pattern) => pattern) / patterns;
  }
  const drawn = hits(resamples, () => random.integer(2 ** 32));
  return (1 + drawn) / (1 + resamples);
}
