/**
 * Whether a budget of coalitions can determine attributions.
 *
 * @module
 */

/**
 * Throws unless coalitions in complementary pairs, with the sum of all attributions, can determine one attribution per player.
 *
 * @throws {RangeError} when there are fewer than 2 (players − 1) coalitions: each pair fixes one direction.
 *
 * @example
 * ```ts
 * import { checkCoalitions } from "./check_coalitions.ts";
 * import assert from "node:assert/strict";
 * assert.throws(() => checkCoalitions(5, 4), /at least 6 coalitions/);
 * ```
 */
export function checkCoalitions(coalitions: number, players: number): void {
  const least = 2 * (players - 1);
  if (coalitions < least) {
    throw new RangeError(
      `Cannot determine ${players} attributions: at least ${least} coalitions are needed, current value is ${coalitions}`,
    );
  }
}
