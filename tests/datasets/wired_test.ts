import assert from "node:assert/strict";
import { wired } from "../../datasets/wired.ts";
import { wiredRules } from "../../datasets/generators/wired_rules.ts";
import { noRead } from "./read_stub.ts";

Deno.test("wired: every rule draws its kinds of inputs and labels them by its network", async () => {
  for (const [rule, { modes, distribution }] of Object.entries(wiredRules)) {
    const options = { rule, rows: 500, seed: 1 };
    const { inputs, labels } = await wired.load(options, noRead);
    const columns = wired.columnsOf(options, await wired.ruleOf(options));
    for (let row = 0; row < 500; row++) {
      const x = Array.from(columns, (c) => inputs.data[row * 10 + c]!);
      assert.equal(labels[row], modes[0]!.logit(x) < 0 ? 1 : 0);
      x.forEach((value, input) => {
        if (distribution!.range(input)[0] === 0) {
          assert.ok(value === 0 || value === 1);
        }
      });
    }
  }
});

Deno.test("wired: rules differ in their columns, and others are refused", () => {
  const columns = (rule: "weighted" | "conflicting") =>
    wired.columnsOf({ ...wired.defaults, rule }, wiredRules[rule]);
  assert.notDeepEqual(columns("weighted"), columns("conflicting"));
  assert.deepEqual(wired.limits!.rule, { choices: Object.keys(wiredRules) });
});
