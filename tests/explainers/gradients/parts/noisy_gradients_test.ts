import assert from "node:assert/strict";
import { additiveModel } from "../../../../core/testing/additive_model.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import {
  noisyGradients,
  type NoisyGradientsOptions,
} from "../../../../explainers/gradients/parts/noisy_gradients.ts";
import { assertClose } from "../../../assert_close.ts";
import { counted } from "../../counted.ts";
import { grouped } from "../../grouped.ts";

type Statistic = (mean: number, variance: number) => number;

const square = { value: (x: number) => x * x, gradient: (x: number) => 2 * x };
const samples = 20000;
const mean: Statistic = (mean) => mean;
const variance: Statistic = (_, variance) => variance;

async function values(
  statistic: Statistic,
  options: Partial<NoisyGradientsOptions>,
) {
  const explain = noisyGradients(
    additiveModel([square, square, square]),
    { samples, noise: 0.25, ...options },
    toyContext(3, {
      box: {
        lower: new Float32Array([-1, 0, 3]),
        upper: new Float32Array([1, 8, 3]),
      },
    }),
    statistic,
  );
  return (await explain(toyBatch([[0.5, -1, 2]]))).attributions.data;
}

Deno.test("noisyGradients: noise is a share of each input's range", async () => {
  const means = await values(mean, {});
  const variances = await values(variance, {});
  [1, -2, 4].forEach((slope, i) => {
    // The slope 2x deviates by 2 · 0.25 · [2, 8, 0].
    const deviation = [1, 4, 0][i]!;
    // Five standard errors.
    assertClose([means[i]!], [slope], {
      atol: 5 * deviation / Math.sqrt(samples),
    });
    assertClose([variances[i]!], [deviation ** 2], {
      atol: 5 * deviation ** 2 * Math.sqrt(2 / samples),
    });
  });
});

Deno.test("noisyGradients: the variance is the population's, 0 of a single copy", async () => {
  assert.deepEqual([...await values(variance, { samples: 1 })], [0, 0, 0]);
});

Deno.test("noisyGradients: instances have noise of their own; costs are the copies", async () => {
  const { model, count } = counted(additiveModel([square]));
  const explain = noisyGradients(
    model,
    { samples: 5, noise: 0.1 },
    toyContext(1),
    mean,
  );
  const { attributions: { data } } = await explain(toyBatch([[1], [1]]));
  assert.notEqual(data[0], data[1]);
  assert.deepEqual([count.rows, count.gradientRows], [0, 10]);
});

Deno.test("noisyGradients: a unit carries the sum of its members' statistics", async () => {
  const explain = noisyGradients(
    linearModel([1, 2, 4]),
    { samples: 5, noise: 0.1 },
    toyContext(3, { units: grouped([[0, 2], [1]]) }),
    (mean) => mean * mean,
  );
  const { attributions } = await explain(toyBatch([[1, 1, 1]]));
  assert.deepEqual([...attributions.data], [17, 4, 17]);
});
