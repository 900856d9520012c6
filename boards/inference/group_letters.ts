/**
 * Tie groups in writing.
 *
 * @module
 */

/** One sign per group, so that signs can be compared one by one. */
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A row's groups as letters: 0 → "a", 26 → "A", from 52 on Latin letters with marks. */
export function groupLetters(groups: readonly number[]): string {
  return groups.map((group) =>
    LETTERS[group] ?? String.fromCharCode(0x100 + group - LETTERS.length)
  ).join("");
}
