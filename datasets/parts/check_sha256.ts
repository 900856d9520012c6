/**
 * Pinning files by their content.
 *
 * @module
 */
import { sha256 } from "../../core/rows/sha256.ts";

/**
 * Checks that `bytes` have the sha256 that is pinned for the file.
 *
 * Called after parsing, so that a damaged file is reported by its first fault rather than by its
 * digest.
 *
 * @throws {RangeError} otherwise, naming the file and both digests.
 *
 * @example
 * ```ts
 * import { checkSha256 } from "./check_sha256.ts";
 * import assert from "node:assert/strict";
 * await assert.rejects(
 *   checkSha256("a.csv", new Uint8Array(1), "e3b0"),
 *   /a.csv: expected sha256 e3b0/,
 * );
 * ```
 */
export async function checkSha256(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  expected: string,
): Promise<void> {
  const digest = await sha256(bytes);
  if (digest !== expected) {
    throw new RangeError(
      `Cannot use ${path}: expected sha256 ${expected}, current value is ${digest}`,
    );
  }
}
