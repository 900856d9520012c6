/**
 * Games written as tables, and their values by every order.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import { rng } from "../../core/rows/rng.ts";
import { functionModel } from "../../core/testing/function_model.ts";

/** Worth of each coalition, bit i = player i. */
export type Game = (coalition: number) => number;

/** The game as a model: inputs of 1 are present, of 0 absent. */
export function tableModel(players: number, game: Game): Model {
  return functionModel({
    inputs: players,
    value: (row) =>
      game(Array.from(row).reduce((c, x, i) => c + x * 2 ** i, 0)),
    gradient: () => new Float64Array(players),
  });
}

/** Standard normal worths. */
export function randomGame(players: number, seed: number): Game {
  const worths = Array.from({ length: 2 ** players }, rng(seed).normal);
  return (coalition) => worths[coalition]!;
}

/** Members of a coalition. */
export function bits(coalition: number): number {
  return coalition.toString(2).replaceAll("0", "").length;
}

/** Games of which the values are known by hand. */
export const classics: readonly {
  readonly name: string;
  readonly players: number;
  readonly game: Game;
  readonly values: readonly number[];
}[] = [
  {
    name: "glove: one left, two right",
    players: 3,
    game: (c) => c & 1 && c & 6 ? 1 : 0,
    values: [2 / 3, 1 / 6, 1 / 6],
  },
  {
    name: "majority of five",
    players: 5,
    game: (c) => bits(c) >= 3 ? 1 : 0,
    values: Array<number>(5).fill(1 / 5),
  },
  {
    name: "unanimity of three among four",
    players: 4,
    game: (c) => (c & 0b1101) === 0b1101 ? 1 : 0,
    values: [1 / 3, 0, 1 / 3, 1 / 3],
  },
  {
    // Lengths 1, 2, 4: each stretch of runway is shared by those who need it.
    name: "airport",
    players: 3,
    game: (c) => c & 4 ? 4 : c & 2 ? 2 : c & 1 ? 1 : 0,
    values: [1 / 3, 1 / 3 + 1 / 2, 1 / 3 + 1 / 2 + 2],
  },
  {
    // Each Möbius coefficient is shared equally by its members.
    name: "Möbius: 6 of {0, 1, 2}, −2 of {1, 3}, 5 of {3}",
    players: 4,
    game: (c) =>
      ((c & 7) === 7 ? 6 : 0) - ((c & 10) === 10 ? 2 : 0) + (c & 8 ? 5 : 0),
    values: [2, 1, 2, 4],
  },
];

/** Single effects and interactions of two, all normal, with their Shapley values. */
export function pairwiseGame(players: number, seed: number): {
  readonly game: Game;
  readonly values: readonly number[];
} {
  const { normal } = rng("pairwise", seed);
  const matrix = Array.from(
    { length: players },
    (_, i) => Array.from({ length: i + 1 }, normal),
  );
  const values = Array.from({ length: players }, () => 0);
  matrix.forEach((row, i) =>
    row.forEach((worth, j) => {
      values[i]! += worth / 2;
      values[j]! += worth / 2;
    })
  );
  const game = (coalition: number) => {
    let worth = 3;
    for (let i = 0; i < players; i++) {
      for (let j = 0; j <= i; j++) {
        const both = 1 << i | 1 << j;
        if ((coalition & both) === both) worth += matrix[i]![j]!;
      }
    }
    return worth;
  };
  return { game, values };
}

/** Mean marginal contribution over all orders that keep each group together. */
export function everyOrder(
  players: number,
  game: Game,
  groups: readonly (readonly number[])[] = [],
): Float64Array {
  const phi = new Float64Array(players);
  const open = groups.map((group) => group.reduce((c, i) => c | 1 << i, 0));
  let orders = 0;
  const extend = (coalition: number, gains: readonly number[]) => {
    if (coalition === 2 ** players - 1) {
      orders++;
      gains.forEach((gain, i) => phi[i]! += gain);
      return;
    }
    const begun = open.find((g) =>
      (coalition & g) !== 0 && (coalition & g) !== g
    );
    for (let i = 0; i < players; i++) {
      const joined = coalition | 1 << i;
      if (joined === coalition || begun && !(begun & 1 << i)) continue;
      extend(joined, gains.with(i, game(joined) - game(coalition)));
    }
  };
  extend(0, Array.from({ length: players }, () => 0));
  return phi.map((sum) => sum / orders);
}
