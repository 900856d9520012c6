/**
 * Shapley values by weighted least squares.
 *
 * @module
 */
import { solveSpd } from "../../../core/statistics/solve_spd.ts";
import type { CoalitionDesign } from "./coalition_design.ts";

/** Computes φ from the values of the design's coalitions, of the empty one and of the full one. */
export interface PairEstimator {
  /** φ, linear in the values. */
  (values: ArrayLike<number>, empty: number, full: number): Float64Array;
  /** dφ / dv of one mask; its complement's is the opposite. */
  gradient(mask: number): Float64Array;
}

/**
 * The φ that minimises Σ w (v(S) − v(∅) − Σ_{i∈S} φ_i)² subject to Σφ = v(N) − v(∅): exact Shapley
 * values when the design holds every coalition (Charnes et al., 1988; Lundberg and Lee, 2017).
 *
 * - `ridge` · Σφ² is added to the mean square. A small ridge gives equal shares to what the design
 *   leaves undetermined.
 * - The normal matrix is factored once; each explanation is linear in the values.
 * - Cost: masks · players² / 2 + players³ / 6 multiplications, then masks · players per
 *   explanation.
 *
 * @throws {RangeError} when the design leaves φ undetermined and there is no ridge.
 *
 * @example
 * ```ts
 * import { coalitionDesign } from "./coalition_design.ts";
 * import { shapleyRegression } from "./shapley_regression.ts";
 * import { rng } from "../../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * const design = coalitionDesign(2, 2, rng(0)); // {0}, {1}
 * const [first, second] = shapleyRegression(design, 2)([1, 0], 0, 5);
 * assert.ok(Math.abs(first! - 3) + Math.abs(second! - 2) < 1e-12); // rounding of float64
 * ```
 */
export function shapleyRegression(
  { masks, weights }: Pick<CoalitionDesign, "masks" | "weights">,
  players: number,
  ridge = 0,
): PairEstimator {
  const total = weights.reduce((a, b) => a + b, 0) || 1;
  // Adding 11ᵀ moves nothing, because Σφ is fixed; it makes the matrix regular whenever the
  // constrained problem is.
  const normal = new Float64Array(players * players).fill(1);
  for (let i = 0; i < players; i++) normal[i * players + i]! += ridge;
  const present: number[][] = [];
  weights.forEach((weight, m) => {
    const members: number[] = [];
    for (let i = 0; i < players; i++) {
      if (masks[m * players + i]) members.push(i);
    }
    present.push(members);
    for (const [k, i] of members.entries()) {
      for (let l = 0; l <= k; l++) {
        normal[i * players + members[l]!]! += weight / total;
      }
    }
  });
  const solve = solveDesign(normal, players, weights.length);
  const ones = solve(new Float64Array(players).fill(1));
  const reach = ones.reduce((a, b) => a + b, 0);
  const add = (right: Float64Array, m: number, value: number) => {
    const share = weights[m]! / total * value;
    for (const i of present[m]!) right[i]! += share;
  };
  const constrained = (right: Float64Array, sum: number) => {
    const free = solve(right);
    const excess = free.reduce((a, b) => a + b, 0) - sum;
    return free.map((value, i) => value - ones[i]! * excess / reach);
  };
  const regress = (values: ArrayLike<number>, empty: number, full: number) => {
    const right = new Float64Array(players);
    for (let m = 0; m < weights.length; m++) add(right, m, values[m]! - empty);
    return constrained(right, full - empty);
  };
  const gradient = (mask: number) => {
    const right = new Float64Array(players);
    add(right, mask, 1);
    return constrained(right, 0);
  };
  return Object.assign(regress, { gradient });
}

/**
 * Factors the normal matrix; throws an error of its own where the design leaves some attribution
 * undetermined.
 */
function solveDesign(
  normal: Float64Array,
  players: number,
  coalitions: number,
): ReturnType<typeof solveSpd> {
  try {
    return solveSpd(normal, players);
  } catch (cause) {
    throw new RangeError(
      `Cannot determine ${players} attributions: ask for more coalitions, current value of ${coalitions} happens to leave some free`,
      { cause },
    );
  }
}
