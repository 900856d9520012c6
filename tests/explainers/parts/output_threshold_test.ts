import assert from "node:assert/strict";
import { outputThreshold } from "../../../explainers/parts/output_threshold.ts";

Deno.test("outputThreshold: the option itself, but below zero where the head gives p − 1", () => {
  assert.equal(outputThreshold({ head: "logit" }, -3), -3);
  assert.equal(outputThreshold({ head: "value" }, 12), 12);
  assert.equal(outputThreshold({ head: "probability" }, 0.25), 0.25);
  assert.equal(outputThreshold({ head: "shifted_probability" }, 0.25), -0.75);
  assert.equal(outputThreshold({ head: "shifted_probability" }, 1), 0);
});

Deno.test("outputThreshold: a probability lies in (0, 1]", () => {
  for (const head of ["probability", "shifted_probability"] as const) {
    for (const threshold of [0, -0.1, 1.01, NaN]) {
      assert.throws(() => outputThreshold({ head }, threshold), {
        name: "RangeError",
        message: /in \(0, 1\], current value is/,
      });
    }
  }
});
