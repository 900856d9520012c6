/**
 * Numbers for people.
 *
 * @module
 */

/**
 * Three significant digits, plain where that is short; a dash for nothing.
 *
 * @example
 * ```ts
 * import { formatNumber } from "./format_number.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([0.98765, 15500, 1.2e-9, null].map(formatNumber), [
 *   "0.988",
 *   "15,500",
 *   "1.20e-9",
 *   "–",
 * ]);
 * ```
 */
export function formatNumber(value: number | null): string {
  if (value === null) return "–";
  const size = Math.abs(value);
  if (value === 0) return "0";
  if (size < 1e-3) return value.toExponential(2);
  if (size < 100) return value.toPrecision(3);
  return Math.round(value).toLocaleString("en");
}
