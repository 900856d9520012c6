import assert from "node:assert/strict";
import { replacement } from "../../../core/rows/replacement.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import {
  outputsWithAll,
  outputsWithout,
} from "../../../metrics/parts/outputs_without.ts";
import { twoOutputs } from "../../explainers/two_outputs.ts";

const model = twoOutputs([linearModel([1, 10]), linearModel([100, 1000])]);
const batch = { ...toyBatch([[1, 2], [3, 4]]), targets: Int32Array.of(0, 1) };

Deno.test("outputsWithout: each removal's own target", async () => {
  const policy = replacement("baseline", 1, batch, toyContext(2));
  const outputs = await outputsWithout(model, batch, policy, [
    { row: 1, positions: Int32Array.of(0) },
    { row: 0, positions: Int32Array.of(0) },
    { row: 1, positions: new Int32Array(0) },
  ]);
  assert.deepEqual([...outputs], [4000, 20, 4300]);
});

Deno.test("outputsWithAll: f(x) of every instance", async () => {
  assert.deepEqual([...await outputsWithAll(model, batch)], [21, 4300]);
});
