import assert from "node:assert/strict";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { inputSpread } from "../../../explainers/parts/input_spread.ts";

Deno.test("inputSpread: mean and population deviation of each input", () => {
  const { means, deviations } = inputSpread(
    toyRows([[2, 0], [2, 8], [6, 0], [6, 8]]),
  );
  assert.deepEqual([...means], [4, 4]);
  assert.deepEqual([...deviations], [2, 4]);
});

Deno.test("inputSpread: what never varies has a deviation of exactly 0", () => {
  // 0.1 in float32 summed in thirds is not 0.1 again.
  const { deviations } = inputSpread(toyRows([[0.1], [0.1], [0.1]]));
  assert.deepEqual([...deviations], [0]);
});

Deno.test("inputSpread: refuses a background without rows", () => {
  const empty = { shape: [0, 2], data: new Float32Array(0) };
  assert.throws(() => inputSpread(empty), RangeError);
});
