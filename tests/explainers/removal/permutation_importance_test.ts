import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { permutationImportance } from "../../../explainers/removal/permutation_importance.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { assertUnbiased, overSeeds } from "../over_seeds.ts";
import { twoOutputs } from "../two_outputs.ts";

const background = [[0, 1, 5], [2, 1, -1], [4, -2, 0], [1, 0, 0]];

Deno.test("permutationImportance: mean square change under the orders drawn, by hand", async () => {
  const { attributions } = await explainRows(
    permutationImportance,
    multilinearModel(3, [[1, [0, 1]]]),
    [[9, 9, 9], [1, 2, 3]],
    { background: toyRows(background), seed: 3, options: { repeats: 2 } },
  );
  const expected = [0, 0, 0];
  for (const repeat of [0, 1]) {
    const order = rng(3, "order", repeat).permutation(4);
    background.forEach(([a, b], k) => {
      const [c, d] = background[order[k]!]!;
      expected[0]! += (c! * b! - a! * b!) ** 2 / 8;
      expected[1]! += (a! * d! - a! * b!) ** 2 / 8;
    });
  }
  // Sums of exact numbers in another order.
  assertClose(attributions.data, [...expected, ...expected], { rtol: 1e-14 });
});

Deno.test("permutationImportance: 2 w² times the population variance of a linear model on average", async () => {
  const weights = [2, -1, 0.5];
  const spread = await overSeeds(
    permutationImportance,
    linearModel(weights, 3),
    [0, 0, 0],
    { background: toyRows(background), options: { repeats: 1 } },
    400,
  );
  const expected = weights.map((w, j) => {
    const mean = background.reduce((sum, row) => sum + row[j]! / 4, 0);
    const variance = background.reduce(
      (sum, row) => sum + (row[j]! - mean) ** 2 / 4,
      0,
    );
    return 2 * w * w * variance;
  });
  assertUnbiased(spread, expected, 400);
});

Deno.test("permutationImportance: standard errors are the spread over seeds", async () => {
  const setting = { background: toyRows(background) };
  const model = additiveModel([1, 2, 3].map((w) => ({
    value: (x: number) => w * x * x,
    gradient: (x: number) => 2 * w * x,
  })));
  const row = [0, 0, 0];
  const spread = await overSeeds(
    permutationImportance,
    model,
    row,
    { ...setting, options: { repeats: 3 } },
    400,
  );
  const { notes } = await explainRows(permutationImportance, model, [row], {
    ...setting,
    options: { repeats: 4000 },
  });
  const stated = notes!.standard_errors!.data.map((error) =>
    error ** 2 * 4000 / 3
  );
  // A variance from 400 seeds is known to 7 %: four of them, for tails of a few orders are light.
  assertClose(spread.variances, stated, { rtol: 0.28 });
  const once = await explainRows(permutationImportance, model, [row], {
    ...setting,
    options: { repeats: 1 },
  });
  assert.equal(once.notes, undefined);
});

Deno.test("permutationImportance: a unit that the model ignores gets exactly 0, and so does all against one row", async () => {
  const model = linearModel([0.1, 0, 0.7]);
  const many = await explainRows(permutationImportance, model, [[1, 2, 3]], {
    background: toyRows(background),
  });
  assert.equal(many.attributions.data[1], 0);
  assert.ok(many.attributions.data[0]! > 0);
  const one = await explainRows(permutationImportance, model, [[1, 2, 3]], {
    background: toyRows([[1, 2, 3]]),
  });
  assert.deepEqual([...one.attributions.data], [0, 0, 0]);
});

Deno.test("permutationImportance: a unit's members trade rows together", async () => {
  const { attributions } = await explainRows(
    permutationImportance,
    // Equal in all rows as long as both move.
    linearModel([1, 1, 1]),
    [[0, 0, 0]],
    {
      background: toyRows([[1, 3, 0], [2, 2, 1], [4, 0, 5]]),
      units: grouped([[0, 1], [2]]),
    },
  );
  assert.equal(attributions.data[0], 0);
  assert.equal(attributions.data[1], 0);
  assert.ok(attributions.data[2]! > 0);
});

Deno.test("permutationImportance: an answer per output, all asked for before the first instance", async () => {
  const { model, count } = counted(
    twoOutputs([linearModel([1, 0, 2]), linearModel([0, 1, 4])]),
  );
  const explainer = permutationImportance;
  const context = { background: toyRows(background), options: { repeats: 3 } };
  const { attributions } = await explainRows(
    explainer,
    model,
    [[0, 0, 0]],
    context,
  );
  assert.equal(attributions.data[1], 0);
  assert.equal(count.rows, 2 * 4 * (1 + 3 * 3));
  await explainRows(explainer, model, Array(5).fill([0, 0, 0]), context);
  assert.equal(count.rows, 2 * 2 * 4 * (1 + 3 * 3));
});
