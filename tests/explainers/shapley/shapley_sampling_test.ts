import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { exactShapley } from "../../../explainers/shapley/exact_shapley.ts";
import { shapleySampling } from "../../../explainers/shapley/shapley_sampling.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { assertUnbiased, overSeeds, varianceRatio } from "../over_seeds.ts";
import { everyOrder, randomGame, tableModel } from "../table_game.ts";

Deno.test("shapleySampling: unbiased, and its variance falls with the walks", async () => {
  const game = randomGame(6, 4);
  const model = tableModel(6, game);
  const row = Array<number>(6).fill(1);
  const few = await overSeeds(shapleySampling, model, row, {
    options: { walks: 5 },
  });
  const many = await overSeeds(shapleySampling, model, row, {
    options: { walks: 20 },
  });
  for (const spread of [few, many]) assertUnbiased(spread, everyOrder(6, game));
  // Each variance from 200 draws is known to 10 %, their ratio to 14 %: four of them.
  assertClose([varianceRatio(few, many)], [4], { rtol: 0.56 });
});

Deno.test("shapleySampling: unbiased over background rows too, with honest standard errors", async () => {
  const model = multilinearModel(3, [[1, [0, 1, 2]], [2, [0, 1]], [3, [2]]]);
  const setting = {
    background: toyRows([[0, 0, 0], [1, -1, 2], [0.5, 2, -1]]),
  };
  const row = [2, 1, -1];
  const exact = await explainRows(exactShapley, model, [row], setting);
  const { attributions, notes, baseValues } = await explainRows(
    shapleySampling,
    model,
    [row],
    { ...setting, options: { walks: 4000 } },
  );
  const errors = notes!.standard_errors!.data;
  exact.attributions.data.forEach((phi, i) =>
    assertClose([attributions.data[i]!], [phi], { atol: 4 * errors[i]! })
  );
  assert.deepEqual(baseValues, exact.baseValues);
  const spread = await overSeeds(shapleySampling, model, row, {
    ...setting,
    options: { walks: 4 },
  });
  assertUnbiased(spread, exact.attributions.data);
  // Variances from 200 seeds are known to 10 % where tails are normal: four of them, and 2 % for
  // the errors.
  assertClose(spread.variances, Array.from(errors, (e) => e * e * 4000 / 4), {
    rtol: 0.45,
  });
});

Deno.test("shapleySampling: one background row adds up", async () => {
  const { attributions } = await explainRows(
    shapleySampling,
    multilinearModel(3, [[1, [0, 1, 2]]]),
    [[2, 3, 4]],
    { options: { walks: 3 } },
  );
  // Sums of numbers that thirds round.
  assertClose([[...attributions.data].reduce((a, b) => a + b)], [24], {
    atol: 1e-12,
  });
});

Deno.test("shapleySampling: a walk is a row per unit", async () => {
  const { model, count } = counted(linearModel([1, 2, 3]));
  await explainRows(shapleySampling, model, [[1, 1, 1], [2, 2, 2]], {
    background: toyRows([[0, 0, 0], [1, 0, 0], [0, 1, 0]]),
    options: { walks: 7, background: 2 },
  });
  assert.equal(count.rows, 2 + 2 * (1 + 7 * 3));
});

Deno.test("shapleySampling: the background option takes the first rows", async () => {
  const { attributions } = await explainRows(
    shapleySampling,
    linearModel([2, -3]),
    [[1, 1]],
    {
      background: toyRows([[0, 0], [50, 50]]),
      options: { walks: 20, background: 1 },
    },
  );
  assert.deepEqual([...attributions.data], [2, -3]);
});

Deno.test("shapleySampling: units play as one, and carry one value", async () => {
  const { attributions } = await explainRows(
    shapleySampling,
    linearModel([1, 2, 3]),
    [[1, 1, 1]],
    { units: grouped([[0, 2], [1]]) },
  );
  assert.deepEqual([...attributions.data], [4, 2, 4]);
});
