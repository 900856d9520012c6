import assert from "node:assert/strict";
import { linearModel } from "../../core/testing/linear_model.ts";
import { sis } from "../../explainers/subsets/sis.ts";
import { clusterSubsets } from "../../analysis/cluster_subsets.ts";
import { compareModels } from "../../analysis/compare_models.ts";
import { energyDistance } from "../../analysis/energy_distance.ts";
import { explainRows } from "../explainers/explain_rows.ts";

Deno.test("compareModels: groups, then noise, with shares of either side", () => {
  const table = compareModels([
    new Int32Array([1, 0, 1, -1]),
    new Int32Array([0, 0]),
  ]);
  assert.deepEqual(table, [
    {
      cluster: 0,
      size: 3,
      counts: [1, 2],
      ofCluster: [1 / 3, 2 / 3],
      ofModel: [0.25, 1],
    },
    {
      cluster: 1,
      size: 2,
      counts: [2, 0],
      ofCluster: [1, 0],
      ofModel: [0.5, 0],
    },
    {
      cluster: -1,
      size: 1,
      counts: [1, 0],
      ofCluster: [1, 0],
      ofModel: [0.25, 0],
    },
  ]);
});

Deno.test("compareModels: groups are in order of their numbers, also beyond nine", () => {
  const table = compareModels([[10, 9, 2], [-1]]);
  assert.deepEqual(table.map(({ cluster }) => cluster), [2, 9, 10, -1]);
});

Deno.test("compareModels: shares of nothing are undefined", () => {
  const [group, noise] = compareModels([[0], []]);
  assert.deepEqual(group!.ofModel, [1, NaN]);
  assert.deepEqual(noise!.ofCluster, [NaN, NaN]);
  assert.equal(noise!.size, 0);
});

Deno.test("compareModels: what is no label is refused", () => {
  assert.throws(() => compareModels([[0.5]]), RangeError);
  assert.throws(() => compareModels([[0], [-2]]), {
    name: "RangeError",
    message: /current value is -2/,
  });
});

Deno.test("compareModels: two models of one image each need their own corner, and share the middle", async () => {
  // On 3×3 pixels; each needs two of three pixels of its corner, or the middle.
  const models = [[1, 1, 0, 1, 2, 0, 0, 0, 0], [0, 0, 0, 0, 2, 1, 0, 1, 1]];
  const rows = [3, 4, 5].map((x) => new Array(9).fill(x));
  const found = await Promise.all(models.map(async (weights, model) => {
    const { subsets } = await explainRows(sis, linearModel(weights), rows, {
      options: { threshold: 5 },
    });
    return subsets!.flat().map((subset) => ({ model, subset }));
  }));
  const all = found.flat();
  const labels = clusterSubsets(
    all.map(({ subset }) =>
      Array.from(subset, (pixel) => [Math.floor(pixel / 3), pixel % 3])
    ),
    energyDistance,
    { radius: 1, minimum: 3 },
  );
  const table = compareModels(
    models.map((_, model) => labels.filter((_, i) => all[i]!.model === model)),
  );
  assert.deepEqual(
    table.map(({ cluster, counts }) => [cluster, ...counts]),
    [
      [0, 3, 3],
      [1, 4, 0],
      [2, 0, 4],
      // The last pixel of the brightest image, where one pixel suffices.
      [-1, 1, 1],
    ],
  );
});
