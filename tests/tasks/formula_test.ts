import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { formula as dataset } from "../../datasets/formula.ts";
import { formula } from "../../tasks/formula.ts";
import { assertClose } from "../assert_close.ts";
import { noRead } from "../datasets/read_stub.ts";
import { checkCertified } from "./check_certified.ts";

checkCertified(formula);

/** The first instance and its truth in the rule's order. */
async function firstRow(given: Partial<typeof formula.defaults>) {
  const options = { ...formula.defaults, ...given, instances: 1 };
  const { batch, model } = await formula.load(options, noRead);
  const { expression, inputs, distribution } = options;
  const drawn = { ...dataset.defaults, expression, inputs, distribution };
  const columns = dataset.columnsOf(drawn, await dataset.ruleOf(drawn));
  const inOrder = (row: ArrayLike<number>) =>
    Array.from(columns, (column) => row[column]!);
  return {
    x: inOrder(rowAt(batch.inputs, 0)),
    exact: inOrder(rowAt(batch.truth!.attributions!.values, 0)),
    relevance: inOrder(rowAt(batch.truth!.relevance!, 0)),
    output: (await model.predict(batch.inputs)).data[0]!,
    gradients: inOrder(
      (await model.gradient!(batch.inputs, batch.targets)).data,
    ),
  };
}

// A few roundings of numbers near 1.
const rounding = { atol: 1e-14 };

Deno.test("formula: value, attributions and gradient of x1·x2 + sin(3 x3) by hand", async () => {
  const { x, exact, output, relevance } = await firstRow({});
  const product = x[1]! * x[2]!;
  const sine = Math.sin(3 * x[3]!);
  assertClose([output], [product + sine], rounding);
  const halves = [0, product / 2, product / 2, sine, 0, 0, 0, 0, 0, 0];
  assertClose(exact, halves, rounding);
  relevance.forEach((grade, i) => assert.equal(grade > 0, i >= 1 && i <= 3));
  const { exact: gradients, gradients: own, x: at } = await firstRow({
    semantics: "gradient",
  });
  const expected = [0, at[2]!, at[1]!, 3 * Math.cos(3 * at[3]!)];
  assertClose(gradients, [...expected, 0, 0, 0, 0, 0, 0], rounding);
  assert.deepEqual(own, gradients);
});

Deno.test("formula: a named input that changes nothing is irrelevant", async () => {
  const { relevance, exact } = await firstRow({
    expression: "x0 + x1 - x1",
    inputs: 3,
    distribution: "uniform",
  });
  assert.ok(relevance[0]! > 0);
  // Adding and taking away rounds to a few units in the last place.
  assert.ok(relevance[1]! < 1e-15 && Math.abs(exact[1]!) < 1e-15);
  assert.equal(relevance[2], 0);
});

Deno.test("formula: faults and too many coalitions are refused", async () => {
  const load = (expression: string, inputs = 10) =>
    formula.load({ ...formula.defaults, expression, inputs }, noRead);
  await assert.rejects(load("x0 +"), /at character 5/);
  await assert.rejects(load("x0; x1"), /";" is not allowed at character 3/);
  const many = Array.from({ length: 13 }, (_, i) => `x${i}`).join("+");
  await assert.rejects(
    load(many, 13),
    /at most 12 inputs, current value is 13/,
  );
  await assert.rejects(load("1/x0"), /must be finite .* at x0 = 0/);
});
