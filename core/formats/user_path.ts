/**
 * Paths of the user's files.
 *
 * @module
 */

/**
 * The path as one of the user's, from the current folder, instead of one of the project's.
 *
 * @example
 * ```ts
 * import { userPath } from "./user_path.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(["a.csv", "../a.csv", "/tmp/a.csv"].map(userPath), [
 *   "./a.csv",
 *   "../a.csv",
 *   "/tmp/a.csv",
 * ]);
 * ```
 */
export function userPath(path: string): string {
  return isUserPath(path) ? path : `./${path}`;
}

/** Whether a path begins with `/`, `./`, `../` or a drive. */
export function isUserPath(path: string): boolean {
  return /^(\.{0,2}[\\/]|[A-Za-z]:)/.test(path);
}
