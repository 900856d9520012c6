import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { exactShapley } from "../../../explainers/shapley/exact_shapley.ts";
import { owenShap } from "../../../explainers/shapley/owen_shap.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { assertUnbiased, overSeeds } from "../over_seeds.ts";
import {
  everyOrder,
  pairwiseGame,
  randomGame,
  tableModel,
} from "../table_game.ts";

/** Rounding of sums of few terms near 10. */
const rounding = { atol: 1e-12 };

const groups = [[4, 0, 2], [1], [5, 3]];

Deno.test("owenShap: unbiased for the mean over all orders that keep groups together", async () => {
  const game = randomGame(6, 8);
  const model = tableModel(6, game);
  const row = Array<number>(6).fill(1);
  for (
    const structure of [groups, [[0, 1, 2, 3, 4, 5]], [
      [0],
      [1],
      [2],
      [3],
      [4],
      [5],
    ]]
  ) {
    const spread = await overSeeds(owenShap, model, row, {
      units: grouped(structure),
      options: { pairs: 4 },
    });
    assertUnbiased(spread, everyOrder(6, game, structure));
  }
});

Deno.test("owenShap: the reference knows Owen values from Shapley values, and sums groups to those of their game", () => {
  const game = randomGame(6, 8);
  const owen = everyOrder(6, game, groups);
  assert.notDeepEqual(owen, everyOrder(6, game));
  const whole = groups.map((group) => group.reduce((c, i) => c | 1 << i, 0));
  const quotient = everyOrder(
    3,
    (c) => game(whole.reduce((all, g, i) => c >> i & 1 ? all | g : all, 0)),
  );
  assertClose(
    groups.map((group) => group.reduce((sum, i) => sum + owen[i]!, 0)),
    quotient,
    rounding,
  );
});

Deno.test("owenShap: group sums are the groups' Shapley values where orders of groups are exact", async () => {
  // Three groups in one pair of orders: exact for interactions of two groups, of any order within.
  const model = multilinearModel(4, [[1, [0, 1, 2]], [2, [0, 1]], [-3, [
    1,
    3,
  ]]]);
  const setting = {
    units: grouped([[0, 1], [2], [3]]),
    background: toyRows([[0, 1, 0, 2], [1, -1, 0.5, 1]]),
  };
  const row = [1, 2, 3, 4];
  const { data } = (await explainRows(owenShap, model, [row], {
    ...setting,
    options: { pairs: 1 },
  })).attributions;
  const exact =
    (await explainRows(exactShapley, model, [row], setting)).attributions.data;
  assertClose([data[0]! + data[1]!, data[2]!, data[3]!], [
    exact[0]!,
    exact[2]!,
    exact[3]!,
  ], rounding);
  assert.notEqual(data[0], data[1]);
});

Deno.test("owenShap: one pair is exact for interactions of two, where Owen values are Shapley values", async () => {
  const row = Array<number>(6).fill(1);
  for (let seed = 0; seed < 5; seed++) {
    const { game, values } = pairwiseGame(6, seed);
    const { attributions } = await explainRows(owenShap, tableModel(6, game), [
      row,
    ], {
      seed,
      units: grouped(groups),
      options: { pairs: 1 },
    });
    assertClose(attributions.data, values, rounding);
  }
});

Deno.test("owenShap: walks both ways over all inputs to each background row asked for", async () => {
  const { model, count } = counted(linearModel([1, 2, 3]));
  await explainRows(owenShap, model, [[1, 1, 1], [2, 2, 2]], {
    units: grouped([[0, 1], [2]]),
    background: toyRows([[0, 0, 0], [1, 0, 0], [0, 1, 0]]),
    options: { pairs: 4, background: 2 },
  });
  assert.equal(count.rows, 2 + 2 * (1 + 4 * 2 * 2 * 3));
});

Deno.test("owenShap: refuses groups that leave inputs out", () =>
  assert.rejects(
    explainRows(owenShap, linearModel([1, 1]), [[1, 1]], {
      units: grouped([[0]]),
    }),
    {
      name: "RangeError",
      message: /must cover all 2 inputs, current value is 1/,
    },
  ));
