import assert from "node:assert/strict";
import { gaussian, gaussianRule } from "../../datasets/gaussian.ts";
import { assertClose } from "../assert_close.ts";
import { noRead } from "./read_stub.ts";

Deno.test("gaussian: rules by hand, less their means", () => {
  const value = (rule: string, x: number[]) =>
    gaussianRule({ ...gaussian.defaults, rule }).value(x);
  assert.equal(value("linear", [1, -1, 0.5, 2, 7]), 4 - 3 + 1 + 2);
  const additive = 2 * Math.sin(2) + 2 + 2 - Math.exp(0.5) -
    (Math.sqrt(2 / Math.PI) + 0.5 - Math.exp(1 / 8));
  // A few roundings of numbers near 5.
  assertClose([value("additive", [1, -2, 2, 1, 7])], [additive], {
    atol: 1e-14,
  });
  const difference = value("piecewise", [1, 1, 1, 1, 7]) -
    value("piecewise", [-1, -1, -2, -1, 7]);
  assertClose([difference], [2 + 4 + 1 + 1], { atol: 1e-14 });
});

Deno.test("gaussian: labels follow the rule through the columns, about half of them 1", async () => {
  for (const rule of ["linear", "additive", "piecewise"]) {
    const options = { ...gaussian.defaults, rule, inputs: 7, rows: 2000 };
    const { inputs, labels } = await gaussian.load(options, noRead);
    const { value } = gaussianRule(options);
    const columns = gaussian.columnsOf(options, gaussianRule(options));
    let ones = 0;
    for (let row = 0; row < 2000; row++) {
      const x = Array.from(columns, (c) => inputs.data[row * 7 + c]!);
      assert.equal(labels[row], value(x) > 0 ? 1 : 0);
      ones += labels[row]!;
    }
    assert.ok(ones > 700 && ones < 1300, `${ones}`);
  }
});
