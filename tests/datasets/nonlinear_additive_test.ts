import assert from "node:assert/strict";
import { nonlinearAdditive } from "../../datasets/nonlinear_additive.ts";
import { noRead } from "./read_stub.ts";
import { assertClose } from "../assert_close.ts";

Deno.test("nonlinearAdditive: the logit on rows worked out by hand", () => {
  const { logit, relevant } = nonlinearAdditive.rule.modes[0]!;
  assertClose(
    [
      logit([0, -1.5, 2, 0, 9, 9, 9, 9, 9, 9]), // 0 + 1.5 + 2 + 1 − 2.4
      logit([Math.PI / 0.4, 0, 0, 0]), // −100 + 0 + 0 + 1 − 2.4
      logit([0, 0, 0, -Math.log(3)]), // 3 − 2.4
    ],
    [2.1, -101.4, 0.6],
    { rtol: 1e-14 }, // a few roundings of the sum
  );
  assert.deepEqual(relevant, [0, 1, 2, 3]);
});

Deno.test("nonlinearAdditive: x0's sign is the label of nine rows in ten", async () => {
  const rows = 5000;
  const { inputs, labels, inputNames } = await nonlinearAdditive.load(
    { rows, seed: 0 },
    noRead,
  );
  const column = inputNames.indexOf("x0");
  let equal = 0;
  for (let row = 0; row < rows; row++) {
    const positive = inputs.data[row * 10 + column]! > 0;
    if (positive === (labels[row] === 1)) equal++;
  }
  assert.ok(equal / rows > 0.9, `${equal / rows}`);
});
