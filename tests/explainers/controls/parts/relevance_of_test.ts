import assert from "node:assert/strict";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import { relevanceOf } from "../../../../explainers/controls/parts/relevance_of.ts";

const batch = toyBatch([[1, 2]]);

Deno.test("relevanceOf: a copy", () => {
  const relevance = toyRows([[0, 3]]);
  const copy = relevanceOf({ ...batch, truth: { relevance } });
  copy.fill(9);
  assert.deepEqual([...relevance.data], [0, 3]);
});

Deno.test("relevanceOf: refuses a batch without relevance or with another shape", () => {
  assert.throws(() => relevanceOf(batch), /must carry relevance/);
  assert.throws(() => relevanceOf({ ...batch, truth: {} }), RangeError);
  assert.throws(
    () => relevanceOf({ ...batch, truth: { relevance: toyRows([[1]]) } }),
    RangeError,
  );
});
