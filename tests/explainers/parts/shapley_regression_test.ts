import assert from "node:assert/strict";
import { rng } from "../../../core/rng.ts";
import { coalitionDesign } from "../../../explainers/parts/coalition_design.ts";
import { shapleyRegression } from "../../../explainers/parts/shapley_regression.ts";
import { assertClose } from "../../assert_close.ts";

/** Rounding of solves on at most eight players, values near 1. */
const rounding = { atol: 1e-11 };

/** Worth of each coalition, bit i = player i. */
type Game = (coalition: number) => number;

/** φ of the game by the design of this budget. */
function regress(players: number, game: Game, budget = 2 ** players, seed = 0) {
  const design = coalitionDesign(players, budget, rng(seed));
  const values = Array.from(design.weights, (_, m) =>
    game(
      design.masks.subarray(m * players, (m + 1) * players)
        .reduce((code, bit, i) => code + bit * 2 ** i, 0),
    ));
  const solve = shapleyRegression(design, players);
  return solve(values, game(0), game(2 ** players - 1));
}

/** Mean marginal contribution over all orders. */
function bruteForce(players: number, game: Game): Float64Array {
  const phi = new Float64Array(players);
  let orders = 0;
  const extend = (coalition: number, gains: readonly number[]) => {
    if (coalition === 2 ** players - 1) {
      orders++;
      gains.forEach((gain, i) => phi[i]! += gain);
      return;
    }
    for (let i = 0; i < players; i++) {
      const joined = coalition | 1 << i;
      if (joined === coalition) continue;
      extend(joined, gains.with(i, game(joined) - game(coalition)));
    }
  };
  extend(0, Array.from({ length: players }, () => 0));
  return phi.map((sum) => sum / orders);
}

Deno.test("shapleyRegression: all coalitions give the mean over all orders of random games", () => {
  for (let players = 1; players <= 7; players++) {
    const worths = Array.from({ length: 2 ** players }, rng(players).normal);
    const game = (coalition: number) => worths[coalition]!;
    assertClose(regress(players, game), bruteForce(players, game), rounding);
  }
});

Deno.test("shapleyRegression: glove, majority and unanimity games by hand", () => {
  const gloves = (c: number) => c & 1 && c & 6 ? 1 : 0;
  assertClose(regress(3, gloves), [2 / 3, 1 / 6, 1 / 6], rounding);
  const ones = (c: number) => c.toString(2).replaceAll("0", "").length;
  const majority = (c: number) => ones(c) >= 3 ? 1 : 0;
  assertClose(regress(5, majority), Array(5).fill(1 / 5), rounding);
  const together = (c: number) => (c & 0b1101) === 0b1101 ? 1 : 0;
  assertClose(regress(4, together), [1 / 3, 0, 1 / 3, 1 / 3], rounding);
});

Deno.test("shapleyRegression: few pairs are exact for games of pairwise interactions", () => {
  const players = 8;
  for (let seed = 0; seed < 5; seed++) {
    const { normal } = rng("pairwise", seed);
    const matrix = Array.from({ length: players * players }, normal);
    const game = (coalition: number) => {
      let worth = 3;
      for (let i = 0; i < players; i++) {
        for (let j = 0; j <= i; j++) {
          const both = 1 << i | 1 << j;
          if ((coalition & both) === both) worth += matrix[i * players + j]!;
        }
      }
      return worth;
    };
    const phi = Array.from({ length: players }, (_, i) => {
      let sum = matrix[i * players + i]!;
      for (let j = 0; j < i; j++) sum += matrix[i * players + j]! / 2;
      for (let j = i + 1; j < players; j++) sum += matrix[j * players + i]! / 2;
      return sum;
    });
    // 40 of 254 coalitions; random designs are worse conditioned than full ones.
    assertClose(regress(players, game, 40, seed), phi, { atol: 1e-10 });
  }
});

Deno.test("shapleyRegression: the sum is v(N) − v(∅) whatever was sampled", () => {
  const worths = Array.from({ length: 256 }, rng("worths").normal);
  for (let seed = 0; seed < 5; seed++) {
    const phi = regress(8, (coalition) => worths[coalition]!, 40, seed);
    assertClose([phi.reduce((a, b) => a + b)], [worths[255]! - worths[0]!], {
      atol: 1e-12, // rounding of eight terms
    });
  }
});

Deno.test("shapleyRegression: refuses a design that leaves φ free", () => {
  assert.throws(() => regress(8, () => 0, 12), RangeError);
});
