import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts.ts";
import { targetOutputs } from "../../../metrics/parts/target_outputs.ts";

Deno.test("targetOutputs: each row's own target, in one call", async () => {
  let calls = 0;
  const model: Model = {
    inputShape: [1],
    outputs: 3,
    head: "value",
    predict() {
      calls++;
      const data = Float64Array.of(1, 2, 3, 4, 5, 6);
      return Promise.resolve({ shape: [2, 3], data });
    },
  };
  const inputs = { shape: [2, 1], data: new Float32Array(2) };
  const outputs = await targetOutputs(model, inputs, Int32Array.of(2, 0));
  assert.deepEqual(outputs, Float64Array.of(3, 4));
  assert.equal(calls, 1);
});
