import assert from "node:assert/strict";
import type { Query } from "../../../core/contracts/queries.ts";
import { answerByRows } from "../../../core/rows/query.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { targetOutputs } from "../../../core/rows/target_outputs.ts";
import { twoOutputs } from "../../explainers/two_outputs.ts";

Deno.test("targetOutputs: each row's own target", async () => {
  const model = twoOutputs([linearModel([1, 0]), linearModel([0, 10])]);
  const batch = {
    ...toyBatch([[1, 2], [3, 4], [5, 6]]),
    targets: new Int32Array([1, 0, 1]),
  };
  assert.deepEqual([...await targetOutputs(model, batch)], [20, 3, 60]);
});

Deno.test("targetOutputs: as the model answers queries, not as it predicts", async () => {
  const model = linearModel([1, 2]);
  const rounded = {
    ...model,
    answer: async (query: Query) =>
      (await answerByRows(model, query)).map((output) => output + 0.125),
  };
  const outputs = await targetOutputs(rounded, toyBatch([[1, 1], [0, 1]]));
  assert.deepEqual([...outputs], [3.125, 2.125]);
});
