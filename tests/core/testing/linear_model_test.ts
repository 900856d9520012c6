import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { assertClose } from "../../assert_close.ts";
import { centralDifferences, ownGradients } from "./central_differences.ts";

const rows = {
  shape: [3, 3],
  data: Float32Array.of(0, 0, 0, 1, 1, 1, 2, -1, 4),
};

Deno.test("linearModel: w · x + b, by hand", async () => {
  const { data } = await linearModel([2, -3, 0.5], 7).predict(rows);
  assert.deepEqual([...data], [7, 6.5, 7 + 4 + 3 + 2]);
});

Deno.test("linearModel: no bias unless given", async () => {
  const { data } = await linearModel([2, -3, 0.5]).predict(rows);
  assert.deepEqual([...data], [0, -0.5, 9]);
});

Deno.test("linearModel: the gradient is w everywhere", async () => {
  const { data } = await linearModel([2, -3, 0.5], 7).gradient(
    rows,
    new Int32Array(3),
  );
  assert.deepEqual([...data], [2, -3, 0.5, 2, -3, 0.5, 2, -3, 0.5]);
});

Deno.test("linearModel: the gradient is that of the output", async () => {
  const { normal } = rng("linear");
  const model = linearModel(Array.from({ length: 5 }, normal), normal());
  const points = Array.from(
    { length: 10 },
    () => Array.from({ length: 5 }, normal),
  );
  // A line has no curvature: only the rounding of outputs below 20, 1e-15 · 20, over a step of 1.
  assertClose(
    await ownGradients(model, points),
    await centralDifferences(model, points, 0.5),
    { atol: 1e-13 },
  );
});
