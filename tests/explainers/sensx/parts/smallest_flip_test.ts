import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { perturbationLandscape } from "../../../../explainers/sensx/parts/perturbation_landscape.ts";
import { smallestFlip } from "../../../../explainers/sensx/parts/smallest_flip.ts";

const { units, box, rng } = toyContext(3);
const grid = { deltas: 8, sizes: [1, 2, 3], draws: 2000 };

function flip(
  sign: number,
  output: number,
  quantile: number,
  threshold = 0,
) {
  return smallestFlip(
    linearModel([sign, sign, sign], output),
    { ...toyBatch([[0, 0, 0]]), output, order: [0, 1, 2] },
    { units, box, stream: rng },
    { ...grid, quantile, threshold },
  );
}

Deno.test("smallestFlip: the least radius of each size at which a uniform draw crosses", async () => {
  // Radius t/8 draws z from ±t/2. One unit: 0.98 · t/2 > 0.7 from t = 2 on. Two: the triangle's 1 %
  // quantile is (1 − √0.02) t = 0.86 t, from t = 1 on.
  const { front, best } = await flip(1, 0.7, 0.01);
  assert.deepEqual(front, [{ step: 1, size: 2 }, { step: 2, size: 1 }]);
  // 1/3 + 2/8 < 2/3 + 1/8.
  assert.deepEqual(best, { step: 2, size: 1 });
});

Deno.test("smallestFlip: a decision below the threshold flips upwards, alike", async () => {
  const down = await flip(1, 0.7, 0.01);
  const up = await flip(1, -0.7, 0.01);
  assert.deepEqual([up.front, up.best], [down.front, down.best]);
  // An output at the threshold has reached it.
  const at = await flip(1, 0, 0.01);
  assert.deepEqual(at.front, [{ step: 1, size: 1 }]);
  assert.deepEqual((await flip(0, 0, 0.01)).front, []);
});

Deno.test("smallestFlip: most draws must cross for the median, which here they never do", async () => {
  const { front, best } = await flip(1, 0.7, 0.5);
  assert.deepEqual([front, best], [[], undefined]);
});

Deno.test("smallestFlip: keeps three quantiles of the landscape, whichever decides", async () => {
  const { top, rest } = await flip(1, 0.7, 0.2);
  const landscape = await perturbationLandscape(
    linearModel([1, 1, 1], 0.7),
    { ...toyBatch([[0, 0, 0]]), output: 0.7, order: [0, 1, 2] },
    { units, box, stream: rng },
    { ...grid, quantiles: [0.01, 0.5, 0.99] },
  );
  assert.deepEqual({ top, rest }, landscape);
});
