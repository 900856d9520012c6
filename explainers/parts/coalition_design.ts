/**
 * Which coalitions a Shapley regression asks about.
 *
 * @module
 */
import type { Rng } from "../../core/contracts.ts";

/** Coalitions in complementary pairs: masks 2k and 2k + 1 belong together. */
export interface CoalitionDesign {
  /** `[masks, players]`: 1 = present. */
  readonly masks: Uint8Array;
  /** Per mask: its weight in the regression, defined up to a factor. */
  readonly weights: Float64Array;
}

/**
 * At most `budget` coalitions of 1 .. players − 1 members, each with its complement, none twice.
 *
 * Sizes are filled from the outside in, whole where the Shapley kernel's share of the budget covers them (Lundberg and Lee, 2017, arXiv:1705.07874).
 * The rest of the budget goes to the remaining sizes in proportion to their kernel mass, by systematic sampling, and to distinct random members of each;
 * weights are kernel mass over expected count, so the design is unbiased for the full one. A budget of 2^players − 2 or more gives every coalition.
 *
 * @example
 * ```ts
 * import { coalitionDesign } from "./coalition_design.ts";
 * import { rng } from "../../core/rng.ts";
 * import assert from "node:assert/strict";
 * const { masks } = coalitionDesign(3, 6, rng(0));
 * assert.deepEqual([...masks], [1, 0, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0]);
 * ```
 */
export function coalitionDesign(
  players: number,
  budget: number,
  rng: Rng,
): CoalitionDesign {
  let left = Math.min(Math.floor(budget / 2), 2 ** (players - 1) - 1);
  const masks = new Uint8Array(2 * left * players);
  const weights = new Float64Array(2 * left);
  let pair = 0;
  const add = (members: ArrayLike<number>, weight: number) => {
    masks.fill(1, (2 * pair + 1) * players, (2 * pair + 2) * players);
    for (let i = 0; i < members.length; i++) {
      masks[2 * pair * players + members[i]!] = 1;
      masks[(2 * pair + 1) * players + members[i]!] = 0;
    }
    weights.fill(weight, 2 * pair, 2 * pair + 2);
    pair++;
  };

  let size = 1;
  const half = Math.floor(players / 2);
  for (; size <= half; size++) {
    const share = kernelMass(players, size) / massFrom(players, size);
    const count = pairsOfSize(players, size);
    if (left * share < count) break;
    for (const members of subsets(players, size, count)) {
      add(members, kernelMass(players, size) / count);
    }
    left -= count;
  }

  const weight = massFrom(players, size) / left;
  let reached = rng.uniform();
  for (; size <= half && left > 0; size++) {
    const from = Math.floor(reached);
    reached += kernelMass(players, size) / weight;
    const seen = new Set<string>();
    // The last size takes what is left, so that rounding never costs a pair.
    const wanted = size === half
      ? masks.length / players / 2 - pair
      : Math.floor(reached) - from;
    while (seen.size < wanted) {
      const members = randomSubset(players, size, rng);
      const key = members.join();
      if (seen.has(key)) continue;
      seen.add(key);
      add(members, weight);
    }
  }
  return { masks, weights };
}

/** Shapley kernel mass of all pairs {S, complement} with |S| = size, per member of the pair. */
function kernelMass(players: number, size: number): number {
  const both = 1 / (size * (players - size));
  return 2 * size === players ? both / 2 : both;
}

function massFrom(players: number, size: number): number {
  let sum = 0;
  for (let s = size; s <= players / 2; s++) sum += kernelMass(players, s);
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

/** A uniform subset, ascending (Floyd's method); of two complementary halves, the one that holds player 0. */
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
