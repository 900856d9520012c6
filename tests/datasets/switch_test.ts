import assert from "node:assert/strict";
import { switchDataset } from "../../datasets/switch.ts";
import { noRead } from "./read_stub.ts";

Deno.test("switchDataset: x9 chooses the rule and its inputs", () => {
  const { modes, modeOf } = switchDataset.rule;
  const row = (x9: number) => [2, 0, 0, 0, 0, -1.5, 2, 0, 0, x9];
  assert.equal(modeOf(row(2.5)), 0);
  assert.equal(modeOf(row(-2.5)), 1);
  assert.equal(modes[0]!.logit(row(2.5)), 0); // 2² − 4
  assert.equal(modes[1]!.logit(row(-2.5)), 1.5 + 2 + 1 - 2.4);
  assert.deepEqual(modes.map(({ relevant }) => relevant), [
    [0, 1, 2, 3, 9],
    [4, 5, 6, 7, 9],
  ]);
});

Deno.test("switchDataset: x9 is N(3, 1) in one half and N(−3, 1) in the other", async () => {
  const rows = 10_000;
  const { inputs, inputNames } = await switchDataset.load(
    { rows, seed: 0 },
    noRead,
  );
  const column = inputNames.indexOf("x9");
  const values = Array.from(
    { length: rows },
    (_, row) => inputs.data[row * 10 + column]!,
  );
  for (const sign of [-1, 1]) {
    const half = values.filter((value) => value * sign > 0);
    const mean = half.reduce((sum, value) => sum + value, 0) / half.length;
    // Four standard errors, and 0.008 for the tails that cross zero (E|x − 3| beyond zero is 4e-4
    // on either side).
    assert.ok(
      Math.abs(mean - 3 * sign) < 4 / Math.sqrt(half.length) + 0.008,
      `${mean}`,
    );
  }
});
