import assert from "node:assert/strict";
import { gaussian, gaussianRule } from "../../../datasets/gaussian.ts";
import { distributions } from "../../../datasets/generators/distributions.ts";
import { conditionalEffects } from "../../../tasks/truth/conditional_effects.ts";
import { noRead } from "../../datasets/read_stub.ts";

Deno.test("conditionalEffects: 4 x0 moves by 4 E|z − z'| √(conditional variance)", async () => {
  const options = { ...gaussian.defaults, correlation: 0.75, rows: 4000 };
  const rule = gaussianRule(options);
  const known = { rule, columns: gaussian.columnsOf(options, rule) };
  const { inputs } = await gaussian.load(options, noRead);
  const effects = conditionalEffects("test", known, inputs);
  // Variance given four others: 1 − 4 ρ² / (1 + 3ρ) = 0.3077; mean |difference| of two such normals
  // 2/√π of its root.
  const expected = 4 * 2 / Math.sqrt(Math.PI) * Math.sqrt(1 - 2.25 / 3.25);
  // 4,000 draws: the standard deviation of |difference| is 0.76 of its mean.
  assert.ok(
    Math.abs(effects[0]!.change - expected) <
      4 * expected * 0.76 / Math.sqrt(4000),
  );
  assert.deepEqual(effects[4], { change: 0, flips: 0 });
  assert.ok(effects[0]!.flips > effects[3]!.flips);
});

Deno.test("conditionalEffects: independent inputs are refused", () => {
  const rule = {
    inputs: 1,
    modes: [{ logit: () => 0, relevant: [] }],
    modeOf: () => 0,
    distribution: distributions(["normal"]),
  };
  assert.throws(
    () =>
      conditionalEffects("alone", { rule, columns: Int32Array.of(0) }, {
        shape: [1, 1],
        data: new Float32Array(1),
      }),
    /the distribution of alone must know how/,
  );
});
