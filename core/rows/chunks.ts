/**
 * Splitting work into chunks of bounded memory.
 *
 * @module
 */

/** Values of one chunk: 2^22, that is 16 MiB of float32. */
const CHUNK_VALUES = 2 ** 22;

/**
 * Ranges `[start, end)` that cover `count` items.
 *
 * Each holds at most `limit` values, and at least one item.
 *
 * @example
 * ```ts
 * import { chunks } from "./chunks.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...chunks(5, 10, 20)], [[0, 2], [2, 4], [4, 5]]);
 * ```
 */
export function* chunks(
  count: number,
  valuesPerItem: number,
  limit: number = CHUNK_VALUES,
): Generator<readonly [start: number, end: number]> {
  const step = Math.max(1, Math.floor(limit / Math.max(1, valuesPerItem)));
  for (let start = 0; start < count; start += step) {
    yield [start, Math.min(count, start + step)];
  }
}
