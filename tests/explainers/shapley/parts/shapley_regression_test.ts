import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { coalitionDesign } from "../../../../explainers/shapley/parts/coalition_design.ts";
import { shapleyRegression } from "../../../../explainers/shapley/parts/shapley_regression.ts";
import { assertClose } from "../../../assert_close.ts";
import {
  everyOrder,
  type Game,
  pairwiseGame,
  randomGame,
} from "../../table_game.ts";

/** Rounding of solves on at most eight players, values near 1. */
const rounding = { atol: 1e-11 };

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

Deno.test("shapleyRegression: all coalitions give the mean over all orders of random games", () => {
  for (let players = 1; players <= 7; players++) {
    const game = randomGame(players, players);
    assertClose(regress(players, game), everyOrder(players, game), rounding);
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
    const { game, values } = pairwiseGame(players, seed);
    // 40 of 254 coalitions; random designs are worse conditioned than full ones.
    assertClose(regress(players, game, 40, seed), values, { atol: 1e-10 });
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
  assert.throws(
    () => regress(8, () => 0, 12),
    /ask for more coalitions, current value of 12/,
  );
});

Deno.test("shapleyRegression: a small ridge settles a design that leaves φ free, and moves little else", () => {
  const masks = new Uint8Array([1, 0, 0, 0, 1, 1]);
  const weights = new Float64Array([1, 1]);
  const values = [6, 4];
  const free = shapleyRegression({ masks, weights }, 3, 1e-7);
  // φ₀ = 6 and φ₁ + φ₂ = 4 are known; the rest is shared. Off by the ridge over eigenvalues near 1.
  assertClose(free(values, 0, 10), [6, 2, 2], { atol: 1e-6 });
  assertClose([free(values, 0, 10).reduce((a, b) => a + b)], [10], rounding);
});

Deno.test("shapleyRegression: gradients are differences, opposite for complements", () => {
  const design = coalitionDesign(6, 30, rng(2));
  const regress = shapleyRegression(design, 6);
  const values = Float64Array.from(design.weights, rng("values").normal);
  const phi = regress(values, 1, 2);
  for (const mask of [0, 17, 29]) {
    const moved = regress(values.with(mask, values[mask]! + 1), 1, 2);
    const gradient = regress.gradient(mask);
    assertClose(gradient, moved.map((value, i) => value - phi[i]!), rounding);
    assertClose(regress.gradient(mask ^ 1), gradient.map((v) => -v), rounding);
  }
});
