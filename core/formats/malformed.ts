/**
 * Errors about malformed files.
 *
 * @module
 */

/**
 * Throws an error that names file, expected and current value.
 *
 * @param where The file, and the place in it.
 * @throws {RangeError} that names file, expected and found.
 *
 * @example
 * ```ts
 * import { malformed } from "./malformed.ts";
 * import assert from "node:assert/strict";
 * assert.throws(
 *   () => malformed("a.csv", "2 rows", 1),
 *   /Cannot read a.csv: expected 2 rows, current value is 1/,
 * );
 * ```
 */
export function malformed(
  where: string,
  expected: string,
  actual: unknown,
): never {
  throw new RangeError(
    `Cannot read ${where}: expected ${expected}, current value is ${actual}`,
  );
}
