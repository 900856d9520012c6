import assert from "node:assert/strict";
import { additiveModel } from "../../core/toys/additive_model.ts";
import { linearModel } from "../../core/toys/linear_model.ts";
import {
  smoothGrad,
  type SmoothGradOptions,
} from "../../explainers/smooth_grad.ts";
import { assertClose } from "../assert_close.ts";
import { counted } from "./counted.ts";
import { explainRows } from "./explain_rows.ts";
import { grouped } from "./grouped.ts";

const square = { value: (x: number) => x * x, slope: (x: number) => 2 * x };
const box = {
  lower: new Float32Array([-1, 0, 3]),
  upper: new Float32Array([1, 8, 3]),
};

function explain(options: Partial<SmoothGradOptions>) {
  return explainRows(
    smoothGrad,
    additiveModel([square, square, square]),
    [[0.5, -1, 2]],
    { box, options: { samples: 20000, ...options } },
  );
}

Deno.test("smoothGrad: a linear model's weights, their squares, and no variance", async () => {
  const model = linearModel([2, -3]);
  for (
    const [statistic, expected] of [
      ["mean", [2, -3]],
      ["mean_square", [4, 9]],
      ["variance", [0, 0]],
    ] as const
  ) {
    const { attributions } = await explainRows(smoothGrad, model, [[1, 2]], {
      options: { statistic },
    });
    assert.deepEqual([...attributions.data], expected);
  }
});

Deno.test("smoothGrad: without noise, the gradient", async () => {
  const { attributions } = await explain({ noise: 0, samples: 3 });
  assert.deepEqual([...attributions.data], [1, -2, 4]);
});

Deno.test("smoothGrad: noise is a share of each input's range", async () => {
  // The slope 2x deviates by 2 · 0.25 · [2, 8, 0].
  const deviations = [1, 4, 0];
  const { attributions: { data: means } } = await explain({ noise: 0.25 });
  const { attributions: { data: variances } } = await explain({
    noise: 0.25,
    statistic: "variance",
  });
  const { attributions: { data: squares } } = await explain({
    noise: 0.25,
    statistic: "mean_square",
  });
  [1, -2, 4].forEach((slope, i) => {
    const deviation = deviations[i]!;
    // Five standard errors, plus the rounding of points to float32.
    assertClose([means[i]!], [slope], {
      atol: 5 * deviation / Math.sqrt(20000),
    });
    assertClose([variances[i]!], [deviation ** 2], {
      atol: 5 * deviation ** 2 * Math.sqrt(2 / 20000),
    });
    assertClose([squares[i]!], [variances[i]! + means[i]! ** 2], {
      rtol: 1e-12,
    });
  });
});

Deno.test("smoothGrad: instances have noise of their own; costs are the copies", async () => {
  const { model, count } = counted(additiveModel([square]));
  const { attributions: { data } } = await explainRows(
    smoothGrad,
    model,
    [[1], [1]],
    { options: { samples: 5 } },
  );
  assert.notEqual(data[0], data[1]);
  assert.deepEqual([count.rows, count.gradientRows], [0, 10]);
});

Deno.test("smoothGrad: a unit carries its members' sum", async () => {
  const { attributions } = await explainRows(
    smoothGrad,
    linearModel([1, 2, 4]),
    [[1, 1, 1]],
    { units: grouped([[0, 2], [1]]) },
  );
  assert.deepEqual([...attributions.data], [5, 2, 5]);
});

Deno.test("smoothGrad: the variance is the population's, 0 of a single copy", async () => {
  const { attributions } = await explain({ samples: 1, statistic: "variance" });
  assert.deepEqual([...attributions.data], [0, 0, 0]);
});
