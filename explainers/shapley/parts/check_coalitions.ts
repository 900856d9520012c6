/**
 * The least number of coalitions that determines attributions.
 *
 * @module
 */
import { Refusal } from "../../../core/plugins/refusal.ts";

/**
 * Throws unless coalitions in complementary pairs, together with the sum of all attributions,
 * determine one attribution per player.
 *
 * @throws {Refusal} when there are fewer than 2 (players − 1) coalitions: each pair fixes one
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
  const reason = tooFewCoalitions(coalitions, players);
  if (reason !== undefined) {
    throw new Refusal(
      `Cannot determine ${players} attributions: at least ${
        fewest(players)
      } coalitions are needed, current value is ${coalitions}`,
      reason,
    );
  }
}

/**
 * The reason why a regression has no solution with so few coalitions; `undefined` where it has one.
 */
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
