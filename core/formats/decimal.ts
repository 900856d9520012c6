/**
 * Numbers as people write them.
 *
 * @module
 */

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The decimal number that a text is, white space around it left out; NaN for anything else, such as
 * hexadecimal numbers, `1e` or `Infinity`.
 *
 * @example
 * ```ts
 * import { decimal } from "./decimal.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([" 5 ", "-.5e1", "0x10", "1e", ""].map(decimal), [5, -5, NaN, NaN, NaN]);
 * ```
 */
export function decimal(text: string): number {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? Number(trimmed) : NaN;
}
