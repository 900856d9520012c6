import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { coalitionDesign } from "../../../../explainers/shapley/parts/coalition_design.ts";
import { sampleReuse } from "../../../../explainers/shapley/parts/sample_reuse.ts";
import { assertClose } from "../../../assert_close.ts";
import {
  classics,
  everyOrder,
  type Game,
  randomGame,
} from "../../table_game.ts";

/** Rounding of at most 126 terms near 1. */
const rounding = { atol: 1e-12 };

function reuse(
  players: number,
  game: Game,
  budget: number,
  seed = 0,
  power = 1,
) {
  const design = coalitionDesign(players, budget, rng(seed), { power });
  const values = Float64Array.from(design.weights, (_, m) =>
    game(
      design.masks.subarray(m * players, (m + 1) * players)
        .reduce((code, bit, i) => code + bit * 2 ** i, 0),
    ));
  const answer = sampleReuse(design, players);
  return {
    answer,
    values,
    design,
    empty: game(0),
    full: game(2 ** players - 1),
  };
}

Deno.test("sampleReuse: every coalition gives the mean over all orders", () => {
  const games = [1, 2, 3, 4, 5, 6, 7].map((players) => {
    const game = randomGame(players, players);
    return { players, game, values: everyOrder(players, game) };
  });
  for (const { players, game, values: expected } of [...games, ...classics]) {
    const { answer, values, empty, full } = reuse(players, game, 2 ** players);
    assertClose(answer(values, empty, full), expected, rounding);
  }
});

Deno.test("sampleReuse: adds up whatever was sampled", () => {
  const game = randomGame(7, 1);
  for (const power of [0, 0.5, 1]) {
    const { answer, values, empty, full } = reuse(7, game, 20, 3, power);
    const phi = answer(values, empty, full);
    assertClose([phi.reduce((a, b) => a + b)], [full - empty], rounding);
  }
});

Deno.test("sampleReuse: the regression with the normal matrix of all coalitions, as Covert and Lee solve it", () => {
  const players = 6;
  const { answer, values, design, empty, full } = reuse(
    players,
    randomGame(6, 2),
    20,
    5,
  );
  // Their closed form: A_ii = ½, A_ij = Σ_{k=2}^{n−1} (k − 1)/(n − k) / (n (n − 1) Σ_{k=1}^{n−1}
  // 1/(k (n − k))).
  let [above, below] = [0, 0];
  for (let k = 1; k < players; k++) {
    above += (k - 1) / (players - k);
    below += 1 / (k * (players - k));
  }
  const beside = above / (players * (players - 1) * below);
  const total = design.weights.reduce((a, b) => a + b);
  const right = Array.from({ length: players }, (_, i) =>
    values.reduce(
      (sum, value, m) =>
        sum + design.masks[m * players + i]! * design.weights[m]! / total *
          (value - empty),
      0,
    ));
  // (A⁻¹ b)_i of A = (½ − c) I + c 11ᵀ, moved along A⁻¹1 to the sum that is due.
  const mean = right.reduce((a, b) => a + b) / players;
  const expected = right.map((b) =>
    (b - mean) / (0.5 - beside) + (full - empty) / players
  );
  assertClose(answer(values, empty, full), expected, rounding);
});

Deno.test("sampleReuse: what a coalition shares with its complement cancels", () => {
  const even = (c: number) => randomGame(6, 4)(Math.min(c, 63 - c));
  const { answer, values, empty, full } = reuse(6, even, 20);
  assertClose(answer(values, empty, full), Array<number>(6).fill(0), rounding);
});

Deno.test("sampleReuse: coalitions of weight 0 are not looked at", () => {
  const masks = new Uint8Array([1, 0, 0, 1]);
  const answer = sampleReuse({ masks, weights: new Float64Array([1, 0]) }, 2);
  const values = new Float64Array([3, NaN]);
  assert.deepEqual([...answer(values, 0, 4)], [5, -1]);
});

Deno.test("sampleReuse: gradients are differences, opposite for complements", () => {
  const { answer, values, empty, full } = reuse(6, randomGame(6, 1), 30);
  const phi = answer(values, empty, full);
  for (const mask of [0, 17, 29]) {
    const moved = answer(
      values.with(mask, values[mask]! + 1),
      empty,
      full,
    );
    const gradient = answer.gradient(mask);
    assertClose(gradient, moved.map((value, i) => value - phi[i]!), rounding);
    assert.deepEqual(answer.gradient(mask ^ 1), gradient.map((v) => -v));
  }
});
