import assert from "node:assert/strict";
import { decisionThreshold } from "../../../../explainers/sensx/parts/decision_threshold.ts";

Deno.test("decisionThreshold: one probability under every head, an output under value", () => {
  const of = (head: Parameters<typeof decisionThreshold>[0]["head"]) =>
    decisionThreshold({ head, outputs: 1 }, 0.75);
  assert.equal(of("probability"), 0.75);
  assert.equal(of("shifted_probability"), -0.25);
  assert.equal(of("logit"), Math.log(3));
  assert.equal(of("value"), 0.75);
  assert.equal(decisionThreshold({ head: "value", outputs: 3 }, -7), -7);
});

Deno.test("decisionThreshold: refuses what is no probability, and one logit of several", () => {
  for (const threshold of [0, 1, -0.5, 1.5]) {
    for (
      const head of ["logit", "probability", "shifted_probability"] as const
    ) {
      assert.throws(
        () => decisionThreshold({ head, outputs: 1 }, threshold),
        RangeError,
      );
    }
  }
  assert.throws(() => decisionThreshold({ head: "logit", outputs: 3 }, 0.5), {
    name: "RangeError",
    message: /one logit of 3/,
  });
});
