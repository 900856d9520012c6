/**
 * Words of shell commands.
 *
 * @module
 */

/**
 * A text as one word of a POSIX shell, in which nothing is expanded.
 *
 * @example
 * ```ts
 * import { shellQuoted } from "./shell_quoted.ts";
 * import assert from "node:assert/strict";
 * assert.equal(shellQuoted("it's $(id).csv"), String.raw`'it'\''s $(id).csv'`);
 * ```
 */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
