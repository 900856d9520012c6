/**
 * Whether a budget of coalitions can determine attributions.
 *
 * @module
 */

/**
 * Throws unless coalitions in complementary pairs, with the sum of all attributions, can determine
 * one attribution per player.
 *
 * @throws {RangeError} when there are fewer than 2 (players − 1) coalitions: each pair fixes one
 *   direction.
 *
 * @example
 * ```ts
 * import { checkCoalitions } from "./check_coalitions.ts";
 * import assert from "node:assert/strict";
 * assert.throws(() => checkCoalitions(5, 4), /at least 6 coalitions/);
 * ```
 */
export function checkCoalitions(coalitions: number, players: number): void {
  if (tooFewCoalitions(coalitions, players) !== undefined) {
    throw new RangeError(
      `Cannot determine ${players} attributions: at least ${
        fewest(players)
      } coalitions are needed, current value is ${coalitions}`,
    );
  }
}

/** Why a regression has no answer with so few coalitions; undefined where it has. */
export function tooFewCoalitions(
  coalitions: number,
  players: number,
): string | undefined {
  return coalitions < fewest(players)
    ? `needs ${fewest(players)} coalitions for ${players} units`
    : undefined;
}

function fewest(players: number): number {
  return 2 * (players - 1);
}
