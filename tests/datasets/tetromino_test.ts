import assert from "node:assert/strict";
import { tetromino } from "../../datasets/tetromino.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { noRead } from "./read_stub.ts";

Deno.test("tetromino: both sizes, classes equally frequent, rows that do not depend on how many there are", async () => {
  const load = (options: Partial<typeof tetromino.defaults>) =>
    tetromino.load({ ...tetromino.defaults, ...options }, noRead);
  const { inputs, labels } = await load({ rows: 1000 });
  assert.deepEqual(inputs.shape, [1000, 8, 8, 1]);
  const ones = labels.reduce((sum, label) => sum + label, 0);
  // Standard deviation 16.
  assert.ok(Math.abs(ones - 500) < 65);
  const few = await load({ rows: 10 });
  assert.deepEqual(few.inputs.data, inputs.data.slice(0, 640));
  const large = await load({ rows: 2, size: "64", background: "correlated" });
  assert.deepEqual(large.inputs.shape, [2, 64, 64, 1]);
  assert.equal(large.inputNames.at(-1), "row 63, column 63");
});

Deno.test("tetromino: unknown scenarios and sizes are refused", () => {
  assert.throws(
    () => resolveOptions(tetromino, { scenario: "and" }),
    RangeError,
  );
  assert.throws(() => resolveOptions(tetromino, { size: "16" }), RangeError);
});
