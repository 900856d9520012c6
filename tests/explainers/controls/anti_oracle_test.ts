import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { antiOracle } from "../../../explainers/controls/anti_oracle.ts";

const batch = toyBatch([[1, 2, 3], [4, 5, 6]]);
const relevance = toyRows([[0, 2, 5], [1, 1, 1]]);

Deno.test("antiOracle: each instance's largest relevance minus its own", async () => {
  const explain = await antiOracle.prepare(
    linearModel([1, 1, 1]),
    {},
    toyContext(3),
  );
  const { attributions } = await explain({ ...batch, truth: { relevance } });
  assert.deepEqual([...attributions.data], [5, 3, 0, 0, 0, 0]);
});
