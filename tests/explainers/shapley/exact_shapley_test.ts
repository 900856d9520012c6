import assert from "node:assert/strict";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { exactShapley } from "../../../explainers/shapley/exact_shapley.ts";
import { kernelShap } from "../../../explainers/shapley/kernel_shap.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { classics, everyOrder, randomGame, tableModel } from "../table_game.ts";

/** Rounding of at most 64 weighted differences near 1. */
const rounding = { atol: 1e-13 };

Deno.test("exactShapley: the mean over all orders of random games", async () => {
  for (let players = 1; players <= 7; players++) {
    const game = randomGame(players, players);
    const { attributions } = await explainRows(
      exactShapley,
      tableModel(players, game),
      [Array<number>(players).fill(1)],
    );
    assertClose(attributions.data, everyOrder(players, game), rounding);
  }
});

for (const { name, players, game, values } of classics) {
  Deno.test(`exactShapley: ${name}, by hand`, async () => {
    const { attributions } = await explainRows(
      exactShapley,
      tableModel(players, game),
      [Array<number>(players).fill(1)],
    );
    assertClose(attributions.data, values, rounding);
  });
}

Deno.test("exactShapley: agrees with the regression over every coalition", async () => {
  const model = multilinearModel(4, [[1, [0, 1, 2]], [-3, [1, 3]], [2, [2]]]);
  const rows = [[1, 2, 3, 4], [-1, 0.5, 2, 0]];
  const background = toyRows([[0, 1, 0, 2], [1, -1, 0.5, 1], [2, 0, 0, 0]]);
  const exact = await explainRows(exactShapley, model, rows, { background });
  const regression = await explainRows(kernelShap, model, rows, { background });
  // Rounding of a solve on values near 50.
  assertClose(exact.attributions.data, regression.attributions.data, {
    atol: 1e-11,
  });
  assert.deepEqual(exact.baseValues, regression.baseValues);
  assert.notDeepEqual(
    rowAt(exact.attributions, 0),
    rowAt(exact.attributions, 1),
  );
});

Deno.test("exactShapley: a unit without effect gets exactly 0 where background means round", async () => {
  const { attributions } = await explainRows(
    exactShapley,
    linearModel([0.1, 0]),
    [[0.7, 9]],
    { background: toyRows([[0.1, 1], [0.1, 2], [0.3, 3]]) },
  );
  assert.equal(attributions.data[1], 0);
});

Deno.test("exactShapley: every coalition once, on the background rows asked for", async () => {
  const { model, count } = counted(linearModel([1, 2, 3, 4]));
  await explainRows(exactShapley, model, [[1, 1, 1, 1], [2, 2, 2, 2]], {
    background: toyRows([[0, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0]]),
    options: { background: 2 },
  });
  assert.equal(count.rows, 2 + 2 * (1 + 2 * 2 ** 4));
});

Deno.test("exactShapley: units play as one, and carry one value", async () => {
  const { attributions } = await explainRows(
    exactShapley,
    multilinearModel(3, [[1, [0, 1]], [5, [2]]]),
    [[2, 3, 1]],
    { units: grouped([[0, 2], [1]]) },
  );
  // v({0,2}) = 5, v({1}) = 0, v(all) = 11: the product's 6 in halves.
  assertClose(attributions.data, [8, 3, 8], rounding);
});

Deno.test("exactShapley: refuses more units than accepted, naming both numbers", async () => {
  const model = linearModel([1, 1, 1, 1]);
  const row = [[1, 1, 1, 1]];
  await assert.rejects(
    explainRows(exactShapley, model, row, { options: { most: 3 } }),
    {
      name: "RangeError",
      message:
        /2\^4 coalitions: at most 3 units may differ from the background, current value is 4/,
    },
  );
  const units = grouped([[0, 1], [2], [3]]);
  await explainRows(exactShapley, model, row, { units, options: { most: 3 } });
  const options = { ...exactShapley.defaults, most: 3 };
  const reason = (parts = {}) =>
    exactShapley.refuses!(model, options, toyContext(4, parts));
  // What a single background row refuses depends on the instance.
  const background = toyRows([[0, 0, 0, 0], [1, 2, 3, 4]]);
  assert.deepEqual([
    reason(),
    reason({ background }),
    reason({ background, units }),
    exactShapley.refuses!(
      model,
      { ...options, background: 1 },
      toyContext(4, { background }),
    ),
  ], [
    undefined,
    "more than 3 units differ from the background",
    undefined,
    undefined,
  ]);
});
