import assert from "node:assert/strict";
import { wiredBoolean } from "../../datasets/wired_boolean.ts";

const ruleOf = (formula: string) =>
  wiredBoolean.ruleOf({ ...wiredBoolean.defaults, formula });
const bits = (row: number) =>
  Array.from({ length: 10 }, (_, input) => row >> input & 1);

Deno.test("wiredBoolean: the network is the proposition in every row of its truth table", async () => {
  const { modes } = await ruleOf("x0 and (x1 or not x9) xor x3");
  for (let row = 0; row < 1024; row++) {
    const [a, b, , d, , , , , , j] = bits(row);
    const holds = Boolean(a && (b || !j)) !== Boolean(d);
    assert.equal(modes[0]!.logit(bits(row)), holds ? -0.5 : 0.5);
  }
});

Deno.test("wiredBoolean: an input that is named and changes nothing is irrelevant", async () => {
  const { modes } = await ruleOf("x0 and (x1 or not x1)");
  assert.deepEqual(modes[0]!.relevant, [0]);
});

Deno.test("wiredBoolean: constant formulas and more than eight inputs are refused", async () => {
  await assert.rejects(ruleOf("x0 or not x0"), /true of some rows and false/);
  await assert.rejects(
    ruleOf([0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => `x${i}`).join(" or ")),
    /at most 8 inputs, current value is 9/,
  );
});
