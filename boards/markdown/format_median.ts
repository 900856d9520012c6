/**
 * Medians for people.
 *
 * @module
 */
import type { Median } from "../board.ts";
import { formatNumber } from "../format_number.ts";

/**
 * The median, its interval where there is one, and the number of cells; a dash for nothing.
 *
 * @example
 * ```ts
 * import { formatMedian } from "./format_median.ts";
 * import assert from "node:assert/strict";
 * assert.equal(formatMedian({ median: 1.5, low: 1, high: 4, n: 9 }), "1.50 (1.00 … 4.00, n 9)");
 * assert.equal(formatMedian({ median: 1.5, low: null, high: null, n: 2 }), "1.50 (n 2)");
 * ```
 */
export function formatMedian(estimate: Median | null): string {
  if (estimate === null) return formatNumber(null);
  const { median, low, high, n } = estimate;
  const ends = low === null
    ? ""
    : `${formatNumber(low)} … ${formatNumber(high)}, `;
  return `${formatNumber(median)} (${ends}n ${n})`;
}
