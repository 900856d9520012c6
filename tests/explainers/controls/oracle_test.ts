import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { oracle } from "../../../explainers/controls/oracle.ts";

const batch = toyBatch([[1, 2, 3], [4, 5, 6]]);
const relevance = toyRows([[0, 2, 5], [1, 1, 1]]);

Deno.test("oracle: the relevance itself", async () => {
  const explain = await oracle.prepare(
    linearModel([1, 1, 1]),
    {},
    toyContext(3),
  );
  const { attributions } = await explain({ ...batch, truth: { relevance } });
  assert.deepEqual([...attributions.data], [0, 2, 5, 1, 1, 1]);
});
