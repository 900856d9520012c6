import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { scaleLadder } from "../../datasets/scale_ladder.ts";
import { noRead } from "./read_stub.ts";

Deno.test("scaleLadder: labels follow the rule of four inputs on every rung, half of them 1", async () => {
  for (const inputs of [5, 300]) {
    const options = { inputs, rows: 2000, seed: 0 };
    const { labels, ...table } = await scaleLadder.load(options, noRead);
    const columns = ["x0", "x1", "x2", "x3"].map((name) =>
      table.inputNames.indexOf(name)
    );
    let ones = 0;
    for (let row = 0; row < 2000; row++) {
      const [a, b, c, d] = columns.map((column) =>
        Math.abs(rowAt(table.inputs, row)[column]!)
      );
      assert.equal(labels[row], Math.min(a!, b!) > Math.min(c!, d!) ? 1 : 0);
      ones += labels[row]!;
    }
    // Both sides have one distribution; a share of ½ has standard error √(¼ / 2000).
    assert.ok(Math.abs(ones / 2000 - 0.5) < 4 * Math.sqrt(0.25 / 2000));
  }
});

Deno.test("scaleLadder: each rung has columns of its own, which do not begin with the relevant ones", async () => {
  const options = { ...scaleLadder.defaults, inputs: 1000 };
  const columns = scaleLadder.columnsOf(
    options,
    await scaleLadder.ruleOf(options),
  );
  assert.equal(new Set(columns).size, 1000);
  assert.ok(columns.subarray(0, 4).every((column) => column > 4));
});
