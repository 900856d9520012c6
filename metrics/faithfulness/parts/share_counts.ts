/**
 * Numbers of units in shares of all.
 *
 * @module
 */

/** Shares of the most important units. */
export type ShareOptions = {
  /**
   * Shares, evenly spaced up to the largest.
   *
   * @default 5
   */
  readonly shares: number;
  /**
   * Largest share of units.
   *
   * @default 0.5
   */
  readonly largest: number;
};

/** Limits of {@linkcode ShareOptions}. */
export const shareLimits = {
  shares: { min: 1, max: 1000, integer: true },
  largest: { min: 0, max: 1 },
} as const;

/**
 * Units in each share of `units`: rounded, and at least one.
 *
 * @example
 * ```ts
 * import { shareCounts } from "./share_counts.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(shareCounts(10, { shares: 5, largest: 0.5 }), [1, 2, 3, 4, 5]);
 * assert.deepEqual(shareCounts(2, { shares: 2, largest: 0.5 }), [1, 1]);
 * ```
 */
export function shareCounts(
  units: number,
  { shares, largest }: ShareOptions,
): number[] {
  return Array.from(
    { length: shares },
    (_, j) => Math.max(1, Math.round(units * largest * (j + 1) / shares)),
  );
}
