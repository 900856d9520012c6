import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { assertClose } from "../../assert_close.ts";
import { centralDifferences, ownGradients } from "./central_differences.ts";

const model = additiveModel([
  { value: (x) => x * x, gradient: (x) => 2 * x },
  { value: Math.sin, gradient: Math.cos },
  { value: (x) => 3 * x - 1, gradient: () => 3 },
]);

const row = { shape: [2, 3], data: Float32Array.of(3, 0, 2, -2, 0, -1) };

Deno.test("additiveModel: the sum of its parts, each at its own input, by hand", async () => {
  assert.deepEqual(model.inputShape, [3]);
  const { data } = await model.predict(row);
  assert.deepEqual([...data], [9 + 0 + 5, 4 + 0 - 4]);
});

Deno.test("additiveModel: each gradient at its own input, by hand", async () => {
  const { data } = await model.gradient(row, new Int32Array(2));
  assert.deepEqual([...data], [6, 1, 3, -4, 1, 3]);
});

Deno.test("additiveModel: the gradient is that of the output", async () => {
  const { normal } = rng("additive");
  const points = Array.from(
    { length: 20 },
    () => Array.from({ length: 3 }, normal),
  );
  // Third derivatives are at most 1, so h² / 6 = 2e-9; rounding of outputs below 20 is 4e-15 / 2h =
  // 2e-11.
  assertClose(
    await ownGradients(model, points),
    await centralDifferences(model, points, 1e-4),
    { atol: 3e-9 },
  );
});
