/**
 * Exact Shapley values of a game.
 *
 * @module
 */

/**
 * Exact Shapley values of a game, from the values of all its 2^players coalitions.
 *
 * - A coalition's index has bit i set where player i is a member.
 * - The mean of marginal contributions: Shapley (1953), doi:10.1515/9781400881970-018.
 * - Cost: players · 2^(players − 1) differences.
 *
 * @returns A function from the coalitions' values to the players' Shapley values.
 *
 * @example
 * ```ts
 * import { shapleyValues } from "./shapley_values.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...shapleyValues(2)([0, 1, 2, 5])], [2, 3]); // (1 + 3) / 2 and (2 + 4) / 2
 * ```
 */
export function shapleyValues(
  players: number,
): (values: ArrayLike<number>) => Float64Array {
  // 1 / (n C(n − 1, s)) for s members without the player.
  const shares = new Float64Array(players).fill(1 / players);
  for (let s = 1; s < players; s++) {
    shares[s] = shares[s - 1]! * s / (players - s);
  }
  const sizes = new Uint8Array(2 ** players);
  for (let c = 1; c < sizes.length; c++) sizes[c] = sizes[c >> 1]! + (c & 1);
  return (values) =>
    Float64Array.from({ length: players }, (_, i) => {
      let phi = 0;
      for (let c = 0; c < values.length; c++) {
        if (c >> i & 1) continue;
        phi += shares[sizes[c]!]! * (values[c | 1 << i]! - values[c]!);
      }
      return phi;
    });
}
