import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { checkRows, rowTensor } from "../../models/row_tensor.ts";

const rows = { shape: [3, 2], data: new Float64Array([1, 2, 3, 4, 5, 6]) };

Deno.test("rowTensor: the rows asked for in float32, never fewer than two", async () => {
  await selectBackend("cpu");
  const whole = rowTensor(rows);
  assert.equal(whole.dtype, "float32");
  assert.deepEqual(await whole.array(), [[1, 2], [3, 4], [5, 6]]);
  assert.deepEqual(await rowTensor(rows, 1, 2).array(), [[3, 4], [0, 0]]);
  assert.deepEqual(await rowTensor(rows, 0, 0).array(), [[0, 0], [0, 0]]);
});

Deno.test("checkRows: counts rows of the right shape, and refuses others", () => {
  assert.equal(checkRows(rows, [2]), 3);
  assert.throws(
    () => checkRows(rows, [3]),
    /expected rows of shape \[3\], current value is \[3,2\] with 6 values/,
  );
  assert.throws(
    () => checkRows({ shape: [3, 2], data: new Float32Array(5) }, [2]),
    /with 5 values/,
  );
});
