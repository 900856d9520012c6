/**
 * Edit distance of two sequences.
 *
 * @module
 */
import leven from "leven";

/**
 * Fewest members that are inserted, deleted or replaced to turn `a` into `b` (Levenshtein, 1966).
 *
 * - A metric on sequences, from 0 to the longer one's length.
 * - Sequences are tokens, units in their order, or the text itself, whose members are UTF-16 units.
 * - Members are equal as keys of a `Map` are.
 * - Time: |a| · |b| steps.
 *
 * @throws {RangeError} when both together have more than 65,536 different members.
 *
 * @example
 * ```ts
 * import { editDistance } from "./edit_distance.ts";
 * import assert from "node:assert/strict";
 * assert.equal(editDistance("ACGT", "AGTT"), 2);
 * assert.equal(editDistance(["a", "good", "beer"], ["good", "beer"]), 1);
 * ```
 */
export function editDistance<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  const letters = new Map<T, string>();
  const spell = (sequence: ArrayLike<T>) =>
    Array.from(sequence, (member) => {
      const letter = letters.get(member) ?? String.fromCharCode(letters.size);
      letters.set(member, letter);
      return letter;
    }).join("");
  const texts = [spell(a), spell(b)] as const;
  if (letters.size > LETTERS) {
    throw new RangeError(
      `Cannot compare sequences: they must have at most ${LETTERS} different members, current value is ${letters.size}`,
    );
  }
  return leven(...texts);
}

/** Values of one UTF-16 unit. */
const LETTERS = 2 ** 16;
