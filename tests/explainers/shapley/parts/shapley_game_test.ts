import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { shapleyGame } from "../../../../explainers/shapley/parts/shapley_game.ts";
import { counted } from "../../counted.ts";
import { grouped } from "../../grouped.ts";
import { twoOutputs } from "../../two_outputs.ts";

const background = toyRows([[1, 0], [3, 4], [100, 100]]);

Deno.test("shapleyGame: mean of each output over the rows asked for, which are asked about once", async () => {
  const { model, count } = counted(
    twoOutputs([linearModel([1, 2], 1), linearModel([0, -1])]),
  );
  const game = shapleyGame(model, toyContext(2, { background }), 2);
  assert.equal(count.rows, 0);
  assert.deepEqual([...await game.baseOutputs()], [7, -2]);
  assert.equal(count.rows, 2);
  assert.deepEqual(game.background.shape, [2, 2]);
});

Deno.test("shapleyGame: 0 takes the whole background, and units are the players", () => {
  const units = grouped([[1, 0]]);
  const context = toyContext(2, { background, units });
  const game = shapleyGame(linearModel([1, 2]), context, 0);
  assert.equal(game.background, background);
  assert.equal(game.players, 1);
  assert.equal(game.units, units);
});

Deno.test("shapleyGame: refuses too few rows, none, and units that leave inputs out", () => {
  const play = (rows: number, parts: Parameters<typeof toyContext>[1]) => () =>
    shapleyGame(linearModel([1, 2]), toyContext(2, parts), rows);
  assert.throws(play(4, { background }), {
    name: "RangeError",
    message: /there are 3, current value is 4/,
  });
  assert.throws(play(0, { background: toyRows([]) }), RangeError);
  assert.throws(play(0, { units: grouped([[1]]) }), {
    name: "RangeError",
    message: /must cover all 2 inputs, current value is 1/,
  });
});
