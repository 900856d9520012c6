/**
 * Sampling of coalitions for Shapley regressions.
 *
 * @module
 */
import type { Rng } from "../../../core/contracts/rng.ts";

/** Coalitions in complementary pairs: masks 2k and 2k + 1 belong together. */
export interface CoalitionDesign {
  /** `[masks, players]`: 1 = present. */
  readonly masks: Uint8Array;
  /**
   * Weight per mask: its Shapley kernel 1 / (C(n, s) s (n − s)) over its expected count in its
   * draw.
   */
  readonly weights: Float64Array;
  /** Per mask: the share of all pairs of its size that its draw holds, 1 for complete sizes. */
  readonly chances: Float64Array;
  /**
   * `draws + 1` mask numbers: masks before the first are of complete sizes, `starts[k] .. starts[k
   * + 1]` are draw k's.
   */
  readonly starts: Int32Array;
}

/** How coalitions are sampled of sizes that are not complete. */
export interface SamplingDistribution {
  /**
   * Sizes have mass 1 / (s (n − s))^power: 1 = the Shapley kernel's, 0 = equal for all sizes.
   *
   * @default 1
   */
  readonly power?: number;
  /** Independent draws that share the budget that complete sizes leave. @default 1 */
  readonly draws?: number;
}

/**
 * At most `budget` coalitions of 1 .. players − 1 members, each with its complement, none twice.
 *
 * - Sizes are filled from the smallest and largest inwards. A size is complete where its share of
 *   the budget covers all its coalitions (Lundberg and Lee, 2017, arXiv:1705.07874).
 * - The rest of the budget goes to the remaining sizes in proportion to their mass, by systematic
 *   sampling, and to distinct random members of each.
 * - Weights are kernel over expected count, so each draw together with the complete sizes is
 *   unbiased for the full design.
 * - Separate draws may share coalitions.
 * - A budget of 2^players − 2 or more gives every coalition.
 *
 * @throws {RangeError} when the complete sizes leave less than a pair for each draw.
 *
 * @example
 * ```ts
 * import { coalitionDesign } from "./coalition_design.ts";
 * import { rng } from "../../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * const { masks } = coalitionDesign(3, 6, rng(0));
 * assert.deepEqual([...masks], [1, 0, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0]);
 * ```
 */
export function coalitionDesign(
  players: number,
  budget: number,
  rng: Rng,
  { power = 1, draws = 1 }: SamplingDistribution = {},
): CoalitionDesign {
  let left = Math.min(Math.floor(budget / 2), 2 ** (players - 1) - 1);
  const masks = new Uint8Array(2 * left * players);
  const weights = new Float64Array(2 * left);
  const chances = new Float64Array(2 * left);
  let pair = 0;
  const add = (members: ArrayLike<number>, weight: number, chance: number) => {
    masks.fill(1, (2 * pair + 1) * players, (2 * pair + 2) * players);
    for (let i = 0; i < members.length; i++) {
      masks[2 * pair * players + members[i]!] = 1;
      masks[(2 * pair + 1) * players + members[i]!] = 0;
    }
    weights.fill(weight, 2 * pair, 2 * pair + 2);
    chances.fill(chance, 2 * pair, 2 * pair + 2);
    pair++;
  };

  let size = 1;
  const half = Math.floor(players / 2);
  for (; size <= half; size++) {
    const share = mass(players, size, power) / massFrom(players, size, power);
    const count = pairsOfSize(players, size);
    if (left * share < count) break;
    for (const members of subsets(players, size, count)) {
      add(members, mass(players, size, 1) / count, 1);
    }
    left -= count;
  }

  const starts = Int32Array.from(
    { length: draws + 1 },
    (_, k) => 2 * (pair + Math.floor(left * k / draws)),
  );
  if (left > 0 && left < draws) {
    throw new RangeError(
      `Cannot make ${draws} draws: ${pair} pairs of coalitions are of complete sizes, current value leaves ${left} pairs`,
    );
  }
  for (let draw = 0; draw < draws && left > 0; draw++) {
    const until = starts[draw + 1]! / 2;
    const step = massFrom(players, size, power) / (until - pair);
    let reached = rng.uniform();
    for (let s = size; s <= half; s++) {
      const from = Math.floor(reached);
      reached += mass(players, s, power) / step;
      const weight = mass(players, s, 1) / mass(players, s, power) * step;
      const seen = new Set<string>();
      // The last size takes what is left, so that rounding never costs a pair.
      const budget = s === half ? until - pair : Math.floor(reached) - from;
      while (seen.size < budget) {
        const members = randomSubset(players, s, rng);
        const key = members.join();
        if (seen.has(key)) continue;
        seen.add(key);
        add(members, weight, budget / pairsOfSize(players, s));
      }
    }
  }
  return { masks, weights, chances, starts };
}

/**
 * 1 / (s (n − s))^power: for a power of 1, the Shapley kernel of all pairs {S, complement} with |S|
 * = size, per member of the pair.
 */
function mass(players: number, size: number, power: number): number {
  const both = 1 / (size * (players - size)) ** power;
  return 2 * size === players ? both / 2 : both;
}

function massFrom(players: number, size: number, power: number): number {
  let sum = 0;
  for (let s = size; s <= players / 2; s++) sum += mass(players, s, power);
  return sum;
}

/** Number of pairs {S, complement} with |S| = size. */
function pairsOfSize(players: number, size: number): number {
  let count = 1;
  for (let i = 1; i <= size; i++) count = count * (players - size + i) / i;
  return Math.round(2 * size === players ? count / 2 : count);
}

/** The first `count` subsets of this size in lexicographic order. */
function* subsets(players: number, size: number, count: number) {
  const members = Array.from({ length: size }, (_, i) => i);
  for (let k = 0; k < count; k++) {
    yield members;
    let i = size - 1;
    while (i >= 0 && members[i] === players - size + i) i--;
    if (i < 0) return;
    members[i]!++;
    for (let j = i + 1; j < size; j++) members[j] = members[j - 1]! + 1;
  }
}

/**
 * A uniform subset, ascending (Floyd's method); of two complementary halves, the one that holds
 * player 0.
 */
function randomSubset(players: number, size: number, rng: Rng): number[] {
  const chosen = new Set<number>();
  for (let i = players - size; i < players; i++) {
    const member = rng.integer(i + 1);
    chosen.add(chosen.has(member) ? i : member);
  }
  const flip = 2 * size === players && !chosen.has(0);
  const members = flip
    ? Array.from({ length: players }, (_, i) => i).filter((i) => !chosen.has(i))
    : [...chosen];
  return members.sort((a, b) => a - b);
}
