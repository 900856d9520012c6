import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { singletonUnits } from "../../../core/rows/units.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";

Deno.test("toyContext: a zero row as baseline and background, box [−2, 2], singletons", () => {
  const { background, baseline, box, units, signal } = toyContext(2);
  assert.deepEqual(background, { shape: [1, 2], data: new Float32Array(2) });
  assert.deepEqual(baseline, new Float32Array(2));
  assert.deepEqual(box, {
    lower: new Float32Array([-2, -2]),
    upper: new Float32Array([2, 2]),
  });
  assert.deepEqual(units, singletonUnits(2));
  assert.equal(signal.aborted, false);
});

Deno.test("toyContext: the seed leads every key, and parts override", () => {
  const baseline = new Float32Array([9]);
  const context = toyContext(1, { seed: 3, baseline });
  assert.equal(context.rng("a", 1).uniform(), rng(3, "a", 1).uniform());
  assert.equal(context.baseline, baseline);
});
