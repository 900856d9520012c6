import assert from "node:assert/strict";
import { formula as dataset } from "../../datasets/formula.ts";
import { formula } from "../../tasks/formula.ts";
import { assertClose } from "../assert_close.ts";
import { noRead } from "../datasets/read_stub.ts";
import { checkCertified } from "./check_certified.ts";
import { firstRow } from "./first_row.ts";

checkCertified(formula);

// A few roundings of numbers near 1.
const rounding = { atol: 1e-14 };

Deno.test("formula: value, attributions and gradient of x1·x2 + sin(3 x3) by hand", async () => {
  const { x, exact, relevance, model, batch } = await firstRow(
    formula,
    dataset,
    {},
  );
  const product = x[1]! * x[2]!;
  const sine = Math.sin(3 * x[3]!);
  const output = (await model.predict(batch.inputs)).data;
  assertClose(output, [product + sine], rounding);
  const halves = [0, product / 2, product / 2, sine, 0, 0, 0, 0, 0, 0];
  assertClose(exact, halves, rounding);
  relevance.forEach((grade, i) => assert.equal(grade > 0, i >= 1 && i <= 3));
  const row = await firstRow(formula, dataset, {}, { semantics: "gradient" });
  const [, x1, x2, x3] = row.x;
  const expected = [0, x2!, x1!, 3 * Math.cos(3 * x3!)];
  assertClose(row.exact, [...expected, 0, 0, 0, 0, 0, 0], rounding);
  const gradients = await row.model.gradient!(
    row.batch.inputs,
    row.batch.targets,
  );
  assert.deepEqual(row.inOrder(gradients.data), row.exact);
});

Deno.test("formula: a named input that changes nothing is irrelevant", async () => {
  const options = {
    expression: "x0 + x1 - x1",
    inputs: 3,
    distribution: "uniform",
  };
  const { relevance, exact } = await firstRow(
    formula,
    dataset,
    options,
    options,
  );
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
