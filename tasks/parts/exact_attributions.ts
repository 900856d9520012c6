/**
 * Exact attributions of a function, by their definition.
 *
 * @module
 */
import type { Semantics } from "../../core/contracts/truth.ts";
import { shapleyValues } from "../../core/statistics/shapley_values.ts";
import type { RowFunction } from "../../core/testing/function_model.ts";

/** Definitions that apply to any rule; the first is the default. */
export const meanings = [
  "baseline_shapley",
  "interventional_shapley",
  "gradient",
] as const;

/** One of {@linkcode meanings}. */
export type Meaning = typeof meanings[number];

/**
 * Exact attributions of `f` at `x`: its gradient, or the Shapley values of `players`.
 *
 * - Absent players take the values of each row of `absent` (one baseline, or the background), over
 *   which the values of coalitions are averaged.
 * - Inputs that are no players must have no effect; their attribution is 0.
 * - Cost: 2^players evaluations of `f` per row of `absent`.
 *
 * @example
 * ```ts
 * import { exactAttributions } from "./exact_attributions.ts";
 * import assert from "node:assert/strict";
 * const product = {
 *   inputs: 3,
 *   value: (x: ArrayLike<number>) => x[0]! * x[2]!,
 *   gradient: (x: ArrayLike<number>) => [x[2]!, 0, x[0]!],
 * };
 * const shapley = exactAttributions("baseline_shapley", product, [0, 2], [
 *   2,
 *   9,
 *   3,
 * ], [[0, 0, 0]]);
 * assert.deepEqual([...shapley], [3, 0, 3]);
 * ```
 */
export function exactAttributions(
  semantics: Semantics,
  f: RowFunction,
  players: readonly number[],
  x: ArrayLike<number>,
  absent: readonly ArrayLike<number>[],
): Float64Array {
  if (semantics === "gradient") return Float64Array.from(f.gradient(x));
  const values = new Float64Array(2 ** players.length);
  for (const row of absent) {
    const mixed = Float64Array.from(row);
    for (let coalition = 0; coalition < values.length; coalition++) {
      for (const [i, input] of players.entries()) {
        mixed[input] = (coalition >> i & 1 ? x : row)[input]!;
      }
      values[coalition]! += f.value(mixed) / absent.length;
    }
  }
  const phi = shapleyValues(players.length)(values);
  const attributions = new Float64Array(x.length);
  players.forEach((input, i) => attributions[input] = phi[i]!);
  return attributions;
}
