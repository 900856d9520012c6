import assert from "node:assert/strict";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { exactShapley } from "../../../explainers/shapley/exact_shapley.ts";
import { permutationShap } from "../../../explainers/shapley/permutation_shap.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { assertUnbiased, overSeeds, varianceRatio } from "../over_seeds.ts";
import {
  everyOrder,
  pairwiseGame,
  randomGame,
  tableModel,
} from "../table_game.ts";

/** Rounding of sums of few terms near 10. */
const rounding = { atol: 1e-12 };

Deno.test("permutationShap: one pair is exact for interactions of two, and not for three", async () => {
  const options = { pairs: 1 };
  const row = Array<number>(8).fill(1);
  for (let seed = 0; seed < 5; seed++) {
    const { game, values } = pairwiseGame(8, seed);
    const { attributions } = await explainRows(
      permutationShap,
      tableModel(8, game),
      [row],
      { seed, options },
    );
    assertClose(attributions.data, values, rounding);
  }
  const { attributions } = await explainRows(
    permutationShap,
    multilinearModel(8, [[3, [0, 1, 2]]]),
    [row],
    { options },
  );
  assert.ok([...attributions.data].some((phi) => phi !== 0 && phi !== 1));
});

Deno.test("permutationShap: one pair is exact for interactions of two against every background row", async () => {
  const model = multilinearModel(3, [[2, [0, 1]], [-1, [1, 2]], [3, [2]]]);
  const setting = { background: toyRows([[1, 0, 2], [0.5, -1, 0], [3, 1, 1]]) };
  const rows = [[1, 2, 3], [-1, 0.5, 2]];
  const exact = await explainRows(exactShapley, model, rows, setting);
  const { attributions, baseValues } = await explainRows(
    permutationShap,
    model,
    rows,
    { ...setting, options: { pairs: 1 } },
  );
  assertClose(attributions.data, exact.attributions.data, rounding);
  assert.deepEqual(baseValues, exact.baseValues);
});

Deno.test("permutationShap: unbiased, its variance falls with the pairs, and standard errors say so", async () => {
  const game = randomGame(6, 3);
  const model = tableModel(6, game);
  const row = Array<number>(6).fill(1);
  const few = await overSeeds(permutationShap, model, row, {
    options: { pairs: 3 },
  });
  const many = await overSeeds(permutationShap, model, row, {
    options: { pairs: 12 },
  });
  for (const spread of [few, many]) assertUnbiased(spread, everyOrder(6, game));
  // Each variance from 200 draws is known to 10 %, their ratio to 14 %: four of them.
  assertClose([varianceRatio(few, many)], [4], { rtol: 0.56 });
  const { notes } = await explainRows(permutationShap, model, [row], {
    options: { pairs: 400 },
  });
  const stated = notes!.standard_errors!.data.map((error) =>
    error * error * 400
  );
  // 3 · variance of 3 pairs, known to 10 % from 200 seeds and to 7 % from 400 pairs: four of their
  // sum.
  assertClose(stated, few.variances.map((variance) => 3 * variance), {
    rtol: 0.68,
  });
});

Deno.test("permutationShap: a single pair has no standard errors", async () => {
  const { notes } = await explainRows(permutationShap, linearModel([1, 2]), [[
    1,
    1,
  ]], { options: { pairs: 1 } });
  assert.equal(notes, undefined);
});

Deno.test("permutationShap: walks both ways to each background row asked for", async () => {
  const { model, count } = counted(linearModel([1, 2, 3]));
  await explainRows(permutationShap, model, [[1, 1, 1], [2, 2, 2]], {
    background: toyRows([[0, 0, 0], [1, 0, 0], [0, 1, 0]]),
    options: { pairs: 4, background: 2 },
  });
  assert.equal(count.rows, 2 + 2 * (1 + 4 * 2 * 2 * 3));
});

Deno.test("permutationShap: units play as one, and carry one value", async () => {
  const { attributions } = await explainRows(
    permutationShap,
    multilinearModel(3, [[1, [0, 1]], [5, [2]]]),
    [[2, 3, 1]],
    { units: grouped([[0, 2], [1]]) },
  );
  assertClose(attributions.data, [8, 3, 8], rounding);
});

Deno.test("permutationShap: refuses a background that is too short", () =>
  assert.rejects(
    explainRows(permutationShap, linearModel([1]), [[1]], {
      options: { background: 2 },
    }),
    { name: "RangeError", message: /there are 1, current value is 2/ },
  ));
