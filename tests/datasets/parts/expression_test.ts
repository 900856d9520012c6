import assert from "node:assert/strict";
import { expression } from "../../../datasets/parts/expression.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("expression: values and symbols worked out by hand", async () => {
  const cases: [string, number[], number][] = [
    ["x1*x2 + sin(3*x3)", [1, 2, 3], 6 + Math.sin(1.5)],
    ["2x1 - x2^2/4", [1, 2], 4 - 9 / 4],
    ["-x1^2", [1], -4],
    ["(x1 + pi)*1.5e1", [1], 15 * (2 + Math.PI)],
  ];
  for (const [text, symbols, value] of cases) {
    const parsed = await expression(text, 4, "arithmetic");
    assert.deepEqual(parsed.symbols, symbols);
    assertClose([parsed.value([9, 2, 3, 0.5])], [value], { rtol: 1e-15 }); // one or two roundings
  }
});

Deno.test("expression: derivatives are those of finite differences, for every function", async () => {
  const x = [0.3, 0.7, -0.4, 1.2];
  const texts = [
    "sin(x0)*cos(x1) + tan(x2)/(1 + x3^2)",
    "asin(x0) + acos(x1)*atan(x2)",
    "sinh(x0) - cosh(x1*x2) + tanh(x3)^3 + asinh(x2)",
    "exp(-x0^2) + log(x1) + sqrt(x3) + cbrt(x0) + abs(x2)*x1",
    "x1^x3 + 2^x2 - 3/x0 + e*x0",
  ];
  for (const text of texts) {
    const { value, gradient } = await expression(text, 4, "arithmetic");
    // Central differences with step 1e-5 of functions of order 1 with third derivatives of order
    // 100.
    const differences = x.map((_, i) => {
      const at = (step: number) => value(x.with(i, x[i]! + step));
      return (at(1e-5) - at(-1e-5)) / 2e-5;
    });
    assertClose(gradient(x), differences, { atol: 2e-7 });
  }
});

Deno.test("expression: propositions follow their truth tables", async () => {
  const { symbols, value } = await expression(
    "x0 and (x1 or not x2)",
    3,
    "proposition",
  );
  assert.deepEqual(symbols, [0, 1, 2]);
  for (let row = 0; row < 8; row++) {
    const [a, b, c] = [row & 1, row >> 1 & 1, row >> 2 & 1];
    assert.equal(value([a, b, c]), a && (b || !c) ? 1 : 0);
  }
  const xor = await expression("x0 xor x1", 2, "proposition");
  assert.deepEqual([xor.value([1, 1]), xor.value([0, 1])], [0, 1]);
});

Deno.test("expression: whatever is not of the language is refused, with its place", async () => {
  const faults: [string, number][] = [
    ["x0 = 3", 4],
    ["x0; x1", 3],
    ["x0 + import(x1)", 6],
    ["x0.constructor", 3],
    ['x0 + "a"', 6],
    ["[x0]", 1],
    ["f(x0)", 1],
    ["x0 + cos", 6],
    ["x0(2)", 1],
    ["x0 + x9", 6],
    ["x01", 1],
    ["x0 > 1", 4],
    ["x0!", 3],
    ["x0 + * 2", 6],
    ["(x0", 4],
    ["x0)", 3],
    ["x0 and x1", 4],
    ["pi", 1],
    ["", 1],
  ];
  for (const [text, place] of faults) {
    await assert.rejects(
      expression(text, 2, "arithmetic"),
      (error: Error) =>
        error instanceof RangeError &&
        error.message.includes(`at character ${place}, current value is "`),
      text,
    );
  }
  await assert.rejects(
    expression("x0 and 1", 2, "proposition"),
    /"1" is not allowed at character 8/,
  );
});
