import assert from "node:assert/strict";
import { quantile } from "../../../../core/statistics/quantile.ts";
import { additiveModel } from "../../../../core/testing/additive_model.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { singletonUnits } from "../../../../core/rows/units.ts";
import { drawNear } from "../../../../explainers/sensx/parts/draw_near.ts";
import { perturbationLandscape } from "../../../../explainers/sensx/parts/perturbation_landscape.ts";
import { assertClose } from "../../../assert_close.ts";
import { counted } from "../../counted.ts";
import { grouped } from "../../grouped.ts";
import { twoOutputs } from "../../two_outputs.ts";

const { box, rng } = toyContext(5);
const row = [0.5, -1, 1, 0.25, -0.75];
const model = multilinearModel(5, [
  [2, [0]],
  [-3, [0, 1]],
  [1, [1, 2, 3]],
  [0.5, [4]],
]);
const stream = (draw: number) => rng("landscape", 3, draw);

Deno.test("perturbationLandscape: quantiles over rows built one by one, units grouped, sizes with gaps", async () => {
  const units = grouped([[3], [0, 4], [2]]); // input 1 is of no unit
  const order = [1, 2, 0];
  const grid = {
    deltas: 3,
    sizes: [1, 3],
    draws: 11,
    quantiles: [0.01, 0.5, 0.99],
  };
  const { data: [output] } = await model.predict(toyRows([row]));
  const { top, rest } = await perturbationLandscape(
    model,
    { ...toyBatch([row]), output: output!, order },
    { units, box, stream },
    grid,
  );
  const expected = { top: [] as number[], rest: [] as number[] };
  for (let radius = 0; radius < 3; radius++) {
    const points = Array.from({ length: 11 }, (_, draw) => {
      const point = new Float32Array(5);
      drawNear(row, (radius + 1) / 3, box, stream(draw), point);
      return point;
    });
    for (const moved of [[0, 4], [0, 4, 2, 3]]) {
      const kept = [0, 4, 2, 3].filter((i) => !moved.includes(i));
      for (const [side, inputs] of [["top", moved], ["rest", kept]] as const) {
        const rows = points.map((point) =>
          row.map((x, i) => inputs.includes(i) ? point[i]! : x)
        );
        const { data } = await model.predict(toyRows(rows));
        const sorted = data.sort();
        expected[side].push(
          ...[0.01, 0.5, 0.99].map((q) => quantile(sorted, q)),
        );
      }
    }
  }
  assert.deepEqual([...top], expected.top);
  assert.deepEqual([...rest], expected.rest);
});

Deno.test("perturbationLandscape: closed form of quantiles under uniform draws", async () => {
  const draws = 4000;
  const { top, rest } = await perturbationLandscape(
    linearModel([3, 0]),
    { ...toyBatch([[0, 0]]), output: 0, order: [0, 1] },
    { units: singletonUnits(2), box, stream },
    { deltas: 4, sizes: [1, 2], draws, quantiles: [0.01, 0.5, 0.99] },
  );
  // 3 z with z uniform on [−4 δ, 4 δ], cut at 2: quantile q is 3 (2 q − 1) · min(4 δ, 2).
  const levels = [1, 1, 2, 2, 2, 2, 2, 2].flatMap((reach) =>
    [-0.98, 0, 0.98].map((level) => 3 * level * reach)
  );
  // A median of 4000 uniform draws from a width of 12 is off by 12 · 0.5/√4000 = 0.095: four of
  // them.
  assertClose(top, levels, { atol: 0.38 });
  assert.deepEqual([...rest], Array(24).fill(0));
});

Deno.test("perturbationLandscape: asks deltas · draws · (2 sizes − 1) rows", async () => {
  for (const sizes of [[5], [1, 5], [1, 2, 3, 4, 5]]) {
    const { model: metered, count } = counted(model);
    const { rest } = await perturbationLandscape(
      metered,
      { ...toyBatch([row]), output: 42, order: [4, 3, 2, 1, 0] },
      { units: singletonUnits(5), box, stream },
      { deltas: 3, sizes, draws: 7, quantiles: [0.5] },
    );
    assert.equal(count.rows, 3 * 7 * (2 * sizes.length - 1));
    assert.equal(rest.at(-1), 42);
  }
});

Deno.test("perturbationLandscape: explains the target", async () => {
  const square = {
    value: (x: number) => x * x,
    gradient: (x: number) => 2 * x,
  };
  const pair = twoOutputs([linearModel([1]), additiveModel([square])]);
  const { top } = await perturbationLandscape(
    pair,
    {
      inputs: toyRows([[0]]),
      targets: new Int32Array([1]),
      output: 0,
      order: [0],
    },
    { units: singletonUnits(1), box: toyContext(1).box, stream },
    { deltas: 2, sizes: [1], draws: 50, quantiles: [0] },
  );
  assert.ok(top.every((value) => value >= 0));
});

Deno.test("perturbationLandscape: refuses sizes that do not ascend to all units", async () => {
  for (const sizes of [[], [1, 2], [2, 2, 5], [5, 4], [0, 5], [1, 6]]) {
    await assert.rejects(
      perturbationLandscape(
        model,
        { ...toyBatch([row]), output: 0, order: [0, 1, 2, 3, 4] },
        { units: singletonUnits(5), box, stream },
        { deltas: 2, sizes, draws: 2, quantiles: [0.5] },
      ),
      RangeError,
    );
  }
});
