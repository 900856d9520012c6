import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { gradientOf } from "../../../explainers/parts/gradient_of.ts";

Deno.test("gradientOf: stays bound to its model", async () => {
  const inner = linearModel([2, 3]);
  const model = {
    ...inner,
    calls: 0,
    gradient(this: { calls: number }, inputs: NdArray, targets: Int32Array) {
      this.calls++;
      return inner.gradient(inputs, targets);
    },
  };
  const gradient = gradientOf(model satisfies Model);
  const { data } = await gradient(toyRows([[1, 1]]), new Int32Array(1));
  assert.deepEqual([...data], [2, 3]);
  assert.equal(model.calls, 1);
});

Deno.test("gradientOf: refuses a black box", () => {
  const { gradient: _, ...model } = linearModel([2, 3]);
  assert.throws(() => gradientOf(model), {
    name: "RangeError",
    message: /must have a gradient/,
  });
});
