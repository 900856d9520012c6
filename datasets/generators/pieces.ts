/**
 * Functions of one input with known means under normal distributions.
 *
 * @module
 */
import { normalTail } from "../../core/statistics/normal_tail.ts";

/** A function of one input. */
export interface Piece {
  /** g(x). */
  value(x: number): number;
  /** g'(x), 0 at jumps. */
  derivative(x: number): number;
  /** E g(m + √v Z) for a standard normal Z. */
  mean(m: number, v: number): number;
}

/** x ↦ weight · x. */
function linear(weight: number): Piece {
  return {
    value: (x) => weight * x,
    derivative: () => weight,
    mean: (m) => weight * m,
  };
}

/**
 * Step function of ascending [threshold, jump]: the value rises by the jump from the threshold on.
 */
function steps(
  start: number,
  ...jumps: readonly (readonly [number, number])[]
): Piece {
  const sum = (share: (threshold: number) => number) =>
    jumps.reduce(
      (all, [threshold, jump]) => all + jump * share(threshold),
      start,
    );
  const value = (x: number) => sum((threshold) => x >= threshold ? 1 : 0);
  return {
    value,
    derivative: () => 0,
    mean: (m, v) =>
      v > 0
        ? sum((threshold) => normalTail((threshold - m) / Math.sqrt(v)))
        : value(m),
  };
}

const sine: Piece = {
  value: (x) => 2 * Math.sin(2 * x),
  derivative: (x) => 4 * Math.cos(2 * x),
  mean: (m, v) => 2 * Math.sin(2 * m) * Math.exp(-2 * v),
};

const magnitude: Piece = {
  value: Math.abs,
  derivative: Math.sign,
  mean(m, v) {
    if (!(v > 0)) return Math.abs(m);
    return Math.sqrt(2 * v / Math.PI) * Math.exp(-m * m / (2 * v)) +
      m * (2 * normalTail(-m / Math.sqrt(v)) - 1);
  },
};

const square: Piece = {
  value: (x) => x * x / 2,
  derivative: (x) => x,
  mean: (m, v) => (m * m + v) / 2,
};

const exponential: Piece = {
  value: (x) => -Math.exp(x / 2),
  derivative: (x) => -Math.exp(x / 2) / 2,
  mean: (m, v) => -Math.exp(m / 2 + v / 8),
};

/**
 * The functions of five inputs, by rule. The fifth is 0; the sixth input has the first function
 * again.
 *
 * @example
 * ```ts
 * import { pieces } from "./pieces.ts";
 * import assert from "node:assert/strict";
 * assert.equal(pieces.piecewise[1]!.value(0.2), 1);
 * assert.equal(pieces.piecewise[0]!.mean(0, 1), 0); // 1 and −1 are equally likely
 * ```
 */
export const pieces = {
  /** 4x, 3x, 2x, x, 0. */
  linear: [linear(4), linear(3), linear(2), linear(1), linear(0)],
  /** 2 sin 2x, |x|, x²/2, −exp(x/2), 0. */
  additive: [sine, magnitude, square, exponential, linear(0)],
  /** Sign; −2, −1, 1, 2 by −½, 0, ½; 0, 2, −1, 1 by −1, 0, 1; 1 from ½ on; 0. */
  piecewise: [
    steps(-1, [0, 2]),
    steps(-2, [-0.5, 1], [0, 2], [0.5, 1]),
    steps(0, [-1, 2], [0, -3], [1, 2]),
    steps(0, [0.5, 1]),
    linear(0),
  ],
} satisfies { readonly [rule: string]: readonly Piece[] };
