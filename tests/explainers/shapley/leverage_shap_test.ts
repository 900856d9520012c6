import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { leverageShap } from "../../../explainers/shapley/leverage_shap.ts";
import { assertClose } from "../../assert_close.ts";
import { coalitionSuite } from "../coalition_suite.ts";
import { explainRows } from "../explain_rows.ts";
import { overSeeds } from "../over_seeds.ts";
import {
  bits,
  everyOrder,
  pairwiseGame,
  randomGame,
  tableModel,
} from "../table_game.ts";

coalitionSuite(leverageShap);

/** Rounding of solves on at most eight units, values near 1. */
const rounding = { atol: 1e-10 };

Deno.test("leverageShap: few pairs are exact for interactions of two, and not for three", async () => {
  const setting = { options: { coalitions: 40 } };
  const row = Array<number>(8).fill(1);
  for (let seed = 0; seed < 5; seed++) {
    const { game, values } = pairwiseGame(8, seed);
    const { attributions } = await explainRows(
      leverageShap,
      tableModel(8, game),
      [row],
      { ...setting, seed },
    );
    assertClose(attributions.data, values, rounding);
  }
  const { attributions } = await explainRows(
    leverageShap,
    multilinearModel(8, [[3, [0, 1, 2]]]),
    [row],
    setting,
  );
  assert.ok(
    [...attributions.data].some((phi, i) =>
      Math.abs(phi - (i < 3 ? 1 : 0)) > 1e-3
    ),
  );
});

Deno.test("leverageShap: its mean square error falls with the coalitions", async () => {
  const game = randomGame(8, 1);
  const exact = everyOrder(8, game);
  const model = tableModel(8, game);
  const row = Array<number>(8).fill(1);
  const error = async (coalitions: number) => {
    const setting = { options: { coalitions } };
    const { means, variances } = await overSeeds(
      leverageShap,
      model,
      row,
      setting,
      60,
    );
    return means.reduce(
      (sum, mean, i) => sum + (mean - exact[i]!) ** 2 + variances[i]!,
      0,
    );
  };
  // Four times the coalitions without replacement: a quarter of the error, or less.
  assert.ok(await error(160) < await error(40) / 3);
});

Deno.test("leverageShap: draws all sizes alike", async () => {
  const sizes: number[] = [];
  const model = tableModel(12, (coalition) => {
    sizes.push(bits(coalition));
    return 0;
  });
  await explainRows(leverageShap, model, [Array<number>(12).fill(1)], {
    options: { coalitions: 110 },
  });
  const count = (size: number) => sizes.filter((s) => s === size).length;
  // 110 coalitions over eleven sizes: ten each, give or take the systematic draw; empty and full
  // come with them.
  for (let size = 1; size <= 11; size++) {
    assert.ok(Math.abs(count(size) - 10) <= 1, `${size}: ${count(size)}`);
  }
});

Deno.test("leverageShap: refuses fewer coalitions than can determine the answer", () =>
  assert.rejects(
    explainRows(leverageShap, linearModel([1, 1, 1, 1]), [[1, 1, 1, 1]], {
      options: { coalitions: 5 },
    }),
    {
      name: "RangeError",
      message: /at least 6 coalitions are needed, current value is 5/,
    },
  ));
