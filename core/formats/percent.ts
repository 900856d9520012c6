/**
 * Shares as text.
 *
 * @module
 */

/**
 * A share as a percentage with one decimal.
 *
 * @example
 * ```ts
 * import { percent } from "./percent.ts";
 * import assert from "node:assert/strict";
 * assert.equal(percent(0.1234), "12.3 %");
 * ```
 */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
