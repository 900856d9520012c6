import assert from "node:assert/strict";
import { singletonUnits } from "../../../core/rows/units.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scene } from "../../../core/testing/scene.ts";

const bare = {
  model: linearModel([1, 1, 1]),
  inputs: [[1, 2, 3], [4, 5, 6]],
  attributions: [[0.1, 0, 0], [0, 0.2, 0]],
};

Deno.test("scene: optional parts are absent unless given", () => {
  const { subject, context } = scene(bare);
  assert.deepEqual(subject.batch.instances, Int32Array.of(0, 1));
  assert.equal(subject.batch.truth, undefined);
  assert.equal(subject.explanation.baseValues, undefined);
  assert.deepEqual(subject.repeats, []);
  assert.equal(subject.signed, true);
  assert.deepEqual(context.units, singletonUnits(3));
  assert.deepEqual([...context.baseline], [0, 0, 0]);
});

Deno.test("scene: every part lands where metrics look for it, attributions in float64", () => {
  const { subject, context } = scene({
    ...bare,
    signed: false,
    relevance: [[1, 0, 0], [0, 1, 0]],
    baseValues: [7, 8],
    repeats: [bare.attributions],
    baseline: [1, 1, 1],
    units: [[0, 2], [1]],
    instances: [5, 9],
  });
  assert.deepEqual(subject.explanation.attributions, {
    shape: [2, 3],
    data: Float64Array.of(0.1, 0, 0, 0, 0.2, 0),
  });
  assert.deepEqual(subject.batch.truth?.relevance?.shape, [2, 3]);
  assert.deepEqual(subject.explanation.baseValues, Float64Array.of(7, 8));
  assert.equal(subject.repeats.length, 1);
  assert.equal(subject.signed, false);
  assert.deepEqual(subject.batch.instances, Int32Array.of(5, 9));
  assert.deepEqual([...context.baseline], [1, 1, 1]);
  assert.deepEqual(context.units, {
    offsets: Int32Array.of(0, 2, 3),
    positions: Int32Array.of(0, 2, 1),
  });
});
