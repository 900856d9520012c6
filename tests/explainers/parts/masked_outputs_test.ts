import assert from "node:assert/strict";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { maskedOutputs } from "../../../explainers/parts/masked_outputs.ts";
import { counted } from "../counted.ts";
import { grouped } from "../grouped.ts";

const product = multilinearModel(3, [[1, [0, 1]], [1, [2]]]);

Deno.test("maskedOutputs: units that are off take the baseline, per row and mask", async () => {
  const { model, count } = counted(product);
  const context = toyContext(3, {
    baseline: new Float32Array([10, 20, 30]),
    units: grouped([[0, 2], [1]]),
  });
  const masks = new Uint8Array([1, 1, 1, 0, 0, 1]);
  const outputs = await maskedOutputs(model, context, masks)(
    toyBatch([[2, 3, 4], [5, 6, 7]]),
  );
  assert.deepEqual([...outputs], [
    6 + 4,
    2 * 20 + 4,
    10 * 3 + 30,
    30 + 7,
    5 * 20 + 7,
    10 * 6 + 30,
  ]);
  assert.equal(count.rows, 6);
});

Deno.test("maskedOutputs: refuses units that leave inputs out", () => {
  const context = toyContext(3, { units: grouped([[0], [2]]) });
  assert.throws(() => maskedOutputs(product, context, new Uint8Array(2)), {
    name: "RangeError",
    message: /must cover all 3 inputs, current value is 2/,
  });
});
