import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { constant } from "../../../explainers/controls/constant.ts";
import { explainRows } from "../explain_rows.ts";

Deno.test("constant: 1 everywhere", async () => {
  const { attributions } = await explainRows(constant, linearModel([5, 0]), [
    [1, 2],
    [0, 0],
  ]);
  assert.deepEqual([...attributions.data], [1, 1, 1, 1]);
});
