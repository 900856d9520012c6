import assert from "node:assert/strict";
import { formula } from "../../datasets/formula.ts";
import { noRead } from "./read_stub.ts";

const options = { ...formula.defaults, rows: 4000 };

Deno.test("formula: labels follow the expression through the columns", async () => {
  const formulaOptions = {
    ...options,
    expression: "x0 - 2*x3",
    distribution: "uniform",
    inputs: 5,
  };
  const { inputs, labels, inputNames } = await formula.load(
    formulaOptions,
    noRead,
  );
  const [a, b] = ["x0", "x3"].map((name) => inputNames.indexOf(name));
  labels.forEach((label, row) => {
    const value = inputs.data[row * 5 + a!]! - 2 * inputs.data[row * 5 + b!]!;
    assert.equal(label, value > 0 ? 1 : 0);
  });
  assert.ok(inputs.data.every((value) => Math.abs(value) <= 1));
});

Deno.test("formula: noise turns its share of the labels around", async () => {
  const noisy = { ...options, noise: 0.2 };
  const rule = await formula.ruleOf(noisy);
  const { inputs, labels } = await formula.load(noisy, noRead);
  const columns = formula.columnsOf(noisy, rule);
  const turned = labels.filter((label, row) => {
    const x = Array.from(columns, (c) => inputs.data[row * 10 + c]!);
    return label !== (rule.value(x) > 0 ? 1 : 0);
  }).length;
  // Binomial: four standard errors.
  assert.ok(Math.abs(turned / 4000 - 0.2) < 4 * Math.sqrt(0.16 / 4000));
});

Deno.test("formula: faults are named by place, values that are not finite by the inputs that make them", async () => {
  const load = (expression: string) =>
    formula.load({ ...options, expression }, noRead);
  await assert.rejects(load("x0 + y"), /y is not known at character 6/);
  await assert.rejects(
    load("x0 + x10"),
    /x10 is not among x0 … x9 at character 6/,
  );
  await assert.rejects(
    load("log(x2)"),
    /must be finite .* current value is NaN at x2 = -/,
  );
});
