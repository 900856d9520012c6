import assert from "node:assert/strict";
import type { Model } from "../../../../core/contracts/model.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { scene, type SceneParts } from "../../../../core/testing/scene.ts";
import {
  type NeighbourOptions,
  neighbourOptions,
  type Neighbours,
  overNeighbours,
} from "../../../../metrics/robustness/parts/over_neighbours.ts";

/** What was looked at, and what came of it. */
async function look(
  parts: SceneParts,
  options: Partial<NeighbourOptions> = {},
  fold: "max" | "mean" = "mean",
  change: (pair: Neighbours) => number = () => 1,
) {
  const seen: Neighbours[] = [];
  const notes: Record<string, number[]> = {};
  const { subject, context } = scene({
    ...parts,
    note: (name, values) => notes[name] = [...values],
  });
  const scores = await overNeighbours({
    id: "custom",
    subject,
    options: { ...neighbourOptions.defaults, ...options },
    context,
    fold,
    change: (pair) => (seen.push(pair), change(pair)),
  });
  return { seen, notes, scores: [...scores] };
}

const two: SceneParts = {
  model: linearModel([1, 10]),
  inputs: [[1, -1], [2, 2]],
  attributions: [[1, 2], [3, 4]],
  explain: ({ inputs }) => [
    [...inputs.data.subarray(0, 2)],
    [...inputs.data.subarray(2)],
  ],
};

Deno.test("overNeighbours: points within the radius and the box, with their outputs and explanations", async () => {
  const { seen, notes, scores } = await look(two, { draws: 50, radius: 0.1 });
  assert.equal(seen.length, 100);
  for (
    const { inputs: [x, near], outputs, scores: [scores, nearScores] } of seen
  ) {
    assert.deepEqual([...scores], x[0] === 1 ? [1, 2] : [3, 4]);
    assert.deepEqual([...nearScores], Array.from(near));
    assert.deepEqual([...outputs[1]], [near[0]! + 10 * near[1]!]);
    for (const i of [0, 1]) {
      // A tenth of a width of 4, from the box's edge at 2; float32 points.
      assert.ok(Math.abs(near[i]! - x[i]!) <= 0.4 + 1e-6 && near[i]! <= 2);
    }
  }
  const places = new Set(seen.map(({ inputs: [, near] }) => `${near}`));
  assert.equal(places.size, 100);
  assert.deepEqual(notes, { discarded: [0, 0] });
  assert.deepEqual(scores, [1, 1]);
});

Deno.test("overNeighbours: equal instances have different neighbours", async () => {
  const equal = { ...two, inputs: [[1, -1], [1, -1]] };
  const { seen } = await look(equal, { draws: 5 });
  const places = new Set(seen.map(({ inputs: [, near] }) => `${near}`));
  assert.equal(places.size, 10);
});

Deno.test("overNeighbours: the largest or the mean, NaN where one is", async () => {
  let turn = 0;
  const values = [1, 7, 4, 3, 2, NaN];
  const change = () => values[turn++ % 6]!;
  const draws = 3;
  // Instances take turns.
  assert.deepEqual((await look(two, { draws }, "max", change)).scores, [
    4,
    NaN,
  ]);
  assert.deepEqual(
    (await look(two, { draws }, "mean", change)).scores,
    [7 / 3, NaN],
  );
});

Deno.test("overNeighbours: what is predicted otherwise is discarded and noted; NaN where nothing is left", async () => {
  // The label changes at 0: out of reach of 1 and of -2.5, from 0 met about half the time.
  const model: Model = { ...linearModel([1]), head: "logit" };
  const parts: SceneParts = {
    model,
    inputs: [[1], [0], [-2.5]],
    attributions: [[1], [1], [1]],
    explain: ({ targets }) => Array.from(targets, () => [1]),
  };
  const { seen, notes, scores } = await look(parts, { draws: 200 });
  const [never, half, low] = notes["discarded"]!;
  assert.equal(never, 0);
  // 200 fair coins: 5 standard errors are 0.18.
  assert.ok(Math.abs(half! - 0.5) < 0.18);
  assert.equal(low, 0);
  assert.deepEqual(scores, [1, 1, 1]);
  for (const { inputs: [x, near] } of seen) {
    assert.equal(x[0]! > 0, near[0]! > 0);
  }
  const turned: Model = {
    ...model,
    // Exactly the instance has another label than everything else.
    predict: (rows) =>
      Promise.resolve({
        shape: [3, 1],
        data: Float64Array.from(rows.data, (x) => x === 1 ? 1 : -1),
      }),
  };
  const gone = await look({ ...parts, model: turned }, {}, "max");
  assert.deepEqual(gone.notes["discarded"], [1, 0, 0]);
  assert.deepEqual(gone.scores, [NaN, 1, 1]);
  // A value has no label that could be another.
  const value: Model = { ...turned, head: "value" };
  const all = await look({ ...parts, model: value }, {}, "max");
  assert.deepEqual(all.notes["discarded"], [0, 0, 0]);
  assert.deepEqual(all.scores, [1, 1, 1]);
});

Deno.test("overNeighbours: a view shows each row of the batch and of every draw", async () => {
  const { subject, context } = scene(two);
  const calls: number[] = [];
  await overNeighbours({
    id: "custom",
    subject,
    options: { draws: 2, radius: 0.1 },
    context,
    fold: "mean",
    change: ({ inputs, views }) => {
      for (const side of [0, 1]) {
        assert.deepEqual([...Array.from(views[side]!)], [
          inputs[side]![1],
          7,
        ]);
      }
      return 0;
    },
    view: ({ shape, data }) => {
      calls.push(shape[0]!);
      return {
        shape,
        data: Float64Array.from(data, (_, i) => i % 2 ? 7 : data[i + 1]!),
      };
    },
  });
  assert.deepEqual(calls, [2, 2, 2]);
});
