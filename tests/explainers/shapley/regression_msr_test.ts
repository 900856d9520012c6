import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { kernelShap } from "../../../explainers/shapley/kernel_shap.ts";
import { regressionMsr } from "../../../explainers/shapley/regression_msr.ts";
import { assertClose } from "../../assert_close.ts";
import { coalitionSuite } from "../coalition_suite.ts";
import { explainRows } from "../explain_rows.ts";
import { assertUnbiased, overSeeds, varianceRatio } from "../over_seeds.ts";
import {
  bits,
  everyOrder,
  pairwiseGame,
  randomGame,
  tableModel,
} from "../table_game.ts";

coalitionSuite(regressionMsr, { folds: 3 });

Deno.test("regressionMsr: unbiased, whatever the folds, and its variance falls with the coalitions", async () => {
  const game = (c: number) => bits(c) ** 2 / 8 + randomGame(7, 5)(c);
  const table = Array.from({ length: 128 }, (_, c) => game(c));
  const model = tableModel(7, (c) => table[c]!);
  const row = Array<number>(7).fill(1);
  const exact = everyOrder(7, (c) => table[c]!);
  const spread = (coalitions: number, folds: number) =>
    overSeeds(regressionMsr, model, row, { options: { coalitions, folds } });
  const few = await spread(24, 2);
  const many = await spread(96, 2);
  for (const answers of [few, many, await spread(24, 4)]) {
    assertUnbiased(answers, exact);
  }
  // Four times the coalitions, hardly any twice: a quarter of the variance, or less; known to 14 %.
  assert.ok(varianceRatio(few, many) > 3);
});

Deno.test("regressionMsr: a surrogate that saw the coalitions that correct it would be biased here", async () => {
  // One left glove, two right ones, four onlookers: fitted on its own fold, the answer is off by
  // seven standard errors.
  const game = (c: number) => c & 1 && c & 6 ? 1 : 0;
  const row = Array<number>(7).fill(1);
  const options = { coalitions: 12, folds: 2 };
  const model = tableModel(7, game);
  const spread = await overSeeds(regressionMsr, model, row, { options }, 400);
  assertUnbiased(spread, [2 / 3, 1 / 6, 1 / 6, 0, 0, 0, 0], 400);
});

Deno.test("regressionMsr: exact for interactions of two once the surrogates are determined", async () => {
  const row = Array<number>(8).fill(1);
  for (let seed = 0; seed < 5; seed++) {
    const { game, values } = pairwiseGame(8, seed);
    const { attributions } = await explainRows(
      regressionMsr,
      tableModel(8, game),
      [row],
      { seed, options: { coalitions: 60, folds: 4 } },
    );
    // What the ridge of 1e-7 shrinks, over eigenvalues near 0.1, times weights near 10: 1e-6 in
    // all, measured.
    assertClose(attributions.data, values, { atol: 1e-5 });
  }
});

Deno.test("regressionMsr: single effects do not add to the variance, as they do without a surrogate", async () => {
  const game = randomGame(7, 2);
  const table = Array.from(
    { length: 128 },
    (_, c) => game(c) / 10 + (c & 1) * 5,
  );
  const model = tableModel(7, (c) => table[c]!);
  const row = Array<number>(7).fill(1);
  const coalitions = 40;
  const bare = await overSeeds(kernelShap, model, row, {
    options: { coalitions, estimator: "unbiased" },
  });
  const adjusted = await overSeeds(regressionMsr, model, row, {
    options: { coalitions },
  });
  assert.ok(varianceRatio(bare, adjusted) > 10);
});

Deno.test("regressionMsr: refuses folds without a pair of coalitions", () =>
  assert.rejects(
    explainRows(regressionMsr, linearModel([1, 1, 1, 1]), [[1, 1, 1, 1]], {
      options: { coalitions: 9 },
    }),
    {
      name: "RangeError",
      message: /Cannot make 5 draws: .* current value leaves 4 pairs/,
    },
  ));
