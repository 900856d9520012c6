import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { scene } from "../../../../core/testing/scene.ts";
import { subsetsOf } from "../../../../metrics/accuracy/parts/subsets_of.ts";

const parts = {
  model: linearModel([1, 1, 1]),
  inputs: [[1, 1, 1], [1, 1, 1]],
  attributions: [[1, 1, 1], [1, 1, 1]],
  subsets: [[[2], [0, 1]], []],
};

Deno.test("subsetsOf: the first sets of each instance, or all", () => {
  const { subject, context } = scene(parts);
  const lists = (sets: number) =>
    subsetsOf("custom", subject, { sets }, context)
      .map((rowSubsets) => rowSubsets.map((set) => [...set]));
  assert.deepEqual(lists(0), [[[2], [0, 1]], []]);
  assert.deepEqual(lists(1), [[[2]], []]);
  assert.deepEqual(lists(9), [[[2], [0, 1]], []]);
});

Deno.test("subsetsOf: units count, not inputs; missing instances are refused", () => {
  const grouped = scene({ ...parts, units: [[0, 1], [2]] });
  assert.throws(
    () => subsetsOf("custom", grouped.subject, { sets: 0 }, grouped.context),
    /from 0 to 1.*current value is 2/,
  );
  const short = scene({ ...parts, subsets: [[[1]]] });
  assert.throws(
    () => subsetsOf("custom", short.subject, { sets: 0 }, short.context),
    RangeError,
  );
});
