/**
 * A paired test by permutation of signs.
 *
 * @module
 */
import type { Rng } from "../contracts/rng.ts";

/** Largest number of non-zero differences whose signs are all tried. */
const EXACT = 12;

/**
 * Two-sided p value, in (0, 1], of paired differences being symmetric about 0: how often random
 * signs give a mean at least as far from 0.
 *
 * Up to 12 non-zero differences take every pattern of signs; more take `resamples` random ones and
 * (1 + hits)/(1 + resamples), so that the test keeps its level (Phipson and Smyth, 2010,
 * doi:10.2202/1544-6115.1585). All zeros give 1. Patterns whose sums differ by less than 1e-12 of
 * Σ|d| count as equal, since that is the rounding of a sum.
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
  const moved = Float64Array.from(differences).filter((d) => d !== 0);
  const total = moved.reduce((sum, d) => sum + d, 0);
  const size = moved.reduce((sum, d) => sum + Math.abs(d), 0);
  if (!Number.isFinite(size)) {
    throw new RangeError(
      `Cannot flip signs: differences must be finite, current value is ${
        moved.find((d) => !Number.isFinite(d)) ?? size
      }`,
    );
  }
  const far = Math.abs(total) - 1e-12 * size;
  const padded = new Float64Array(moved.length + moved.length % 2);
  padded.set(moved);
  const hits = (patterns: number, bits: (pattern: number) => number) => {
    let count = 0;
    for (let pattern = 0; pattern < patterns; pattern++) {
      // Branches would be guessed wrong half of the time, and one addition must not wait for the
      // other.
      let [even, odd] = [0, 0];
      for (let i = 0, word = 0; i < padded.length; i += 2, word >>>= 2) {
        if (i % 32 === 0) word = bits(pattern);
        even += (word & 1) * padded[i]!;
        odd += (word >>> 1 & 1) * padded[i + 1]!;
      }
      const kept = even + odd;
      if (Math.abs(2 * kept - total) >= far) count++;
    }
    return count;
  };
  if (moved.length <= EXACT) {
    const patterns = 2 ** moved.length;
    return hits(patterns, (pattern) => pattern) / patterns;
  }
  const drawn = hits(resamples, () => random.integer(2 ** 32));
  return (1 + drawn) / (1 + resamples);
}
