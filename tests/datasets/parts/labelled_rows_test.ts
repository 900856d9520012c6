import assert from "node:assert/strict";
import { labelledRows } from "../../../datasets/parts/labelled_rows.ts";

const layout = { rows: 2, inputs: 2, classes: 3 };

Deno.test("labelledRows: inputs row-major, the label last", () => {
  const { data, labels } = labelledRows("a", "1,2,0\n-3,4.5e1,2\n", layout);
  assert.deepEqual(data, new Float32Array([1, 2, -3, 45]));
  assert.deepEqual(labels, new Int32Array([0, 2]));
});

Deno.test("labelledRows: a label that is no class is refused", () => {
  for (const label of ["3", "-1", "0.5"]) {
    assert.throws(
      () => labelledRows("a", `1,2,0\n1,2,${label}\n`, layout),
      new RegExp(
        `a, row 2: expected a label below 3, current value is ${label}`,
      ),
    );
  }
});
