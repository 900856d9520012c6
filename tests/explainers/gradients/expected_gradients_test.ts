import assert from "node:assert/strict";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { expectedGradients } from "../../../explainers/gradients/expected_gradients.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

const square = { value: (x: number) => x * x, gradient: (x: number) => 2 * x };

Deno.test("expectedGradients: w ⊙ (x − mean background) of a linear model, where rows take equal turns", async () => {
  const { attributions, baseValues } = await explainRows(
    expectedGradients,
    linearModel([2, -3, 1], 5),
    [[1, 2, 3], [0, 0, 0]],
    { background: toyRows([[0, 2, 4], [2, 0, 0]]), options: { samples: 6 } },
  );
  // Sums of multiples of a sixth.
  assertClose(attributions.data, [0, -3, 1, -2, 3, -2], { atol: 1e-14 });
  assert.deepEqual([...baseValues!], [6, 6]);
});

Deno.test("expectedGradients: one background row is integrated gradients, to the strata's error", async () => {
  const samples = 400;
  const { attributions, baseValues } = await explainRows(
    expectedGradients,
    multilinearModel(2, [[1, [0, 1]]]),
    [[2, 3]],
    { background: toyRows([[1, 1]]), options: { samples } },
  );
  // ∫(x − 1)(1 + α(y − 1)) = 1 · 2 and 2 · 1.5; a uniform draw in each of n strata deviates by
  // slope / √(12 n³).
  assertClose(attributions.data, [2, 3], {
    atol: 5 * 2 / Math.sqrt(12 * samples ** 3),
  });
  assert.deepEqual([...baseValues!], [1]);
});

Deno.test("expectedGradients: unbiased where rows cannot take equal turns", async () => {
  const runs = 400;
  const sums = [0, 0];
  const squares = [0, 0];
  for (let seed = 0; seed < runs; seed++) {
    const { attributions } = await explainRows(
      expectedGradients,
      additiveModel([square, square]),
      [[2, 1]],
      {
        seed,
        background: toyRows([[0, 1], [1, 3], [4, 0]]),
        options: { samples: 4 },
      },
    );
    attributions.data.forEach((value, i) => {
      sums[i]! += value / runs;
      squares[i]! += value * value / runs;
    });
  }
  // x² − mean b²: 4 − 17/3 and 1 − 10/3.
  [4 - 17 / 3, 1 - 10 / 3].forEach((expected, i) => {
    const error = Math.sqrt((squares[i]! - sums[i]! ** 2) / runs);
    assert.ok(error > 0);
    assert.ok(Math.abs(sums[i]! - expected) < 4 * error);
  });
});

Deno.test("expectedGradients: strata make the error fall faster than 1 / √samples", async () => {
  const spread = async (samples: number) => {
    let sum = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { attributions } = await explainRows(
        expectedGradients,
        additiveModel([square]),
        [[2]],
        { seed, options: { samples } },
      );
      sum += (attributions.data[0]! - 4) ** 2 / 40;
    }
    return Math.sqrt(sum);
  };
  // 64 times the samples: 512 times less, where independent draws give 8.
  assert.ok(await spread(4) / await spread(256) > 200);
});

Deno.test("expectedGradients: a unit carries its members' sum; costs are the samples and the background once", async () => {
  const { model, count } = counted(linearModel([1, 2, 4]));
  const { attributions } = await explainRows(
    expectedGradients,
    model,
    [[1, 1, 1], [2, 2, 2]],
    {
      background: toyRows([[0, 0, 0], [0, 0, 0]]),
      units: grouped([[0, 2], [1]]),
      options: { samples: 8 },
    },
  );
  assert.deepEqual([...attributions.data], [5, 2, 5, 10, 4, 10]);
  assert.deepEqual([count.rows, count.gradientRows], [2, 16]);
});

Deno.test("expectedGradients: refuses a background without rows", () =>
  assert.rejects(
    explainRows(expectedGradients, linearModel([1]), [[1]], {
      background: { shape: [0, 1], data: new Float32Array() },
    }),
    { name: "RangeError", message: /must have rows, current value is 0/ },
  ));
