import assert from "node:assert/strict";
import { rowAt, rowsOf } from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import {
  multilinearModel,
  type Term,
} from "../../../core/testing/multilinear_model.ts";
import { reluNetwork } from "../../../core/testing/relu_network.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { kernelShap } from "../../../explainers/shapley/kernel_shap.ts";
import { assertClose } from "../../assert_close.ts";
import { coalitionSuite } from "../coalition_suite.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { assertUnbiased, overSeeds, varianceRatio } from "../over_seeds.ts";
import { everyOrder, randomGame, tableModel } from "../table_game.ts";

coalitionSuite(kernelShap);
coalitionSuite(kernelShap, { estimator: "unbiased" });

/** Rounding of solves on at most eight units, outputs near 10. */
const rounding = { atol: 1e-10 };

/** `count` rows of quarters, which float32 holds exactly. */
function quarters(name: string, count: number, inputs: number): number[][] {
  const { integer } = rng(name);
  return Array.from(
    { length: count },
    () => Array.from({ length: inputs }, () => (integer(17) - 8) / 4),
  );
}

/** Subset sum over all 2^n coalitions, weights |S|! (n − |S| − 1)! / n!. */
async function subsetSum(
  model: ReturnType<typeof linearModel>,
  row: readonly number[],
  background: readonly (readonly number[])[],
): Promise<number[]> {
  const n = row.length;
  const worth = await Promise.all(
    Array.from({ length: 2 ** n }, async (_, c) => {
      const mixed = background.map((b) =>
        b.map((v, i) => c >> i & 1 ? row[i]! : v)
      );
      const { data } = await model.predict(toyRows(mixed));
      return data.reduce((a, b) => a + b) / background.length;
    }),
  );
  const factorial = (k: number): number => k < 2 ? 1 : k * factorial(k - 1);
  return row.map((_, i) => {
    let phi = 0;
    for (let c = 0; c < 2 ** n; c++) {
      if (c >> i & 1) continue;
      const size = c.toString(2).replaceAll("0", "").length;
      const weight = factorial(size) * factorial(n - size - 1) / factorial(n);
      phi += weight * (worth[c | 1 << i]! - worth[c]!);
    }
    return phi;
  });
}

Deno.test("kernelShap: w ⊙ (x − mean background) of a linear model", async () => {
  const { attributions, baseValues } = await explainRows(
    kernelShap,
    linearModel([2, -3, 1], 5),
    [[1, 2, 3], [0, 0, 0]],
    { background: toyRows([[0, 2, 4], [2, 0, 0]]) },
  );
  assertClose(attributions.data, [0, -3, 1, -2, 3, -2], rounding);
  assertClose(baseValues!, [6, 6], rounding);
});

Deno.test("kernelShap: with every coalition, the sum over all subsets", async () => {
  const layer = (inputs: number, units: number) => ({
    kernel: quarters(`kernel${inputs}`, inputs, units),
    bias: quarters(`bias${inputs}`, 1, units)[0]!,
  });
  for (let n = 1; n <= 6; n++) {
    const model = reluNetwork([layer(n, 5), layer(5, 1)], "probability");
    const rows = quarters(`rows${n}`, 2, n);
    const background = quarters(`background${n}`, 3, n);
    const { attributions } = await explainRows(kernelShap, model, rows, {
      background: toyRows(background),
    });
    for (const [i, row] of rows.entries()) {
      assertClose(
        rowAt(attributions, i),
        await subsetSum(model, row, background),
        rounding,
      );
    }
  }
});

Deno.test("kernelShap: a quarter of the coalitions is exact for interactions of two, and not for three", async () => {
  const n = 8;
  const pairs: Term[] = Array.from(
    { length: 28 },
    (_, k) => [k - 12.5, [k % n, (k * 3 + 1) % n]],
  );
  const terms = pairs.filter(([, [i, j]]) => i !== j);
  const rows = quarters("rows", 3, n);
  const background = quarters("background", 2, n);
  const setting = {
    background: toyRows(background),
    options: { coalitions: 64 },
  };
  const error = async (all: readonly Term[]) => {
    const model = multilinearModel(n, all);
    const { attributions } = await explainRows(
      kernelShap,
      model,
      rows,
      setting,
    );
    const exact = await Promise.all(
      rows.map((row) => subsetSum(model, row, background)),
    );
    return Math.max(
      ...exact.flat().map((phi, i) => Math.abs(phi - attributions.data[i]!)),
    );
  };
  assert.ok(await error(terms) < 1e-9); // outputs near 500
  assert.ok(await error([...terms, [40, [0, 1, 2]], [40, [3, 4, 5]]]) > 1e-3);
});

Deno.test("kernelShap: refuses what it cannot satisfy", async () => {
  const model = linearModel(Array<number>(12).fill(1));
  const row = Array<number>(12).fill(1);
  const refused = (options: { coalitions?: number; background?: number }) =>
    explainRows(kernelShap, model, [row], { options });
  await assert.rejects(refused({ coalitions: 21 }), {
    name: "RangeError",
    message: /at least 22 coalitions are needed, current value is 21/,
  });
  await assert.rejects(refused({ background: 2 }), {
    name: "RangeError",
    message: /there are 1, current value is 2/,
  });
  await assert.rejects(
    explainRows(kernelShap, linearModel([1, 1]), [[1, 1]], {
      units: grouped([[0]]),
    }),
    /must cover all 2 inputs, current value is 1/,
  );
});

Deno.test("kernelShap: rows are explained alike whatever chunk they fall in", async () => {
  const model = multilinearModel(3, [[1, [0, 1, 2]]]);
  const rows = quarters("many", 40, 3);
  const { attributions } = await explainRows(kernelShap, model, rows);
  assert.equal(rowsOf(attributions), 40);
  for (const [i, [a, b, c]] of rows.entries()) {
    const share = a! * b! * c! / 3;
    assertClose(rowAt(attributions, i), [share, share, share], rounding);
  }
});

Deno.test("kernelShap: the unbiased estimator is right on average", async () => {
  const game = randomGame(7, 6);
  const model = tableModel(7, game);
  const row = Array<number>(7).fill(1);
  const exact = everyOrder(7, game);
  const estimator = "unbiased";
  const spread = (coalitions: number) =>
    overSeeds(kernelShap, model, row, { options: { estimator, coalitions } });
  const few = await spread(10);
  const many = await spread(40);
  for (const answers of [few, many]) assertUnbiased(answers, exact);
  // Four times the coalitions without replacement: a quarter of the variance, or less; known to 14
  // %.
  assert.ok(varianceRatio(few, many) > 3);
});
