import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { inputMagnitude } from "../../../explainers/controls/input_magnitude.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

const model = linearModel([9, 9, 9]);
const rows = [[4, 1, 0], [0, 3, -4]];
const baseline = new Float32Array([1, 1, 0]);

Deno.test("inputMagnitude: distance from the baseline, per row", async () => {
  const { attributions } = await explainRows(inputMagnitude, model, rows, {
    baseline,
  });
  assert.deepEqual([...attributions.data], [3, 0, 0, 1, 2, 4]);
});

Deno.test("inputMagnitude: Euclidean within a unit", async () => {
  const { attributions } = await explainRows(
    inputMagnitude,
    model,
    [[4, 0, 4]],
    { baseline, units: grouped([[0, 2], [1]]) },
  );
  assert.deepEqual([...attributions.data], [5, 1, 5]);
});
