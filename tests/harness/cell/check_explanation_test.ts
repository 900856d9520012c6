import assert from "node:assert/strict";
import type { Batch } from "../../../core/contracts/batch.ts";
import { checkExplanation } from "../../../harness/cell/check_explanation.ts";

const batch: Batch = {
  inputs: { shape: [2, 3], data: new Float32Array(6) },
  targets: new Int32Array(2),
  instances: new Int32Array([7, 9]),
};
const good = { shape: [2, 3], data: new Float64Array(6) };

Deno.test("checkExplanation: the shape of the inputs is accepted", () => {
  checkExplanation("mine", batch, {
    attributions: good,
    baseValues: new Float64Array(2),
    notes: { delta: { shape: [2], data: new Float64Array(2) } },
  });
});

Deno.test("checkExplanation: a wrong shape is named with what was expected", () => {
  const attributions = { shape: [3, 2], data: new Float64Array(6) };
  assert.throws(
    () => checkExplanation("mine", batch, { attributions }),
    /mine: expected attributions of shape \[2,3\], current value is \[3,2\]/,
  );
});

Deno.test("checkExplanation: NaN and Infinity are named with instance and input", () => {
  for (const bad of [NaN, -Infinity]) {
    const data = new Float64Array(6);
    data[4] = bad;
    assert.throws(
      () =>
        checkExplanation("mine", batch, { attributions: { ...good, data } }),
      new RegExp(`${bad} at input 1 of instance 9`),
    );
  }
});

Deno.test("checkExplanation: base values, subsets and notes have one entry per instance", () => {
  const notes = { delta: { shape: [3], data: new Float64Array(3) } };
  assert.throws(
    () => checkExplanation("mine", batch, { attributions: good, notes }),
    /note "delta" to have 2 rows/,
  );
  assert.throws(
    () =>
      checkExplanation("mine", batch, { attributions: good, subsets: [[]] }),
    /subsets of 2 instances, current value is 1/,
  );
  const baseValues = new Float64Array([1, NaN]);
  assert.throws(
    () => checkExplanation("mine", batch, { attributions: good, baseValues }),
    /2 finite base values/,
  );
});
