import assert from "node:assert/strict";
import {
  type AnsweredRows,
  assessModel,
} from "../../../tasks/custom/assess_model.ts";

function assess(
  rows: readonly (readonly number[])[],
  changes: Partial<AnsweredRows>,
) {
  return assessModel({
    name: "m",
    head: "logit",
    classes: ["a", "b"],
    labels: new Int32Array([0, 1, 0, 0]),
    outputs: {
      shape: [rows.length, rows[0]!.length],
      data: Float64Array.from(rows.flat()),
    },
    oneOutput: false,
    ...changes,
  });
}

/** One output as it is read. */
function opposite(values: readonly number[], total: number) {
  return values.map((value) => [total - value, value]);
}

Deno.test("assessModel: the largest output is explained, or the only one", () => {
  const two = assess([[2, 1], [0, 3], [1, 1], [4, 5]], {});
  assert.deepEqual([...two.targets], [0, 1, 0, 1]);
  assert.match(two.fact, /its class to 75\.0 % of 4 test rows, which a alone/);
  const one = assess(opposite([-1, 2, -1, -3], 0), { oneOutput: true });
  assert.deepEqual([...one.targets], [0, 1, 0, 0]);
  assert.equal(
    one.fact,
    "it gives its class to 100.0 % of 4 test rows (the commonest class alone: 75.0 %)",
  );
  const share = assess(opposite([0.4, 0.6, 0.1, 0.2], 1), {
    head: "probability",
    oneOutput: true,
  });
  assert.deepEqual([...share.targets], [0, 1, 0, 0]);
  assert.match(share.fact, /100\.0 %/);
});

Deno.test("assessModel: a regression is explained as it is, with the variance that it explains", () => {
  const { targets, fact } = assess([[1], [2], [1], [1]], {
    head: "value",
    classes: ["1", "3"],
  });
  assert.deepEqual([...targets], [0, 0, 0, 0]);
  // Residual 1, total 3 · 0.5² + 1.5² = 3.
  assert.equal(fact, "R² 0.667 of 4 test rows");
});

Deno.test("assessModel: outputs that are not what was said are refused", () => {
  const bad: [number[], Partial<AnsweredRows>, RegExp][] = [
    [[1, 2, 3], {}, /1 or 2 outputs for the classes "a", "b", .* is 3; say/],
    [
      [-1, 1],
      { classes: ["a", "b", "c"], oneOutput: true },
      /Cannot use m: expected 3 outputs for .*, current value is 1;/,
    ],
    [[1, 2], { head: "value" }, /one output, as head=value says.* is 2/],
    [
      [1.0000001192092896, 0],
      {},
      /raw scores.*such as 1\.00,0\.00; say head=probab/,
    ],
    [
      [NaN, NaN],
      {},
      /finite outputs, current value is NaN at output 0 of test/,
    ],
    [[0, Infinity], {}, /finite .* is Infinity at output 1 of test row 1/],
    [
      [-1.0000001, 1.0000001],
      { oneOutput: true },
      /look like probabilities, such as 1\.00;/,
    ],
    [[NaN], { head: "value" }, /finite outputs, current value is NaN/],
    [[0.25, 0.75], {}, /raw scores.*such as 0\.250,0\.750; say head=probab/],
    [
      [-0.5, 0.5],
      { oneOutput: true },
      /look like probabilities, such as 0\.500;/,
    ],
  ];
  for (const [row, changes, message] of bad) {
    assert.throws(() => assess([row, row, row, row], changes), {
      name: "RangeError",
      message,
    });
  }
});
