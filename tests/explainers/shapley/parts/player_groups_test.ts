import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import {
  certainPlayers,
  playerGroups,
} from "../../../../explainers/shapley/parts/player_groups.ts";
import { shapleyGame } from "../../../../explainers/shapley/parts/shapley_game.ts";
import { grouped } from "../../grouped.ts";

const background = toyRows([[0, 1, 5, 0], [0, 1, 6, 0], [9, 9, 9, 9]]);

Deno.test("playerGroups: units with an input that differs from some row in use, with their inputs alone", () => {
  const units = grouped([[3, 0], [2], [1]]);
  const context = toyContext(4, { background, units });
  const game = shapleyGame(linearModel([1, 1, 1, 1]), context, 2);
  const rows = toyRows([[0, 1, 5, 0], [0, 1, 5, 7], [0, 2, 6, 1], [
    0,
    1,
    8,
    0,
  ]]);
  assert.deepEqual(
    playerGroups(game, rows).map(({ rows, players, units }) => [
      rows,
      [...players],
      [...units.offsets],
      [...units.positions],
    ]),
    [
      [[0, 3], [1], [0, 1], [2]],
      [[1], [0, 1], [0, 2, 3], [3, 0, 2]],
      [[2], [0, 1, 2], [0, 2, 3, 4], [3, 0, 2, 1]],
    ],
  );
  // Recognised by whoever knows it.
  assert.equal(playerGroups(game, rows)[2]!.units, units);
});

Deno.test("certainPlayers: units in which the rows in use differ", () => {
  const units = grouped([[3, 0], [2], [1]]);
  const context = toyContext(4, { background, units });
  assert.deepEqual([0, 1, 2, 3].map((rows) => certainPlayers(context, rows)), [
    3,
    0,
    1,
    3,
  ]);
  assert.equal(certainPlayers({ background: toyRows([]), units }, 0), 0);
});
