/**
 * Conditional Shapley values of additive functions of correlated normal inputs.
 *
 * @module
 */
import { shapleyValues } from "../../core/statistics/shapley_values.ts";
import { conditional } from "../../datasets/generators/equicorrelated.ts";
import type { Piece } from "../../datasets/generators/pieces.ts";

/** Largest number of inputs whose coalitions are enumerated. */
export const MOST_INPUTS = 12;

/**
 * Conditional Shapley values of Σ g_i(x_i), for the game v(S) = E[Σ g_i(X_i) | X_S = x_S].
 *
 * - Given S, every other input is normal with mean c Σ_S x and one variance, under which the means
 *   of the functions are known.
 * - Linear functions: closed form, inputs² multiplications.
 * - Others: by enumeration, 2^inputs · inputs evaluations.
 *
 * @param weights Gradients of the functions, where all of them are linear.
 * @throws {RangeError} on more than 12 inputs whose functions are not linear.
 *
 * @example
 * ```ts
 * import { pieces } from "../../datasets/generators/pieces.ts";
 * import { additiveShapley } from "./additive_shapley.ts";
 * import assert from "node:assert/strict";
 * const [, , double] = pieces.linear;
 * // v = 2 + ½·2 of the first alone, 0 of the second, 2 of both: (3 + 2) / 2 and (0 − 1) / 2.
 * assert.deepEqual([...additiveShapley([double!, double!], [1, 0], 0.5)], [2.5, -0.5]);
 * ```
 */
export function additiveShapley(
  pieces: readonly Piece[],
  x: ArrayLike<number>,
  correlation: number,
  weights?: readonly number[],
): Float64Array {
  if (weights) return linearShapley(weights, x, correlation);
  const players = pieces.length;
  if (players > MOST_INPUTS) {
    throw new RangeError(
      `Cannot enumerate coalitions: at most ${MOST_INPUTS} inputs, current value is ${players}`,
    );
  }
  const values = Float64Array.from({ length: 2 ** players }, (_, coalition) => {
    let [sum, count] = [0, 0];
    for (let i = 0; i < players; i++) {
      if (coalition >> i & 1) {
        sum += x[i]!;
        count++;
      }
    }
    const { slope, variance } = conditional(correlation, count);
    return pieces.reduce(
      (total, piece, i) =>
        total +
        (coalition >> i & 1
          ? piece.value(x[i]!)
          : piece.mean(slope * sum, variance)),
      0,
    );
  });
  return shapleyValues(players)(values);
}

/**
 * The mean over sizes s of E[v(S + i) − v(S)] for a random S of s others: with A = Σ x, B = Σ w and
 * C = Σ w x over the others, each is in S with probability s / (n − 1), and an ordered pair of them
 * on its two sides with s (n − 1 − s) / ((n − 1)(n − 2)).
 */
function linearShapley(
  weights: readonly number[],
  x: ArrayLike<number>,
  correlation: number,
): Float64Array {
  const n = weights.length;
  const sum = (of: (i: number) => number) =>
    weights.reduce((all, _, i) => all + of(i), 0);
  const [inputs, gradients, products] = [
    sum((i) => x[i]!),
    sum((i) => weights[i]!),
    sum((i) => weights[i]! * x[i]!),
  ];
  return Float64Array.from(weights, (w, i) => {
    const own = x[i]!;
    const [A, B, C] = [inputs - own, gradients - w, products - w * own];
    let phi = 0;
    for (let s = 0; s < n; s++) {
      const inside = n > 1 ? s / (n - 1) : 0;
      // Weights outside times inputs inside, and weights outside alone.
      const across = n > 2
        ? (A * B - C) * s * (n - 1 - s) / (n - 1) / (n - 2)
        : 0;
      const outside = B * (1 - inside);
      const before = conditional(correlation, s).slope;
      const after = conditional(correlation, s + 1).slope;
      phi += w * own + after * (across + outside * own) -
        before * (across + w * A * inside);
    }
    return phi / n;
  });
}
